package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.KnownCookie;
import io.cookieaudit.scan.knowledge.KnownCookies;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A well-known cookie that the policy puts into a milder category than its own. A graver one harms
 * nobody, and whether measuring is advertising is disputed, so neither is reported.
 */
final class KnownCookieCategory implements Rule {
  /** A declaration, and what is known of the cookie that it names. */
  private record Known(DeclaredCookie declared, KnownCookie cookie) {}

  @Override
  public String title() {
    return "Well-known cookie in a milder category";
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
    KnownCookies cookies = comparison.knowledge().cookies();
    return comparison.policy().stream()
        .flatMap(policy -> policy.cookies())
        .flatMap(declared -> known(declared, cookies).stream())
        .filter(KnownCookieCategory::isMilder)
        .map(this::finding)
        .toList();
  }

  private static Optional<Known> known(DeclaredCookie declared, KnownCookies cookies) {
    Stream<String> domains =
        Stream.of(declared.domain(), declared.provider())
            .flatMap(Optional::stream)
            .flatMap(Hosts::in);
    return Stream.concat(domains, Stream.of(""))
        .flatMap(domain -> cookies.find(declared.name(), domain).stream())
        .findFirst()
        .map(cookie -> new Known(declared, cookie));
  }

  private static boolean isMilder(Known known) {
    return switch (known.declared().purpose()) {
      case ESSENTIAL ->
          known.cookie().purpose() == Purpose.MARKETING
              || known.cookie().purpose() == Purpose.STATISTICAL;
      case STATISTICAL, PERSONALISATION -> known.cookie().purpose() == Purpose.MARKETING;
      case MARKETING, UNSTATED -> false;
    };
  }

  /** Some countries let the site's own statistics go without consent, so they weigh less. */
  private static Severity severityOf(Known known) {
    return known.declared().purpose() == Purpose.ESSENTIAL
            && known.cookie().purpose() == Purpose.MARKETING
        ? Severity.MEDIUM
        : Severity.LOW;
  }

  private Finding finding(Known known) {
    DeclaredCookie declared = known.declared();
    String written =
        declared.purposeWritten().map(words -> " (\"%s\")".formatted(words)).orElse("");
    String usually = Wording.purpose(known.cookie().purpose());
    return TextFinding.of(
        this,
        severityOf(known),
        Confidence.LIKELY,
        Subject.declaredCookie(declared.name()),
        "The policy declares %s (%s) as %s%s; %s is known as %s%s."
            .formatted(
                declared.name(),
                Wording.line(declared.quote()),
                Wording.purpose(declared.purpose()),
                written,
                known.cookie().name(),
                usually,
                known.cookie().company().map(company -> " and defined by " + company).orElse("")),
        "Put %s under %s, or say in the policy what it does on this site instead."
            .formatted(declared.name(), usually),
        List.of(new Evidence.Declared(declared.quote())));
  }
}
