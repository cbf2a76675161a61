package io.cookieaudit.scan.audit;

import static io.cookieaudit.policy.DeclaredClaim.Kind.LAST_UPDATED_AT_TOP;
import static io.cookieaudit.policy.DeclaredClaim.Kind.LAST_UPDATED_SHOWN;
import static io.cookieaudit.policy.DeclaredClaim.Kind.OPT_OUT_IN_TABLE;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.rule.ClaimResult;
import io.cookieaudit.scan.rule.Claims;
import io.cookieaudit.scan.rule.Comparison;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that the text of a policy alone bears out or not, from its bytes to the answer. */
class ClaimsOfTheTextTest {
  private static final String POLICY =
      """
      # Privacy notice of teapot.example

      Effective as of 3 May 2021

      | Types of cookie | Who serves these cookies |
      | --- | --- |
      | **Essential cookies.** They keep the basket. | Teapot.example https://www.teapot.example/ |
      | **Marketing cookies.** They show offers. | Leafbook http://www.leafbook.example |
      | **Statistical cookies.** They count visits. | Brew https://brew.example/privacy/opt-out |

      Use the links of each partner in the table above to opt out of its cookies.

      You can see the "last updated" date displayed at the top of this notice.
      """;

  @Test
  void holdsATextToItself() {
    List<ClaimResult> judged =
        judge(PolicyInput.read("policy.md", POLICY.getBytes(StandardCharsets.UTF_8)));

    assertThat(judged)
        .filteredOn(
            claim -> claim.claim() == OPT_OUT_IN_TABLE || claim.claim() == LAST_UPDATED_AT_TOP)
        .extracting(ClaimResult::claim, ClaimResult::result, claim -> claim.quote().line())
        .containsExactly(
            tuple(OPT_OUT_IN_TABLE, CONTRADICTED, 11),
            tuple(LAST_UPDATED_AT_TOP, CONTRADICTED, 13));
    assertThat(judged)
        .filteredOn(claim -> claim.result() != NOT_VERIFIABLE)
        .allSatisfy(claim -> assertThat(claim.evidence()).isNotEmpty());
  }

  @Test
  void aDateUnderItsOwnNameBearsTheClaimOut() {
    String dated = POLICY.replace("Effective as of", "Last updated:");
    assertThat(judge(PolicyInput.read("policy.md", dated.getBytes(StandardCharsets.UTF_8))))
        .filteredOn(claim -> claim.claim() == LAST_UPDATED_AT_TOP)
        .extracting(ClaimResult::result)
        .containsExactly(CONSISTENT);
  }

  /** What people noted of the real policies, and nothing else is contradicted by a text alone. */
  @ParameterizedTest
  @CsvSource({
    "000_1150d6dfc0b3f0ee, 0, ''",
    "001_f397741cbe853421, 0, ''",
    "002_1e2edea1435c9a5d, 0, 'opt-out-in-table:230 last-updated-at-top:264'",
    "003_1847cb862053c11f, 0, 'last-updated-at-top:371'",
    "003_1847cb862053c11f, 1, 'last-updated-at-top:725'",
    "004_fa682319df5bb0f3, 0, ''",
  })
  void contradictsOfTheSeedsWhatPeopleNoted(String seed, int policy, String expected)
      throws IOException {
    Path file = Means.documents().resolve("seeds").resolve(seed + ".txt");
    PolicyReading reading = PolicyInput.read(seed + ".txt", Files.readAllBytes(file));
    List<String> contradicted =
        Claims.judge(
                Comparison.ofPolicyAlone(reading.inventories().get(policy), Knowledge.bundled()))
            .stream()
            .filter(claim -> claim.result() == CONTRADICTED)
            .map(claim -> claim.claim().id() + ":" + claim.quote().line())
            .toList();
    assertThat(String.join(" ", contradicted)).isEqualTo(expected);
  }

  @Test
  void aSeedThatShowsItsDateIsConsistent() throws IOException {
    Path file = Means.documents().resolve("seeds").resolve("004_fa682319df5bb0f3.txt");
    assertThat(judge(PolicyInput.read("004.txt", Files.readAllBytes(file))))
        .filteredOn(claim -> claim.claim() == LAST_UPDATED_SHOWN)
        .extracting(ClaimResult::result)
        .containsExactly(CONSISTENT);
  }

  private static List<ClaimResult> judge(PolicyReading reading) {
    return Claims.judge(
        Comparison.ofPolicyAlone(reading.inventories().getFirst(), Knowledge.bundled()));
  }
}
