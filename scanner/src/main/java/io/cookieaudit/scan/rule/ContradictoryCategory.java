package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.knowledge.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One cookie that the policy puts into several categories. The same name of two providers, or on
 * two domains, is two cookies; a company may well serve cookies for several purposes.
 */
final class ContradictoryCategory implements Rule {
  /** What makes two declarations speak of one item. */
  private record Item(StorageKind storage, String name, String domain, List<String> provider) {
    static Item of(DeclaredCookie cookie) {
      return new Item(
          cookie.storage(),
          cookie.name(),
          cookie.domain().orElse("").toLowerCase(Locale.ROOT),
          Words.of(cookie.provider().orElse("")));
    }
  }

  @Override
  public String title() {
    return "Cookie in several categories";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.NAMES);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream()
        .flatMap(policy -> policy.cookies())
        .filter(cookie -> cookie.purpose() != Purpose.UNSTATED)
        .collect(Collectors.groupingBy(Item::of))
        .values()
        .stream()
        .filter(same -> purposes(same).size() > 1)
        .map(this::finding)
        .toList();
  }

  private static List<Purpose> purposes(List<DeclaredCookie> same) {
    return same.stream().map(DeclaredCookie::purpose).distinct().sorted().toList();
  }

  private Finding finding(List<DeclaredCookie> same) {
    boolean asNeeded = purposes(same).contains(Purpose.ESSENTIAL);
    String name = same.getFirst().name();
    boolean sure = same.stream().allMatch(c -> c.confidence() == Confidence.CERTAIN);
    return TextFinding.of(
        this,
        asNeeded ? severity() : Severity.LOW,
        sure ? Confidence.CERTAIN : Confidence.LIKELY,
        Subject.declaredCookie(name),
        "The policy declares %s as %s."
            .formatted(
                name,
                same.stream()
                    .map(ContradictoryCategory::written)
                    .distinct()
                    .collect(Collectors.joining(" and as "))),
        "Declare %s once, in the category that decides whether it waits for consent."
            .formatted(name),
        same.stream().<Evidence>map(c -> new Evidence.Declared(c.quote())).distinct().toList());
  }

  private static String written(DeclaredCookie cookie) {
    return "%s (%s)".formatted(Wording.purpose(cookie.purpose()), Wording.line(cookie.quote()));
  }
}
