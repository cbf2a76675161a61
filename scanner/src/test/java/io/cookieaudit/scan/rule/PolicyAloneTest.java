package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.policy.seeds.Seeds;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.testing.Golden;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all rules together say of a policy that nobody visited a site for. */
class PolicyAloneTest {
  /** The mistakes of the seed documents, in one document of our own invention. */
  private static final TextPolicy TWIN =
      new TextPolicy(
          """
          # Teapot privacy policy

          This policy applies to teapot.example and kettle.example. By using our site, you consent to the storage of cookies.

          We use cookies to conduct interest-based advertising. Sometimes we embed videos from websites like YouTube.

          To manage Flash cookies, visit the settings of the player.

          | Cookie | Provider | Type | Description |
          | --- | --- | --- | --- |
          | pot_sid | Teapot (.teapot.example) | Session Cookie | Keeps the order together |
          | pot_uid | Teapot (.teapot.example) | Persistent Cookie | Tells one visitor from another |
          | _hjid | Hotjar | | Helps us see how pages are used |

          The cookies in this table may vary.
          """);

  @Test
  void saysTheSameOfAnInventedPolicyEveryTime() {
    assertThat(lines(TWIN.inventory()).replace(TWIN.inventory().policy(), "POLICY"))
        .isEqualTo(
            """
            date-missing:policy/POLICY low likely -
            implied-consent:policy/POLICY medium certain 3
            inventory-hedged:policy/POLICY low certain 15
            lifetime-unstated:cookie/_hjid medium certain 13
            lifetime-vague:cookie/pot_uid low certain 12
            purpose-not-listed:policy/POLICY low likely 5
            recipient-not-listed:party/google.com medium likely 5
            scope-gap:party/kettle.example low likely 11
            stale-technology:policy/POLICY/flash low certain 7
            """);
  }

  /** By hand held to the list of what each seed claims. */
  @ParameterizedTest
  @MethodSource("seeds")
  void saysOfTheSeedsWhatAPersonFound(Seeds.Seed seed) throws IOException {
    Path file = Means.documents().resolve("seeds").resolve(seed.folder() + ".txt");
    String found =
        PolicyReadings.read(
                PolicyDocuments.parse(file.getFileName().toString(), Files.readAllBytes(file)),
                seed.policies())
            .inventories()
            .stream()
            .map(policy -> "# " + policy.policy() + "\n" + lines(policy))
            .collect(Collectors.joining("\n"));

    Golden.assertMatches(
        Means.root().resolve("seeds").resolve(seed.folder()).resolve("findings.txt"), found);
  }

  static List<Seeds.Seed> seeds() {
    return Seeds.documents();
  }

  /** Fingerprint, severity, confidence and lines of each finding. */
  private static String lines(DeclaredInventory policy) {
    return Rules.check(Comparison.ofPolicyAlone(policy, Knowledge.bundled())).stream()
        .filter(RuleResult.Failed.class::isInstance)
        .flatMap(result -> ((RuleResult.Failed) result).findings().stream())
        .map(
            finding ->
                "%s %s %s %s%n"
                    .formatted(
                        finding.fingerprint(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.confidence().name().toLowerCase(Locale.ROOT),
                        places(finding)))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String places(Finding finding) {
    String lines =
        finding.evidence().stream()
            .flatMap(
                evidence ->
                    evidence instanceof Evidence.Declared(Quote quote)
                        ? Stream.of(quote.line())
                        : Stream.empty())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return lines.isEmpty() ? "-" : lines;
  }
}
