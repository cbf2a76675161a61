package io.cookieaudit.scan.consent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of consent banners in many languages, read from one file a language beside this class.
 *
 * <p>A file has a section for each {@link Meaning} that needs one, and {@code about} and {@code
 * necessary}. A line is a phrase that may stand anywhere in a label: {@code accept*} is any word
 * that begins so, {@code (a|b)} is either, {@code ..} is up to four words in between, and a line
 * that begins with {@code =} is the whole label. Case, accents and punctuation do not count. All
 * languages are tried on every page: a page in one language may show a banner in another.
 */
final class Words {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "el", "hu",
          "ro", "ru", "uk", "tr", "zh", "ja", "ko");

  /** In this order a label is tried; settings and acceptance go by which word comes first. */
  private static final List<Meaning> FIRST =
      List.of(Meaning.FORBIDDEN, Meaning.REJECT, Meaning.SAVE);

  private static final List<Meaning> LAST = List.of(Meaning.INFORMATION, Meaning.CLOSE);

  /** Longer texts are sentences, not labels. */
  private static final int LONGEST_LABEL = 120;

  private static final Pattern CLOSING_SIGN = Pattern.compile("[×✕✖✗⨯╳❌🗙]");

  static final Words ALL = new Words(LANGUAGES);

  private final Map<String, Pattern> sections = new LinkedHashMap<>();

  private Words(List<String> languages) {
    Map<String, List<String>> phrases =
        languages.stream()
            .flatMap(Words::phrases)
            .collect(
                Collectors.groupingBy(
                    Phrase::section,
                    LinkedHashMap::new,
                    Collectors.mapping(Phrase::regex, Collectors.toList())));
    phrases.forEach(
        (section, list) -> sections.put(section, Pattern.compile(String.join("|", list))));
  }

  private record Phrase(String section, String regex) {}

  private static Stream<Phrase> phrases(String language) {
    String file = "words/" + language + ".txt";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + file);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<Phrase> found = new ArrayList<>();
      String section = "";
      for (String line : reader.lines().map(String::strip).toList()) {
        if (line.startsWith("[") && line.endsWith("]")) {
          section = line.substring(1, line.length() - 1);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          found.add(new Phrase(section, regex(line)));
        }
      }
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String regex(String phrase) {
    boolean whole = phrase.startsWith("=");
    String plain =
        fold(whole ? phrase.substring(1) : phrase)
            .replaceAll("['’]", " ")
            .replaceAll("\\s+", " ")
            .strip()
            .replace(" .. ", " (?:\\S+ ){0,4}")
            .replace("*", "\\S*")
            .replaceAll("\\((?!\\?)", "(?:");
    return whole ? "^" + plain + "$" : "(?<!\\S)" + plain + "(?!\\S)";
  }

  /** What a label says. A sign for closing stands for the word. */
  Meaning meaning(String label) {
    String words = normal(label);
    if (words.isEmpty()) {
      return CLOSING_SIGN.matcher(label).find() ? Meaning.CLOSE : Meaning.OTHER;
    }
    if (words.length() > LONGEST_LABEL) {
      return Meaning.OTHER;
    }
    return FIRST.stream()
        .filter(meaning -> find(meaning.section(), words).isPresent())
        .findFirst()
        .or(() -> firstOf(words))
        .or(
            () ->
                LAST.stream()
                    .filter(meaning -> find(meaning.section(), words).isPresent())
                    .findFirst())
        .orElse(Meaning.OTHER);
  }

  private Optional<Meaning> firstOf(String words) {
    OptionalInt accept = find(Meaning.ACCEPT.section(), words);
    OptionalInt settings = find(Meaning.SETTINGS.section(), words);
    if (accept.isEmpty() && settings.isEmpty()) {
      return Optional.empty();
    }
    boolean accepts = accept.isPresent() && accept.getAsInt() <= settings.orElse(Integer.MAX_VALUE);
    return Optional.of(accepts ? Meaning.ACCEPT : Meaning.SETTINGS);
  }

  /** Whether a text is about cookies, consent or privacy. */
  boolean aboutConsent(String text) {
    return find("about", normal(text)).isPresent();
  }

  /** Whether something is named as necessary, so that it cannot be refused. */
  boolean necessary(String label) {
    return find("necessary", normal(label)).isPresent();
  }

  private OptionalInt find(String section, String words) {
    Pattern pattern = sections.get(section);
    if (pattern == null) {
      throw new IllegalArgumentException("no word list has a section " + section);
    }
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
  }

  /** Lower-case words without accents, one space between them. */
  static String normal(String text) {
    return fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String fold(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return apart
        .replaceAll("\\p{M}+", "")
        .replace("ł", "l")
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("đ", "d")
        .replace("ß", "ss");
  }
}
