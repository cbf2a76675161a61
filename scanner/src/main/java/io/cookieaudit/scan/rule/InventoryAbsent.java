package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy without a list of cookies or of those who set them. One finding with what was seen as
 * the list to begin with, in place of one for every cookie.
 */
final class InventoryAbsent implements Rule {
  @Override
  public String title() {
    return "Policy without a list of cookies";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.POLICY);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream()
        .filter(InventoryAbsent::listsNothing)
        .flatMap(declared -> finding(declared, comparison))
        .toList();
  }

  private static boolean listsNothing(DeclaredInventory declared) {
    return declared.completeness() != Completeness.DELEGATED
        && declared.cookies().findAny().isEmpty()
        && declared.parties().findAny().isEmpty();
  }

  /** Quiet for a site that was visited and stores nothing: there is nothing to list. */
  private Stream<Finding> finding(DeclaredInventory declared, Comparison comparison) {
    Map<String, Sighting> cookies = new LinkedHashMap<>();
    comparison.sightings().forEach(s -> cookies.putIfAbsent(comparison.subjectOf(s.cookie()), s));
    boolean visited = comparison.observed().visits().stream().anyMatch(v -> !v.pages().isEmpty());
    return visited && cookies.isEmpty()
        ? Stream.empty()
        : Stream.of(finding(declared, List.copyOf(cookies.values()), comparison));
  }

  private Finding finding(
      DeclaredInventory declared, List<Sighting> cookies, Comparison comparison) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence.NotSeen(
            "a list of cookies or of those who set them",
            "the policy " + declared.policy() + ", \"" + declared.title() + "\""));
    cookies.forEach(sighting -> evidence.add(sighting.evidence()));
    boolean asks = cookies.stream().anyMatch(s -> needsInforming(comparison.purposeOf(s.cookie())));
    return new Finding(
        id(),
        asks ? severity() : Severity.LOW,
        Confidence.CERTAIN,
        Subject.policy(declared.policy()),
        cookies.isEmpty()
            ? "The policy lists neither cookies nor those who set them."
            : "The policy lists neither cookies nor those who set them; %s seen."
                .formatted(
                    Wording.count(cookies.size(), "cookie")
                        + (cookies.size() == 1 ? " was" : " were")),
        new Finding.Advice(
            cookies.isEmpty()
                ? "List the cookies with provider, purpose and lifetime."
                : table(cookies, comparison),
            ""),
        evidence);
  }

  private static boolean needsInforming(Classification purpose) {
    return purpose.purpose() != Purpose.ESSENTIAL;
  }

  private static String table(List<Sighting> cookies, Comparison comparison) {
    List<String> rows =
        cookies.stream()
            .map(Sighting::cookie)
            .map((ObservedCookie cookie) -> Wording.row(cookie, comparison))
            .distinct()
            .toList();
    return "Begin with a table of name, provider, purpose and lifetime: "
        + String.join("; ", rows)
        + ".";
  }
}
