package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A cookie that keeps somebody signed in and lacks a protection that costs nothing. */
final class InsecureCookie implements Rule {
  /** Names that mean a session or a sign-in, by themselves or between separators. */
  private static final Pattern SIGNS_IN =
      Pattern.compile(
          "(?i)(?:^|[-_.])(?:(?:php|asp|j|aspnet|net)?sess(?:ion)?(?:id)?|sessionid|sid|connect\\.sid|auth(?:token)?"
              + "|access[-_]?token|refresh[-_]?token|id[-_]?token|jwt|login(?:token)?|remember[-_]?me)(?:$|[-_.])"
              + "|^(?:JSESSIONID|PHPSESSID|ASP\\.NET_SessionId|ASPSESSIONID\\w*|laravel_session)$");

  @Override
  public String title() {
    return "Sign-in cookie without protection";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.NO_CHOICE, Facet.COOKIES),
        Need.seen(ConsentState.ACCEPTED, Facet.COOKIES));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.firstOfEach(sighting -> signsIn(sighting.cookie(), comparison)).stream()
        .flatMap(sighting -> finding(sighting, comparison).stream())
        .toList();
  }

  private static boolean signsIn(ObservedCookie cookie, Comparison comparison) {
    return cookie.party() == PartyKind.FIRST
        && SIGNS_IN.matcher(cookie.name()).find()
        && switch (comparison.purposeOf(cookie).purpose()) {
          case ESSENTIAL, UNSTATED -> true;
          case STATISTICAL, PERSONALISATION, MARKETING -> false;
        };
  }

  private Optional<Finding> finding(Sighting sighting, Comparison comparison) {
    ObservedCookie cookie = sighting.cookie();
    List<String> missing = new ArrayList<>();
    if (!cookie.secure() && cookie.page().startsWith("https:")) {
      missing.add("Secure");
    }
    if (!cookie.httpOnly()) {
      missing.add("HttpOnly");
    }
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            id(),
            severity(),
            Confidence.LIKELY,
            comparison.subjectOf(cookie),
            "%s of %s is named as a cookie that keeps a visitor signed in, and lacks %s; set by %s."
                .formatted(
                    cookie.name(),
                    cookie.domain(),
                    String.join(" and ", missing),
                    Wording.setter(cookie)),
            new Finding.Advice(
                "", "Set %s with %s.".formatted(cookie.name(), String.join(" and ", missing))),
            List.of(sighting.evidence())));
  }
}
