package io.cookieaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.reader.PolicyReadings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxTest {
  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

  @Test
  void readsHeadingsAndTablesWithMergedCells() {
    String body =
        paragraph("<w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr>", "Statistics cookies")
            + "<w:tbl>"
            + row(cell("", "Cookie"), cell("", "Provider"), cell("", "Duration"))
            + row(
                cell("", "_lm_&lt;id&gt;"),
                cell("<w:vMerge w:val=\"restart\"/>", "Lamp Works"),
                cell("", "2 days"))
            + row(cell("", "_lm_b"), cell("<w:vMerge/>", ""), cell("", "3 days"))
            + "</w:tbl>";

    assertThat(
            PolicyReadings.read(
                    PolicyDocuments.parse(
                        "policy.docx", docx(START.formatted("") + body + "</w:body></w:document>")))
                .inventories()
                .getFirst()
                .cookies())
        .extracting(
            DeclaredCookie::name, DeclaredCookie::purpose, cookie -> cookie.provider().orElse(""))
        .containsExactly(
            tuple("_lm_<id>", Purpose.STATISTICAL, "Lamp Works"),
            tuple("_lm_b", Purpose.STATISTICAL, "Lamp Works"));
  }

  @Test
  void expandsNoEntities() {
    String bomb = START.formatted("<!DOCTYPE d [<!ENTITY a \"lamp\"><!ENTITY b \"&a;&a;&a;\">]>");

    assertThatThrownBy(
            () ->
                PolicyDocuments.parse(
                    "policy.docx", docx(bomb + paragraph("", "&b;") + "</w:body></w:document>")))
        .isInstanceOf(PolicyException.class);
  }

  @Test
  void refusesWhatUnpacksToMoreThanAPolicy() {
    String much = "<w:p/>".repeat(PolicyDocuments.LARGEST / 6 + 1);

    assertThatThrownBy(() -> PolicyDocuments.parse("policy.docx", docx(START.formatted("") + much)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("MB");
  }

  @Test
  void saysWhatAnotherArchiveIs() {
    assertThatThrownBy(() -> PolicyDocuments.parse("lamps.zip", zip("lamps.txt", "lamps")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("no DOCX text");
  }

  private static String paragraph(String properties, String words) {
    return "<w:p>" + properties + "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String cell(String properties, String words) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph("", words) + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static byte[] docx(String xml) {
    return zip("word/document.xml", xml);
  }

  private static byte[] zip(String name, String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
