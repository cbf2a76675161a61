package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.knowledge.FilterCorpus.Asked;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our decisions about requests beside those of @ghostery/adblocker. */
class FilterAgreementIT {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path OF_DEBIAN =
      Path.of("/usr/share/chromium/extensions/ublock-origin/assets/thirdparties/easylist");
  private static final int REQUESTS = 20_000;

  /**
   * Where the engines differ and why: @ghostery/adblocker does not use rules with {@code popup} or
   * {@code rewrite} among their options, of which by the syntax the other types are meant; and a
   * whole top-level domain among its {@code domain}s means none of the pages under it to them.
   */
  private static boolean isKnown(String rule) {
    return rule.matches(".*[$,](popup|rewrite=|domain=(.*[|])?~?[a-z]+(?=[|,]|$)).*");
  }

  @TempDir Path folder;

  @Test
  void agreesOnAListOfOurOwnInvention() throws Exception {
    Path list = Files.writeString(folder.resolve("invented.txt"), InventedList.text(3_000));
    assertThat(differences(List.of(list), REQUESTS)).isEmpty();
  }

  @Test
  void agreesOnEasyListAndEasyPrivacyAsDebianInstallsThem() throws Exception {
    List<Path> lists =
        List.of(OF_DEBIAN.resolve("easylist.txt"), OF_DEBIAN.resolve("easyprivacy.txt"));
    if (!lists.stream().allMatch(Files::isRegularFile)) {
      throw Means.lacking(
          "REQUIRE_LISTS", "Debian's package webext-ublock-origin-chromium is not installed");
    }
    assertThat(differences(lists, 2 * REQUESTS)).isEmpty();
  }

  private static List<String> differences(List<Path> files, int requests)
      throws IOException, InterruptedException {
    List<FilterList> lists = new ArrayList<>();
    for (Path file : files) {
      lists.add(FilterList.parse(file.toString(), DAY, Files.readString(file)));
    }
    List<Asked> asked = FilterCorpus.of(lists, requests);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(REQUESTS);
    List<String> theirs = GhosteryAdblocker.install().decide(files, asked);
    assertThat(theirs).hasSameSizeAs(asked);
    var filters = Filters.of(lists);
    List<String> differences = new ArrayList<>();
    int meant = 0;
    for (int i = 0; i < asked.size(); i++) {
      Optional<String> ours = filters.match(asked.get(i).request()).map(MatchedRule::rule);
      meant += ours.isPresent() ? 1 : 0;
      if (ours.isPresent() == theirs.get(i).isEmpty() && !isKnown(ours.orElse(theirs.get(i)))) {
        differences.add(asked.get(i) + ": ours " + ours + ", theirs " + theirs.get(i));
      }
    }
    // A corpus that no rule means, or that every rule does, would show nothing.
    assertThat(meant).isBetween(asked.size() / 5, asked.size() * 4 / 5);
    return differences;
  }
}
