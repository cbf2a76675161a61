package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells the main language of a text by its most frequent small words. */
final class Language {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.ofEntries(
          Map.entry(
              "en",
              words("the and of to you your we our this that with are for which not from may")),
          Map.entry(
              "de",
              words("der die das und wir sie ihre nicht von mit auf für ist werden einer zu oder")),
          Map.entry(
              "fr",
              words("les des et vous nous votre que pour dans est une sur pas sont par ces aux")),
          Map.entry(
              "es", words("los las y el que para una usted con por su del es sus como no se")),
          Map.entry(
              "it", words("il gli che di per una con sono del nel della dei questo non alla ai")),
          Map.entry(
              "nl", words("het een van wij u en voor met zijn niet deze uw worden dat op te")),
          Map.entry(
              "nb",
              words("og som det vi du av på til for ikke er dine en med kan denne hva noen etter")),
          Map.entry(
              "sv", words("och som det vi du av på till för inte är dina en med kan denna att")),
          Map.entry(
              "da",
              words(
                  "og som det vi du af på til for ikke er dine en med kan denne hvad nogle efter")),
          Map.entry("pt", words("os as que para uma com não seu sua você do da dos nos por são")),
          Map.entry("pl", words("się na do oraz nie jest przez lub dane pliki które ich w z")));

  private static final Map<String, List<String>> LANGUAGES_OF = byWord();

  private static final int ENOUGH_WORDS = 5_000;

  /** Of this many characters, this many have to be Chinese ones. */
  private static final int ENOUGH_CHARACTERS = 4_000;

  private static final double MANY = 0.2;

  private Language() {}

  private static boolean isChinese(List<Block> blocks) {
    int[] letters =
        Texts.of(blocks)
            .flatMapToInt(String::codePoints)
            .filter(Character::isLetter)
            .limit(ENOUGH_CHARACTERS)
            .toArray();
    long chinese =
        IntStream.of(letters)
            .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
            .count();
    return chinese > letters.length * MANY;
  }

  private static Map<String, List<String>> byWord() {
    Map<String, List<String>> languages = new HashMap<>();
    SMALL_WORDS.forEach(
        (language, words) ->
            words.forEach(
                word ->
                    languages.computeIfAbsent(word, ignored -> new ArrayList<>()).add(language)));
    return languages;
  }

  static String of(List<Block> blocks) {
    Map<String, Integer> counts = new HashMap<>();
    Texts.of(blocks)
        .flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results())
        .limit(ENOUGH_WORDS)
        .flatMap(word -> LANGUAGES_OF.getOrDefault(word.group(), List.of()).stream())
        .forEach(language -> counts.merge(language, 1, Integer::sum));
    if (isChinese(blocks)) {
      return "zh";
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .filter(most -> most.getValue() >= 3)
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  private static Set<String> words(String list) {
    return new HashSet<>(Stream.of(list.split(" ")).toList());
  }
}
