package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.Visit;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Claims about what cookies hold. Values are not kept; what an invented visitor typed is looked for
 * in them, in plain, encoded and hashed form.
 */
final class CookieContentClaims {
  private static final String IN_A_COOKIE = "cookie/";

  /** The number of a test card is the only number of an account that is ever typed. */
  private static final String CARD = "persona/card";

  private static final Pattern PERSISTENT =
      Pattern.compile("(?iU)persisten|permanent|dauerhaft|permanente");

  private CookieContentClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case NO_PERSONAL_DATA_IN_COOKIES -> noPersonalData(claim, comparison);
      case NO_ACCOUNT_DATA_IN_COOKIES ->
          found(claim, comparison, flow -> flow.from().equals(CARD))
              .orNotVerifiable("no visit logged in, and no password is ever typed");
      case SESSION_COOKIES_ENCRYPTED ->
          found(claim, comparison, flow -> isReadable(flow.encoding()))
              .orNotVerifiable(
                  "which cookie tells the site who is logged in shows only when somebody is, and"
                      + " no visit logged in");
      default -> throw new IllegalArgumentException("not about contents: " + claim.kind());
    };
  }

  private static ClaimResult noPersonalData(DeclaredClaim claim, Comparison comparison) {
    Found found = found(claim, comparison, _ -> true);
    if (!found.cookies().isEmpty()) {
      return found.orNotVerifiable("");
    }
    if (comparison.observed().settings().persona().isEmpty()) {
      return Claims.notVerifiable(
          claim, "no visit typed personal data, which would be looked for in cookies");
    }
    List<Evidence> typed =
        CarriedValue.all(comparison).stream()
            .filter(CarriedValue::typed)
            .map(CarriedValue::evidence)
            .toList();
    return typed.isEmpty()
        ? Claims.notVerifiable(
            claim, "what was to be typed was met nowhere, so that it may never have been typed")
        : Claims.consistentUnlessHidden(
            claim,
            comparison,
            Facet.COOKIES,
            "what was typed into fields was met in requests and in no cookie",
            typed);
  }

  /** Typed values that were found in cookies. */
  private record Found(DeclaredClaim claim, String what, List<Evidence> cookies) {
    ClaimResult orNotVerifiable(String why) {
      return cookies.isEmpty()
          ? Claims.notVerifiable(claim, why)
          : Claims.result(claim, CONTRADICTED, what, cookies);
    }
  }

  private static Found found(
      DeclaredClaim claim, Comparison comparison, Predicate<Flow> concerned) {
    boolean persistent = PERSISTENT.matcher(claim.quote().text()).find();
    List<Evidence> cookies =
        comparison.observed().visits().stream()
            .flatMap(
                visit ->
                    visit.flows().stream()
                        .filter(CarriedValue::typed)
                        .filter(flow -> flow.to().startsWith(IN_A_COOKIE))
                        .filter(concerned)
                        .flatMap(flow -> cookies(visit, flow, comparison).stream())
                        .filter(cookie -> kindMatches(claim, persistent, cookie))
                        .<Evidence>map(cookie -> new Evidence.SeenCookie(visit.id(), cookie)))
            .toList();
    return new Found(claim, "what was typed into a field was found in a cookie", cookies);
  }

  private static boolean kindMatches(
      DeclaredClaim claim, boolean persistent, ObservedCookie cookie) {
    boolean kept = cookie.lifetime().asLifetime() instanceof Lifetime.Persistent;
    return claim.kind() == DeclaredClaim.Kind.SESSION_COOKIES_ENCRYPTED
        ? !kept
        : kept || !persistent;
  }

  /** The cookies of a visit that a flow names, as it is written there. */
  private static List<ObservedCookie> cookies(Visit visit, Flow flow, Comparison comparison) {
    return comparison.sightings().stream()
        .filter(s -> s.visit().id().equals(visit.id()))
        .map(Sighting::cookie)
        .filter(cookie -> written(cookie).equals(decoded(flow.to())))
        .limit(1)
        .toList();
  }

  private static String written(ObservedCookie cookie) {
    return IN_A_COOKIE + cookie.name() + "@" + cookie.domain();
  }

  private static String decoded(String subject) {
    return URLDecoder.decode(subject.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean isReadable(Flow.Encoding encoding) {
    return switch (encoding) {
      case PLAIN, URL, BASE64, HEX -> true;
      case MD5, SHA_1, SHA_256 -> false;
    };
  }
}
