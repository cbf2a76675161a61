package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
  private static String written(Object... cells) throws IOException {
    var out = new ByteArrayOutputStream();
    CsvCells.write(List.of("a"), List.of(List.of(cells)), out);
    return out.toString(StandardCharsets.UTF_8).substring("a\r\n".length());
  }

  @Test
  void quotesWhatWouldEndACell() throws IOException {
    assertThat(written("x,y", "he said \"no\"", Optional.empty(), 7))
        .isEqualTo("\"x,y\",\"he said \"\"no\"\"\",,7\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "|x", "%x"})
  void doesNotLetASpreadsheetRunANameOfTheSite(String name) throws IOException {
    assertThat(written(name)).startsWith("'" + name.charAt(0));
  }
}
