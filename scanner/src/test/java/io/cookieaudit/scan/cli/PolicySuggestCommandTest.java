package io.cookieaudit.scan.cli;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.rule.Given;
import io.cookieaudit.scan.rule.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySuggestCommandTest {
  private static final Lifetime SESSION = new Lifetime.Session();
  private static final Lifetime FORTY_DAYS = new Lifetime.Persistent(Duration.ofDays(40));

  private static final String MARKDOWN =
      """
      # Cookies of the shop

      These are the cookies that the shop uses, and what it uses them for.

      | Cookie name | Provider | Category | Purpose | Expiry |
      | --- | --- | --- | --- | --- |
      | sid | Shop | Necessary | Keeps the basket. | Session |
      | lang | Shop | Preferences | Remembers the language. | 1 year |
      | old_one | Shop | Preferences | Remembers something. | 1 year |
      """;

  @TempDir Path folder;

  @Test
  void writesWhatIsMissingInTheColumnsOfThePolicy() throws IOException {
    CommandRun ran = suggest("cookies.md", MARKDOWN);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("| Cookie name | Provider | Category | Purpose | Expiry |")
        .contains("| basket | shop.test | to be decided | to be decided | 40 days |");
    assertThat(ran.err()).contains("1 rows are missing, 1 do not hold, 1 were not seen.");
  }

  @Test
  void namesTheLinesThatNoLongerHold() throws IOException {
    CommandRun ran = suggest("cookies.md", MARKDOWN);

    assertThat(ran.out())
        .contains("the rows on the lines 8:", "| lang | shop.test | Preferences |")
        .contains("take out the lines 9:", "| old\\_one | Shop | Preferences |  | 1 year |");
  }

  @ParameterizedTest
  @CsvSource({
    "cookies.md, en, Cookie name, Provider, Category, Expiry, Session, Necessary",
    "cookies.md, de, Cookie-Name, Anbieter, Kategorie, Speicherdauer, Sitzung, Notwendig",
    "cookies.md, fr, Nom du cookie, Fournisseur, Catégorie, Durée, Session, Nécessaire",
    "cookies.md, es, Nombre de la cookie, Proveedor, Categoría, Duración, Sesión, Necesaria",
    "cookies.html, en, Cookie name, Provider, Category, Expiry, Session, Necessary",
    "cookies.html, de, Cookie-Name, Anbieter, Kategorie, Speicherdauer, Sitzung, Notwendig",
    "cookies.html, fr, Nom du cookie, Fournisseur, Catégorie, Durée, Session, Nécessaire",
    "cookies.html, es, Nombre de la cookie, Proveedor, Categoría, Duración, Sesión, Necesaria",
    "cookies.csv, en, Cookie name, Provider, Category, Expiry, Session, Necessary",
    "cookies.csv, de, Cookie-Name, Anbieter, Kategorie, Speicherdauer, Sitzung, Notwendig",
    "cookies.csv, fr, Nom du cookie, Fournisseur, Catégorie, Durée, Session, Nécessaire",
    "cookies.csv, es, Nombre de la cookie, Proveedor, Categoría, Duración, Sesión, Necesaria",
  })
  void whatIsWrittenIsReadBackAsItWasMeant(
      String file,
      String language,
      String name,
      String provider,
      String category,
      String lifetime,
      String session,
      String necessary)
      throws IOException {
    List<String> header = List.of(name, provider, category, lifetime);
    List<List<String>> rows =
        List.of(
            List.of("sid", "Teapot", necessary, session),
            List.of("cart", "Teapot", necessary, session));
    CommandRun ran =
        suggest(
            file,
            written(file, language, header, rows),
            Seen.cookie("sid"),
            Seen.cookie("cart"),
            Seen.cookie("basket_v2").lasting(Duration.ofDays(40)),
            Seen.cookie("visit"),
            Seen.cookie("a*b_c"));

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(declared(file, ran.out()))
        .extracting(
            DeclaredCookie::name,
            cookie -> cookie.lifetime().lifetime(),
            DeclaredCookie::purpose,
            cookie -> cookie.provider().orElse(""))
        .containsExactly(
            tuple("basket_v2", FORTY_DAYS, Purpose.UNSTATED, "shop.test"),
            tuple("visit", SESSION, Purpose.UNSTATED, "shop.test"),
            tuple("a*b_c", SESSION, Purpose.UNSTATED, "shop.test"));
  }

  @Test
  void aPolicyWithoutATableGetsTheUsualColumnsAndWhatIsKnown() throws IOException {
    CommandRun ran =
        suggest(
            "policy.md",
            "# Privacy\n\nWe use cookies on this site so that it works.\n",
            Seen.cookie("_ga").lasting(Duration.ofDays(730)));

    assertThat(ran.out())
        .contains("| Cookie name | Provider | Purpose | Duration |")
        .contains("| \\_ga | Google | Statistics | 2 years |");
    assertThat(declared("policy.md", ran.out()))
        .extracting(DeclaredCookie::name, DeclaredCookie::purpose)
        .containsExactly(tuple("_ga", Purpose.STATISTICAL));
  }

  @Test
  void writesNothingWhereEverythingHolds() throws IOException {
    CommandRun ran =
        suggest(
            "cookies.md",
            MARKDOWN,
            Seen.cookie("sid"),
            Seen.cookie("lang").lasting(Duration.ofDays(365)),
            Seen.cookie("old_one").lasting(Duration.ofDays(365)));

    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aNameThatWouldSteerTheTerminalIsShownByItsNumber() throws IOException {
    CommandRun ran = suggest("cookies.md", MARKDOWN, Seen.cookie("b\u001b[2J"));

    assertThat(ran.out()).contains("b").doesNotContain("\u001b");
  }

  @Test
  void saysWhichFileIsNotThere() throws IOException {
    CommandRun ran =
        CommandRun.of("policy", "suggest", "--policy", "none.md", "--observation", observation());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("there is no file 'none.md'");
  }

  @Test
  void aPolicyStillHasToBeNamedWhereNothingElseIsAskedFor() {
    assertThat(CommandRun.of("policy").exit()).isEqualTo(2);
  }

  private CommandRun suggest(String file, String text, Seen... things) throws IOException {
    Path policy = Files.writeString(folder.resolve(file), text);
    return CommandRun.of(
        "policy", "suggest", "--policy", policy.toString(), "--observation", observation(things));
  }

  private String observation(Seen... things) throws IOException {
    Seen[] seen =
        things.length > 0
            ? things
            : new Seen[] {
              Seen.cookie("sid"),
              Seen.cookie("lang").lasting(Duration.ofDays(800)),
              Seen.cookie("basket").lasting(Duration.ofDays(40))
            };
    String json =
        ObservationJson.write(
            Given.noPolicy().visit(NO_CHOICE, seen).visit(ACCEPTED, seen).observation());
    return Files.writeString(folder.resolve("observation.json"), json).toString();
  }

  private static List<DeclaredCookie> declared(String file, String text) {
    return PolicyReadings.read(PolicyDocuments.parse(file, text.getBytes(StandardCharsets.UTF_8)))
        .inventories()
        .getFirst()
        .cookies()
        .toList();
  }

  private static String written(
      String file, String language, List<String> header, List<List<String>> rows) {
    var text = new StringBuilder();
    if (file.endsWith(".html")) {
      text.append("<!DOCTYPE html><html lang=\"%s\"><body><table>".formatted(language));
      text.append("<tr><th>").append(String.join("</th><th>", header)).append("</th></tr>");
      rows.forEach(
          row ->
              text.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>"));
      return text.append("</table></body></html>").toString();
    }
    boolean markdown = file.endsWith(".md");
    String between = markdown ? " | " : ",";
    text.append(String.join(between, header)).append('\n');
    text.append(markdown ? "--- | --- | --- | ---\n" : "");
    rows.forEach(row -> text.append(String.join(between, row)).append('\n'));
    return text.toString();
  }
}
