package io.cookieaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.PolicyException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  \n \n", "<html><body><script>x()</script></body></html>"})
  void refusesADocumentWithoutText(String text) {
    assertThatThrownBy(() -> parse("empty.html", text))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("The policy is empty")
        .hasMessageEndingWith("File: empty.html");
  }

  @Test
  void refusesBinaryContent() {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5};
    assertThatThrownBy(() -> PolicyDocuments.parse("logo.png", image))
        .hasMessageContaining("no text")
        .hasMessageContaining("logo.png");
    assertThatThrownBy(() -> parse("policy.pdf", "%PDF-1.7 and so on"))
        .hasMessageContaining("broken");
  }

  @Test
  void refusesWhatIsTooLargeToBeAPolicy() {
    assertThatThrownBy(() -> PolicyDocuments.parse("huge.txt", new byte[50 * 1024 * 1024]))
        .hasMessageContaining("50 MB")
        .hasMessageContaining("20 MB")
        .hasMessageContaining("huge.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void decodesByTheByteOrderMark(String charset) {
    byte[] bytes = "\uFEFFÜber Cookies".getBytes(Charset.forName(charset));
    assertThat(texts(PolicyDocuments.parse("a.txt", bytes))).containsExactly("Über Cookies");
  }

  @Test
  void decodesByTheEncodingThatAPageNames() {
    String page = "<html><head><meta charset=\"iso-8859-5\"></head><body><p>Куки</p></body></html>";
    assertThat(texts(PolicyDocuments.parse("a.html", page.getBytes(Charset.forName("iso-8859-5")))))
        .containsExactly("Куки");
  }

  @Test
  void decodesOldTextsAsWindows1252() {
    assertThat(
            texts(
                PolicyDocuments.parse("a.txt", "Größe".getBytes(Charset.forName("windows-1252")))))
        .containsExactly("Größe");
  }

  @Test
  void makesInvisibleDifferencesGoAway() {
    assertThat(texts(parse("a.txt", "_\u200Bga\u00A0is\u00ADa cookie\r\nof ours")))
        .containsExactly("_ga isa cookie of ours");
  }

  @Test
  void survivesDeepNesting() {
    assertThat(texts(parse("a.html", "<html><body>" + "<div>".repeat(50_000) + "deep")))
        .containsExactly("deep");
    assertThat(parse("a.md", "# x\n\n" + "> ".repeat(5_000) + "deep").blocks()).isNotEmpty();
    assertThat(parse("b.md", "# x\n\n" + "*a ".repeat(20_000)).blocks()).isNotEmpty();
  }

  @Test
  void keepsLinesOfEveryFormat() {
    assertThat(parse("a.md", "# One\n\ntwo\nthree\n\n- four\n").blocks())
        .extracting(Block::line, Block::endLine)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(1, 1),
            org.assertj.core.api.Assertions.tuple(3, 4),
            org.assertj.core.api.Assertions.tuple(6, 6));
    assertThat(parse("a.html", "<html><body>\n<p>two</p>\n<p>\nfour</p></body></html>").blocks())
        .extracting(Block::line)
        .containsExactly(2, 4);
    assertThat(parse("a.txt", "\none\ntwo\n\nfour").blocks())
        .extracting(Block::line)
        .containsExactly(2, 5);
  }

  @Test
  void takesOnlyWhatIsSeenOfAPage() {
    String page =
        "<html><body><nav>Home Shop</nav><p hidden>one</p><p style='display:none'>two</p>"
            + "<template><p>three</p></template><p>four</p><footer>five</footer></body></html>";
    PolicyDocument document = parse("a.html", page);
    assertThat(texts(document)).containsExactly("four");
    assertThat(document.blocks())
        .filteredOn(Block.Furniture.class::isInstance)
        .extracting("why")
        .containsExactly(Block.Furniture.Why.NAVIGATION, Block.Furniture.Why.FOOTER);
  }

  @Test
  void putsSpanningCellsAtEveryPlaceTheyCover() {
    PolicyDocument document =
        parse(
            "a.html",
            "<html><body><table><tr><td rowspan=3>a</td><td>b</td></tr><tr><td>c</td></tr>"
                + "<tr><td>d</td></tr></table></body></html>");
    assertThat(table(document).rows())
        .extracting(row -> row.cells().stream().map(cell -> cell.words().text()).toList())
        .containsExactly(List.of("a", "b"), List.of("a", "c"), List.of("a", "d"));
  }

  @Test
  void keepsTheLineBreaksAndEscapesOfMarkdownCells() {
    PolicyDocument document = parse("a.txt", "| a | b |\n|---|---|\n| x\\_y<br>z | w |\n");
    assertThat(table(document).rows().getLast().cells().getFirst().words().segments())
        .extracting(Segment::text)
        .containsExactly("x_y", "z");
  }

  @Test
  void readsPlainTextInColumns() {
    assertThat(table(parse("a.txt", "Name\tPurpose\nsid\tlogin\ncart\tbasket\n")).rows())
        .hasSize(3);
  }

  @Test
  void tellsTheLanguage() {
    assertThat(
            parse(
                    "a.txt",
                    "Wir verwenden Cookies, und Sie können sie mit der Einstellung auf der Seite ablehnen.")
                .language())
        .isEqualTo("de");
    assertThat(parse("a.html", "<html lang='fr-FR'><body><p>ok</p></body></html>").language())
        .isEqualTo("fr");
    assertThat(parse("a.txt", "xyzzy").language()).isEqualTo("und");
  }

  private static PolicyDocument parse(String name, String text) {
    return PolicyDocuments.parse(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(PolicyDocument document) {
    return document.blocks().stream().flatMap(Texts::passages).map(Passage::text).toList();
  }

  private static Block.Table table(PolicyDocument document) {
    return document.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
