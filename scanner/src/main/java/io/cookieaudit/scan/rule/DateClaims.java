package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Claims about the policy's own date, which the text alone bears out or not. */
final class DateClaims {
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?iU)\\b(?:updated?|revised|revision|modified|amended|changed|aktualisi\\w+|geändert|änderung|mise? à jour|mis à jour|modifi\\w+|actualiza\\w+|última revisión)");

  private DateClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    List<Reference> dates = claim.references();
    boolean dated = comparison.policy().flatMap(DeclaredInventory::effective).isPresent();
    if (dates.isEmpty()) {
      return claim.kind() == DeclaredClaim.Kind.LAST_UPDATED_AT_TOP && dated
          ? Claims.result(
              claim,
              CONTRADICTED,
              "the text gives a date, and not at its top",
              List.of(new Evidence.Declared(claim.quote())))
          : Claims.notVerifiable(claim, "no date was read in the text");
    }
    if (dates.stream().anyMatch(date -> date.text().isEmpty())) {
      return Claims.notVerifiable(
          claim, "a date stands there, and its words are not kept in this inventory");
    }
    if (dates.stream().anyMatch(date -> UPDATED.matcher(date.text()).find())) {
      return Claims.result(
          claim, CONSISTENT, "the date of the last change stands there", evidence(claim, dates));
    }
    return UPDATED.matcher(claim.quote().text()).find()
        ? Claims.result(
            claim,
            CONTRADICTED,
            "the date that stands there is not called the date of the last change",
            evidence(claim, dates))
        : Claims.result(claim, CONSISTENT, "a date stands there", evidence(claim, dates));
  }

  private static List<Evidence> evidence(DeclaredClaim claim, List<Reference> dates) {
    Stream<Quote> places =
        dates.stream()
            .map(
                date -> new Quote(claim.quote().document(), date.line(), date.line(), date.text()));
    return Stream.concat(Stream.of(claim.quote()), places)
        .<Evidence>map(Evidence.Declared::new)
        .toList();
  }
}
