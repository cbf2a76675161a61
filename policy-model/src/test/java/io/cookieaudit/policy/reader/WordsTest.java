package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Words WORDS =
      Words.of("lamps?|(?:very )?brûlé|\\w*dauer|größe|a|有效期|two words");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lamp",
        "many LAMPS.",
        "brule",
        "BRÛLÉ",
        "very brûlé",
        "Speicherdauer",
        "Größe",
        "(a)",
        "有效期",
        "最长有效期限",
        "two words"
      })
  void findsWholeWordsInAnyCaseAndWithAnyAccents(String text) {
    assertThat(WORDS.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "clamp", "lampshade", "dauerhaft", "two", "ab", "有效"})
  void findsNoPartsOfWords(String text) {
    assertThat(WORDS.in(text)).isFalse();
  }

  @Test
  void tellsWhereTheFirstOneStands() {
    assertThat(WORDS.find("Die Leuchtdauer einer Lamp"))
        .hasValueSatisfying(found -> assertThat(found.start()).isEqualTo(4));
    assertThat(WORDS.without("one lamp, two lamps")).isEqualTo("one  , two  ");
  }

  @ParameterizedTest
  @CsvSource({
    "_ga, CLEAR",
    "visitId, CLEAR",
    "uuid2, CLEAR",
    "xy[id], CLEAR",
    "opt-out, TECHNICAL",
    "FAQ, TECHNICAL",
    "sid, TECHNICAL",
    ".AspNet, CLEAR",
    "connect.sid, TECHNICAL",
    "visits, WORD",
    "Duration, WORD",
    "two words, WORD"
  })
  void tellsNamesFromWords(String word, NameShape shape) {
    assertThat(NameShape.of(word)).isEqualTo(shape);
  }
}
