package io.cookieaudit.policy.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the main language of a text by its most frequent small words. */
final class Language {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en", words("the and of to you your we our this that with are for which not from may"),
          "de",
              words("der die das und wir sie ihre nicht von mit auf für ist werden einer zu oder"),
          "fr", words("les des et vous nous votre que pour dans est une sur pas sont par ces aux"),
          "es", words("los las y el que para una usted con por su del es sus como no se"),
          "it", words("il gli che di per una con sono del nel della dei questo non alla ai"),
          "nl", words("het een van wij u en voor met zijn niet deze uw worden dat op te"),
          "nb", words("og som det vi du av på til for ikke er dine en med kan denne"),
          "sv", words("och som det vi du av på till för inte är dina en med kan denna att"),
          "pt", words("os as que para uma com não seu sua você do da dos nos por são"),
          "pl", words("się na do oraz nie jest przez lub dane pliki które ich w z"));

  private Language() {}

  static String of(List<Block> blocks) {
    Map<String, Integer> counts = new HashMap<>();
    Texts.of(blocks)
        .flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results())
        .limit(20_000)
        .forEach(
            word ->
                SMALL_WORDS.forEach(
                    (language, words) -> {
                      if (words.contains(word.group())) {
                        counts.merge(language, 1, Integer::sum);
                      }
                    }));
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
