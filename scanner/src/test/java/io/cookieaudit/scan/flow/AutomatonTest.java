package io.cookieaudit.scan.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AutomatonTest {
  private static List<String> found(List<String> words, String text) {
    Map<String, List<String>> meanings = new TreeMap<>();
    words.forEach(word -> meanings.put(word, List.of(word)));
    List<String> found = new ArrayList<>();
    new Automaton<>(meanings)
        .find(text, (match, meaning) -> found.add(meaning.getFirst() + "@" + match.begin()));
    return found;
  }

  @Test
  void findsWordsThatOverlapAndWordsWithinWords() {
    assertThat(found(List.of("he", "she", "his", "hers"), "ushers"))
        .containsExactlyInAnyOrder("she@1", "he@2", "hers@2");
  }

  @Test
  void findsNothingWithoutWordsOrText() {
    assertThat(found(List.of(), "text")).isEmpty();
    assertThat(found(List.of("word"), "")).isEmpty();
  }

  @Test
  void findsWhatASlowSearchFinds() {
    Random random = new Random(7);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      words.add(random(random, 1 + random.nextInt(6)));
    }
    String text = random(random, 3_000);
    List<String> expected = new ArrayList<>();
    for (String word : words.stream().distinct().toList()) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        expected.add(word + "@" + at);
      }
    }
    assertThat(found(words, text)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String random(Random random, int length) {
    var text = new StringBuilder();
    random.ints(length, 'a', 'd').forEach(sign -> text.append((char) sign));
    return text.toString();
  }
}
