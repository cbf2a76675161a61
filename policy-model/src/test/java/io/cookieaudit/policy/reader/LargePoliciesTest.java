package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limits only keep a hanging build from waiting; nothing is measured. */
class LargePoliciesTest {
  private static final int LETTERS = 100_000;
  private static final int ROWS = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "( ",
        "(",
        "1",
        "1 ",
        ",",
        ".",
        "…",
        "\"",
        "-",
        "_",
        "a.",
        "a_",
        "a-",
        "A ",
        "<",
        "[",
        "*",
        "|",
        "e.g. A",
        "Cookie Policy ",
        "see cookie ",
        "https://a.test/ ",
        "<!---->"
      })
  @Timeout(180)
  void readsOneEndlessLine(String unit) {
    String line = unit.repeat(LETTERS / unit.length());

    assertThat(read("Cookie Policy\n\nWe use cookies: " + line).inventories()).hasSize(1);
    assertThat(
            read("| Cookie name | Duration |\n|---|---|\n| _ga | 1 year |\n| " + line + " | x |"))
        .isNotNull();
  }

  @Test
  @Timeout(180)
  void readsEveryRowOfALongTable() {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "| _lamp_%d | Lamps Ltd. | counts visits | 1 year |%n".formatted(i))
            .collect(Collectors.joining());

    PolicyReading reading =
        read("| Cookie name | Provider | Purpose | Duration |\n|---|---|---|---|\n" + rows);

    assertThat(reading.inventories().getFirst().cookies()).hasSize(ROWS);
  }

  @Test
  @Timeout(180)
  void readsACellWithManyNames() {
    String names =
        IntStream.range(0, ROWS).mapToObj("_lamp_%d"::formatted).collect(Collectors.joining(", "));

    PolicyReading reading =
        read("| Cookie name | Duration |\n|---|---|\n| _ga | 1 year |\n| " + names + " | 1 day |");

    assertThat(reading.inventories().getFirst().cookies()).hasSize(ROWS + 1);
  }

  @Test
  @Timeout(180)
  void readsATableWhoseCellsAllSpanToItsEnd() {
    String row = "<tr><td rowspan=0 colspan=60>lamp</td><td rowspan=65000>x</td></tr>";

    assertThat(read("<!doctype html><html><body><table>" + row.repeat(5_000)).inventories())
        .hasSize(1);
  }

  private static PolicyReading read(String text) {
    return PolicyReadings.read(
        PolicyDocuments.parse("policy", text.getBytes(StandardCharsets.UTF_8)));
  }
}
