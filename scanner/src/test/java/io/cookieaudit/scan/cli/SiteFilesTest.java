package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.site.SiteOption;
import io.cookieaudit.testing.Golden;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

class SiteFilesTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("cookie-audit.yml"), text);
  }

  private static CommandSpec parsed(String... arguments) {
    String[] all = Stream.concat(Stream.of("scan"), Stream.of(arguments)).toArray(String[]::new);
    return Objects.requireNonNull(CookieAudit.commandLine().parseArgs(all).subcommand())
        .commandSpec();
  }

  private static Object value(CommandSpec spec, String option) {
    return spec.findOption(option).getValue();
  }

  @Test
  void optionsAreAsIfTheyHadBeenTyped() throws IOException {
    Files.writeString(folder.resolve("cookies.md"), "# Cookies");
    Path site =
        file(
            """
            urls: [https://a.test/, https://b.test/]
            policy: cookies.md
            states: [no-choice, statistical-only]
            pages: 2
            insecure: true
            suppressions: known.yml
            exclude: [/account*, /cart*]
            header: {X-Preview: yes please}
            level: {declared-not-seen: off}
            """);

    CommandSpec spec = parsed("--site", site.toString());

    assertThat(spec.positionalParameters().getFirst().<List<String>>getValue())
        .containsExactly("https://a.test/", "https://b.test/");
    assertThat(value(spec, "--policy")).isEqualTo(folder.resolve("cookies.md").toString());
    assertThat((List<?>) value(spec, "--states")).hasSize(2);
    assertThat(value(spec, "--pages")).isEqualTo(2);
    assertThat(value(spec, "--insecure")).isEqualTo(true);
    assertThat(value(spec, "--suppressions")).isEqualTo(folder.resolve("known.yml"));
    assertThat(value(spec, "--exclude")).isEqualTo(List.of("/account*", "/cart*"));
    assertThat(value(spec, "--header")).isEqualTo(List.of("X-Preview: yes please"));
    assertThat(value(spec, "--level")).isEqualTo(Map.of("declared-not-seen", "off"));
  }

  @Test
  void whatIsTypedBesideItWins() throws IOException {
    String site = "--site=" + file("urls: https://a.test/\npages: 2\ndwell: 9s\nexclude: /a*\n");

    CommandSpec before = parsed("--pages", "7", "https://b.test/", site, "--exclude=/b*");
    CommandSpec after = parsed(site, "--pages", "7", "--exclude", "/b*", "https://b.test/");

    for (CommandSpec spec : List.of(before, after)) {
      assertThat(value(spec, "--pages")).isEqualTo(7);
      assertThat(value(spec, "--exclude")).isEqualTo(List.of("/b*"));
      assertThat(value(spec, "--dwell")).isEqualTo(java.time.Duration.ofSeconds(9));
      assertThat(spec.positionalParameters().getFirst().<List<String>>getValue())
          .containsExactly("https://b.test/");
    }
  }

  /** An address that another option takes is not one more page. */
  @Test
  void whatIsTypedForAnotherOptionIsNoAddress() throws IOException {
    String site = file("urls: https://a.test/\nvantage: here\n").toString();

    CommandSpec spec =
        parsed(
            "--site",
            site,
            "--policy",
            "https://a.test/cookies",
            "--user-agent",
            "https://bot.test/");

    assertThat(spec.positionalParameters().getFirst().<List<String>>getValue())
        .containsExactly("https://a.test/");
    assertThat(value(spec, "--vantage")).isEqualTo("here");
  }

  @Test
  void whatIsWrongIsToldWithItsLine() {
    assertWrong("pages: 2\npolcy: x\n", "polcy", "policy", "line 2");
    assertWrong("urls: https://a.test/\n\npages: many\n", "pages", "many", "line 3");
    assertWrong("states: [no-choice, refused]\n", "refused", "rejected", "line 1");
    assertWrong("header: {X: '${NOBODY_SET_THIS}'}\n", "NOBODY_SET_THIS", "line 1");
    assertWrong("site: other.yml\n", "site", "line 1");
    assertWrong("pages: 1\npages: 2\n", "line 2");
    assertWrong("", "site file");
  }

  private void assertWrong(String text, String... words) {
    assertThatThrownBy(() -> parsed("--site", file(text).toString()))
        .isInstanceOf(ParameterException.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining("cookie-audit.yml");
  }

  @Test
  void aFileThatNobodyHasWrittenIsRefusedAtOnce() {
    assertWrong("vantage: " + "a".repeat(2 << 20), "larger than 1 MB");
    assertWrong("\0".repeat(100), "site file");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> parsed("--site", "nowhere.yml"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("nowhere.yml");
  }

  /** For editors, which then complete names and check values. */
  @Test
  void theSchemaKnowsEveryName() throws IOException {
    var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    CommandSpec scan = new CommandLine(new ScanCommand()).getCommandSpec();
    ObjectNode schema = mapper.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "cookie-audit.yml: a site and how it is scanned");
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    for (String name : SiteFiles.names(scan)) {
      describe(properties.putObject(name), name, scan);
    }
    Path file =
        Means.root()
            .resolve(
                "scanner/src/main/resources/io/cookieaudit/scan/site/cookie-audit.schema.json");
    Golden.assertMatches(file, mapper.writeValueAsString(schema) + "\n");
  }

  private static void describe(ObjectNode property, String name, CommandSpec scan) {
    if (name.equals(SiteOption.URLS)) {
      property.put("description", "The site; several pages of it.");
      types(property, "string", "array");
      return;
    }
    OptionSpec option = scan.findOption("--" + name);
    property.put("description", String.join(" ", option.description()).replace(" Repeatable.", ""));
    Class<?> type = option.type();
    if (type == boolean.class) {
      types(property, "boolean");
    } else if (Map.class.isAssignableFrom(type)) {
      types(property, "object");
    } else if (Collection.class.isAssignableFrom(type)) {
      types(property, "string", "array", "object");
    } else {
      types(property, "string", "number");
    }
  }

  private static void types(ObjectNode property, String... types) {
    var list = property.putArray("type");
    Stream.of(types).forEach(list::add);
  }
}
