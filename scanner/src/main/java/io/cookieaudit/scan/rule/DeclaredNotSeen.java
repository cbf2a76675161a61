package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that the policy names and no visit saw. */
final class DeclaredNotSeen implements Rule {
  @Override
  public String title() {
    return "Declared and not seen";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.Stated.NAMES,
        Need.seen(ConsentState.NO_CHOICE, Facet.COOKIES),
        Need.seen(ConsentState.NO_CHOICE, Facet.STORAGE),
        Need.seen(ConsentState.ACCEPTED, Facet.COOKIES),
        Need.seen(ConsentState.ACCEPTED, Facet.STORAGE));
  }

  @Override
  public boolean restsOnAbsence() {
    return true;
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    // A name with a slip was seen, and near-miss-name says so.
    Set<DeclaredCookie> meant =
        comparison.sightings().stream()
            .flatMap(s -> comparison.nearMissOf(s.cookie()).stream())
            .map(NearNames.NearMiss::declared)
            .collect(Collectors.toUnmodifiableSet());
    return comparison.unseen().stream()
        .filter(DeclaredNotSeen::hasAName)
        .filter(declared -> !meant.contains(declared))
        .map(declared -> finding(declared, comparison))
        .toList();
  }

  /** A pixel or a kit of code has no name that a browser would know. */
  private static boolean hasAName(DeclaredCookie declared) {
    return switch (declared.storage()) {
      case COOKIE, LOCAL_STORAGE, SESSION_STORAGE, INDEXED_DB -> true;
      case PIXEL, SDK, OTHER -> false;
    };
  }

  private Finding finding(DeclaredCookie declared, Comparison comparison) {
    String covered = covered(comparison);
    return new Finding(
        id(),
        severity(),
        Confidence.LIKELY,
        Subject.declaredCookie(declared.name()),
        "The policy names %s (%s), and it was not seen in %s."
            .formatted(declared.name(), Wording.line(declared.quote()), covered),
        new Finding.Advice(
            "If %s is no longer used, take it out of %s."
                .formatted(declared.name(), declared.quote().place()),
            ""),
        List.of(
            new Evidence.Declared(declared.quote()),
            new Evidence.NotSeen(noun(declared.storage()) + " " + declared.name(), covered)));
  }

  private static String noun(StorageKind kind) {
    return kind == StorageKind.COOKIE ? "cookie" : "storage item";
  }

  /** How far the search went, in the order of the visits. */
  private static String covered(Comparison comparison) {
    return comparison.observed().visits().stream()
        .map(DeclaredNotSeen::covered)
        .collect(Collectors.joining(", "));
  }

  private static String covered(Visit visit) {
    long pages = visit.pages().stream().map(PageLoad::finalUrl).distinct().count();
    return "%s (%s)".formatted(visit.id(), Wording.count(pages, "page"));
  }
}
