package io.cookieaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvBlocksTest {
  @Test
  void readsFieldsWithSeparatorsQuotesAndLineBreaksInThem() {
    List<Block> blocks =
        parse(
            "Cookie,Purpose\n_a,\"Keeps the basket, and \"\"more\"\"\"\n_b,\"two\nlines\"\n_c,x\n");

    assertThat(blocks).singleElement().isInstanceOf(Block.Table.class);
    Block.Table table = (Block.Table) blocks.getFirst();
    assertThat(texts(table))
        .containsExactly(
            List.of("Cookie", "Purpose"),
            List.of("_a", "Keeps the basket, and \"more\""),
            List.of("_b", "two lines"),
            List.of("_c", "x"));
    assertThat(table.rows().getFirst().cells()).allMatch(Block.Cell::header);
    assertThat(table.rows().getLast().cells().getFirst().words().line()).isEqualTo(5);
  }

  @Test
  void takesTheSeparatorThatTheHeaderHas() {
    Block.Table table = (Block.Table) parse("Cookie;Dauer\n_a;1,5 Jahre\n").getFirst();

    assertThat(texts(table).getLast()).containsExactly("_a", "1,5 Jahre");
  }

  @Test
  void anEmptyLineEndsATable() {
    assertThat(parse("Cookie,Expiry\n_a,1 year\n\nCookie,Expiry\n_b,2 years\n"))
        .extracting(Block::line)
        .containsExactly(1, 4);
  }

  private static List<Block> parse(String text) {
    return PolicyDocuments.parse("cookies.csv", text.getBytes(StandardCharsets.UTF_8)).blocks();
  }

  private static List<List<String>> texts(Block.Table table) {
    return table.rows().stream()
        .map(row -> row.cells().stream().map(cell -> cell.words().text()).toList())
        .toList();
  }
}
