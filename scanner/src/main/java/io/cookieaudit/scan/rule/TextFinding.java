package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Findings that rest on the text of a policy alone: the advice is for whoever writes it. */
final class TextFinding {
  private TextFinding() {}

  static Finding of(
      Rule rule,
      Severity severity,
      Confidence confidence,
      String subject,
      String message,
      String advice,
      List<Evidence> evidence) {
    return new Finding(
        rule.id(),
        severity,
        confidence,
        subject,
        message,
        new Finding.Advice(advice, ""),
        evidence);
  }

  /** The claims of a kind, in the order of the text. */
  static List<DeclaredClaim> claims(DeclaredInventory policy, DeclaredClaim.Kind kind) {
    return policy.claims().filter(claim -> claim.kind() == kind).toList();
  }

  /** What the claims say, and what else was looked for. */
  static List<Evidence> evidence(List<DeclaredClaim> claims, Evidence... more) {
    List<Evidence> evidence = new ArrayList<>();
    claims.forEach(claim -> evidence.add(new Evidence.Declared(claim.quote())));
    Stream.of(more).forEach(evidence::add);
    return evidence.stream().distinct().toList();
  }

  /** The words for where a policy was searched. */
  static String covered(DeclaredInventory policy) {
    return "the policy %s, \"%s\"".formatted(policy.policy(), policy.title());
  }
}
