package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A statement of the policy that what was seen speaks against. */
final class ClaimContradicted implements Rule {
  @Override
  public String title() {
    return "Claim of the policy contradicted";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.Stated.POLICY,
        Need.seen(ConsentState.NO_CHOICE, Facet.COOKIES),
        Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return Claims.judge(comparison).stream()
        .filter(claim -> claim.result() == ClaimResult.Result.CONTRADICTED)
        .map(this::finding)
        .toList();
  }

  private Finding finding(ClaimResult claim) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence.Declared(claim.quote()));
    evidence.addAll(claim.evidence());
    // What the text alone shows misleads less than what the site does.
    boolean observed = !evidence.stream().allMatch(Evidence.Declared.class::isInstance);
    return new Finding(
        id(),
        observed ? severity() : Severity.LOW,
        Confidence.LIKELY,
        Subject.claim(claim.claim().id()),
        "The policy claims, in %s: \u201c%s\u201d. What was seen speaks against it: %s."
            .formatted(
                Wording.line(claim.quote()),
                claim.quote().text(),
                claim.why().replaceFirst("\\.$", "")),
        new Finding.Advice(
            "Change the statement so that it holds.", "Or change what the site does."),
        evidence);
  }
}
