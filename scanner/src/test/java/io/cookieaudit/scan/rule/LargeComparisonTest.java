package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time limits only keep a hanging build from waiting; nothing is measured. */
class LargeComparisonTest {
  private static final int DECLARED = 1_000;
  private static final int SEEN = 10_000;
  private static final List<Purpose> PURPOSES = List.of(Purpose.values());

  @Test
  @Timeout(120)
  void judgesTenThousandCookiesAgainstAThousandDeclarations() {
    var given = Given.policy();
    for (int i = 0; i < DECLARED; i++) {
      String name = i % 10 == 0 ? "tpl" + letters(i) + "_*" : "named" + letters(i);
      given.cookieBy("Company " + letters(i) + " Ltd.", name, PURPOSES.get(i % PURPOSES.size()));
    }
    given.claim(DeclaredClaim.Kind.INVENTORY_LISTED, "We list all cookies below.");
    given.claim(DeclaredClaim.Kind.ESSENTIAL_ALWAYS_ON, "Some cookies are always active.");
    Seen[] cookies =
        IntStream.range(0, SEEN)
            .mapToObj(i -> Seen.cookie(name(i) + (i % 3 == 0 ? "@ads" + i % 100 + ".test" : "")))
            .toArray(Seen[]::new);
    Comparison comparison =
        given
            .visit(NO_CHOICE, cookies)
            .visit(REJECTED, cookies)
            .visit(ACCEPTED, cookies)
            .compared();

    List<RuleResult> results = Rules.check(comparison);
    List<ClaimResult> claims = Claims.judge(comparison);

    assertThat(results).hasSameSizeAs(Rules.ALL);
    assertThat(results.getFirst())
        .isInstanceOfSatisfying(
            RuleResult.Failed.class,
            failed -> assertThat(failed.findings()).hasSize(SEEN - DECLARED));
    assertThat(claims).hasSize(2);
  }

  /** The first ones are declared, those after them are not. */
  private static String name(int i) {
    if (i >= DECLARED) {
      return "unnamed" + letters(i);
    }
    return i % 10 == 0 ? "tpl" + letters(i) + "_x" : "named" + letters(i);
  }

  /** A number in letters that no single slip turns into another. */
  private static String letters(int number) {
    var letters = new StringBuilder();
    for (int digit : String.format("%05d", number).chars().map(c -> c - '0').toArray()) {
      letters.append("abcdefghij".charAt(digit)).append("klmnopqrst".charAt(digit));
    }
    return letters.toString();
  }
}
