package io.cookieaudit.scan.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scanned site names is hostile text. */
class TableWriterTest {
  @ParameterizedTest
  @ValueSource(strings = {"a--><script>", "a---><script>", "a----><script>", "a--!><script>"})
  void noNameEndsTheRemark(String name) {
    String note = TableWriter.HTML.note("rows for " + name);

    assertThat(note.substring(4, note.lastIndexOf("-->"))).doesNotContain("--");
    assertThat(note.stripTrailing()).endsWith("-->");
  }

  @Test
  void noNameIsMarkup() {
    assertThat(TableWriter.HTML.table(List.of("Cookie"), List.of(List.of("<b onclick=\"x\">&"))))
        .contains("<td>&lt;b onclick=&quot;x&quot;&gt;&amp;</td>");
    assertThat(TableWriter.MARKDOWN.table(List.of("Cookie"), List.of(List.of("a|b<i>[x](y)"))))
        .contains("a\\|b\\<i\\>\\[x\\](y)");
  }
}
