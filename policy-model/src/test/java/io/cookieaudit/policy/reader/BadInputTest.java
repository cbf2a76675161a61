package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.document.Texts;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is given in place of a policy by mistake, or to do harm. Empty, binary, encrypted and too
 * large files are in the tests of the package {@code document}.
 */
class BadInputTest {
  private static final int DEEP = 100_000;
  private static final int ROWS = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form><label>E-mail <input type=email></label>\n<input type='password'></form>",
        "<table><tr><td>User</td><td><input></td></tr>\n<tr><td>Password</td><td><input"
            + " type=password></td></tr></table><p>By going on you accept our terms.</p>",
        "<form>\n<input type=PASSWORD placeholder=Passwort></form><footer>Lamp Works</footer>",
      })
  void namesAPageToSignInAndTheLineOfItsPassword(String form) {
    assertThatThrownBy(() -> parse(page("<h1>Welcome back</h1>" + form)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("page to sign in")
        .hasMessageContaining("line 2")
        .hasMessageEndingWith("File: policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<header><form><input type=password></form></header><p>We use no cookies.</p>",
        "<div hidden><input type=password></div><p>We use no cookies.</p>",
        "<input type=password><table><tr><th>Cookie name<th>Duration<tr><td>_lamp<td>1 year</table>",
      })
  void readsAShortPolicyWithAPasswordFieldBesideIt(String body) {
    assertThat(read(page(body)).inventories()).hasSize(1);
  }

  @Test
  void readsALongPolicyWithAPasswordFieldInIt() {
    String text = "<p>The lamp works keep what you tell them for as long as the law says.</p>";

    assertThat(parse(page("<input type=password>" + text.repeat(50))).blocks()).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<span>",
        "<b>",
        "<ul><li>",
        "<h1><div>",
        "<dl><dd>",
        "<div><a href=x>",
        "<table><tr><td>",
        "<form><p>",
      })
  void readsWhatStandsBelowAHundredThousandElements(String opening) {
    PolicyDocument document = parse(page(opening.repeat(DEEP) + "deep"));

    assertThat(document.blocks().stream().flatMap(Texts::passages))
        .anySatisfy(words -> assertThat(words.text()).contains("deep"));
    assertThat(PolicyReadings.read(document).inventories()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "*", "[", "**a "})
  void readsAHundredThousandMarksOfMarkdown(String mark) {
    assertThat(read("# Lamps\n\n" + mark.repeat(DEEP) + "deep").inventories()).hasSize(1);
  }

  @Test
  void readsEachOfAHundredThousandRows() {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "<tr><td>_lamp_" + i + "<td>Lamps Ltd.<td>1 year\n")
            .collect(Collectors.joining());

    PolicyReading reading =
        read(page("<table><tr><th>Cookie name<th>Provider<th>Duration\n" + rows + "</table>"));

    assertThat(reading.inventories().getFirst().cookies()).hasSize(ROWS);
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void saysThatALongTableOfOtherThingsDeclaresNothing() {
    String rows = "<tr><td>A lamp of glass<td>12 euros\n".repeat(ROWS);

    assertThat(read(page("<table><tr><th>Lamp<th>Price\n" + rows + "</table>")).inventories())
        .singleElement()
        .extracting(DeclaredInventory::completeness)
        .isEqualTo(Completeness.ABSENT);
  }

  private static String page(String body) {
    return "<!doctype html><html><body>" + body + "</body></html>";
  }

  private static PolicyDocument parse(String text) {
    return PolicyDocuments.parse("policy", text.getBytes(StandardCharsets.UTF_8));
  }

  private static PolicyReading read(String text) {
    return PolicyReadings.read(parse(text));
  }
}
