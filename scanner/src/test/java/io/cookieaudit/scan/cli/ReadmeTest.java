package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cookieaudit.scan.rule.Rule;
import io.cookieaudit.scan.rule.Rules;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises is what the program does. */
class ReadmeTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ \\./cookie-audit (.*)$");

  /** The launcher's own, and the service's, which has a test of its own in its module. */
  private static final Set<String> OF_OTHERS = Set.of("verify", "serve");

  private static final Pattern SITE = Pattern.compile("(?s)```yaml\n(# cookie-audit\\.yml.*?)```");

  @TempDir Path folder;

  /** The site file of the README, with what a user has in the environment. */
  private Path site() throws IOException {
    Matcher site = SITE.matcher(readme());
    assertThat(site.find()).isTrue();
    return Files.writeString(
        folder.resolve("cookie-audit.yml"), site.group(1).replace("${PREVIEW_SESSION}", "x"));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandIsUnderstood() throws IOException {
    List<String> commands =
        COMMAND
            .matcher(readme().replace("\\\n", " "))
            .results()
            .map(match -> match.group(1).replaceAll("\\s+#.*", "").replaceAll("\\s+>.*", ""))
            .filter(command -> !OF_OTHERS.contains(command.split("\\s+", 2)[0]))
            .toList();
    assertThat(commands).hasSizeGreaterThan(5);
    String site = site().toString();
    return commands.stream()
        .map(
            command ->
                dynamicTest(
                    command,
                    () ->
                        CookieAudit.commandLine()
                            .parseArgs(
                                command
                                    .strip()
                                    .replace("--site cookie-audit.yml", "--site=" + site)
                                    .split("\\s+"))));
  }

  @Test
  void listsEveryRuleInOrder() throws IOException {
    String table =
        Rules.ALL.stream().map(ReadmeTest::row).collect(Collectors.joining("\n", "", "\n"));

    assertThat(readme()).contains("| rule | severity | reports |\n|---|---|---|\n" + table);
  }

  @Test
  void givesEveryExitCode() throws IOException {
    assertThat(readme())
        .contains("\n| %d | ".formatted(Outcome.CLEAN))
        .contains("\n| %d | ".formatted(Outcome.FINDINGS))
        .contains("\n| %d | ".formatted(Outcome.WRONG_USE))
        .contains("\n| %d | ".formatted(Outcome.INCOMPLETE));
  }

  private static String row(Rule rule) {
    return "| [%s](scanner/src/main/resources/io/cookieaudit/scan/rule/%s.md) | %s | %s |"
        .formatted(
            rule.id(), rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.title());
  }

  private static String readme() throws IOException {
    return Files.readString(Means.root().resolve("README.md"));
  }
}
