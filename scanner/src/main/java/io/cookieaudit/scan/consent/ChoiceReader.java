package io.cookieaudit.scan.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a choice out of the value of a cookie or storage item: JSON, lists of pairs, one word, or a
 * string of the IAB's Transparency and Consent Framework; plain, percent-encoded or in Base64.
 */
final class ChoiceReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_VALUE = 20_000;

  private static final Pattern PAIR =
      Pattern.compile(
          "['\"]?([A-Za-z][\\w .-]*)['\"]?\\s*[:=]\\s*['\"]?"
              + "(true|false|granted|denied|yes|no|allow|deny|accepted|rejected|[01])(?![\\w.])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST = Pattern.compile("[A-Za-z _-]+([,|;+][A-Za-z _-]+)*[,|;+]?");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");
  private static final Pattern TCF = Pattern.compile("C[A-Za-z0-9_-]{35,}(\\.[A-Za-z0-9_-]*)*");

  /**
   * Where the 24 bits of purposes begin in a TC string, see <a
   * href="https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework">
   * the framework</a>, "The core string".
   */
  private static final int TCF_PURPOSES = 152;

  private static final int TCF_PURPOSE_COUNT = 24;

  private ChoiceReader() {}

  /** What a value says under a name; {@link Choice#UNREAD} where it says nothing readable. */
  static Choice read(String name, String value) {
    if (value.length() > LONGEST_VALUE) {
      return Choice.UNREAD;
    }
    return spellings(value).stream()
        .map(spelling -> readPlain(name, spelling))
        .filter(Choice::readable)
        .findFirst()
        .orElse(Choice.UNREAD);
  }

  /** The value as it is and as it may have been before it was encoded. */
  private static Set<String> spellings(String value) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(value);
    String once = percentDecoded(value);
    spellings.add(once);
    spellings.add(percentDecoded(once));
    if (BASE64.matcher(once).matches()) {
      base64Decoded(once).ifPresent(spellings::add);
    }
    return spellings;
  }

  private static String percentDecoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static Optional<String> base64Decoded(String value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
          ? Optional.of(text)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Choice readPlain(String name, String value) {
    String text = value.strip();
    if (TCF.matcher(text).matches()) {
      return tcf(text);
    }
    Entries entries = new Entries();
    if (text.startsWith("{") || text.startsWith("[")) {
      json(text).ifPresent(node -> entries.json("", node));
    }
    if (entries.isEmpty()) {
      pairs(text, entries);
    }
    if (entries.isEmpty() && LIST.matcher(text).matches()) {
      list(text, entries);
    }
    return entries.isEmpty() ? word(name, text) : entries.choice();
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void pairs(String text, Entries entries) {
    Matcher pair = PAIR.matcher(text);
    while (pair.find()) {
      entries.put(pair.group(1), pair.group(2));
    }
  }

  /** A list of names is read only when each is one of a known part: what is listed is agreed to. */
  private static void list(String text, Entries entries) {
    List<String> names = List.of(text.split("[,|;+]"));
    boolean known =
        names.stream()
            .map(RecordWords::key)
            .allMatch(key -> key == RecordWords.Key.NEEDED || key == RecordWords.Key.PURPOSE);
    if (known && names.size() > 1) {
      names.forEach(name -> entries.put(name, true));
    }
  }

  private static Choice word(String name, String text) {
    String bare = text.replaceAll("^\"|\"$", "");
    if (RecordWords.key(name) == RecordWords.Key.BOOKKEEPING) {
      return Choice.UNREAD;
    }
    return RecordWords.yes(bare)
        .map(yes -> Choice.ofWord(yes != RecordWords.reversed(name)))
        .orElse(Choice.UNREAD);
  }

  private static Choice tcf(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text.split("\\.", 2)[0]);
    } catch (IllegalArgumentException e) {
      return Choice.UNREAD;
    }
    if (bytes.length * 8 < TCF_PURPOSES + TCF_PURPOSE_COUNT) {
      return Choice.UNREAD;
    }
    Map<String, Boolean> purposes = new LinkedHashMap<>();
    boolean any = false;
    for (int purpose = 0; purpose < TCF_PURPOSE_COUNT; purpose++) {
      int bit = TCF_PURPOSES + purpose;
      any |= (bytes[bit / 8] >> (7 - bit % 8) & 1) == 1;
    }
    purposes.put("any purpose of the TC string", any);
    return new Choice(purposes, Map.of("TC string", true), Map.of(), Optional.empty());
  }

  /** Names with yes or no, sorted by what the names stand for. */
  private static final class Entries {
    private final Map<RecordWords.Key, Map<String, Boolean>> byKey = new LinkedHashMap<>();

    boolean isEmpty() {
      return byKey.isEmpty();
    }

    void put(String name, boolean yes) {
      byKey.computeIfAbsent(RecordWords.key(name), key -> new LinkedHashMap<>()).put(name, yes);
    }

    /** Figures count only under names of purposes: elsewhere they are versions and counters. */
    void put(String name, String value) {
      if (value.equals("1") || value.equals("0")) {
        RecordWords.Key key = RecordWords.key(name);
        if (key == RecordWords.Key.PURPOSE || key == RecordWords.Key.NEEDED) {
          put(name, value.equals("1"));
        }
      } else {
        RecordWords.yes(value.toLowerCase(Locale.ROOT))
            .ifPresent(yes -> put(name, yes != RecordWords.reversed(name)));
      }
    }

    void json(String path, JsonNode node) {
      if (node.isObject()) {
        node.properties()
            .forEach(field -> json((path + " " + field.getKey()).strip(), field.getValue()));
      } else if (node.isArray()) {
        node.forEach(item -> listed(path, item));
      } else if (!path.isEmpty()) {
        put(path, node.asText());
      }
    }

    private void listed(String path, JsonNode item) {
      if (item.isContainerNode()) {
        json(path, item);
      } else if (item.isTextual()) {
        RecordWords.Key key = RecordWords.key(item.asText());
        if (key == RecordWords.Key.PURPOSE || key == RecordWords.Key.NEEDED) {
          put(item.asText(), !RecordWords.reversed(path));
        }
      }
    }

    Choice choice() {
      return new Choice(
          byKey.getOrDefault(RecordWords.Key.PURPOSE, Map.of()),
          byKey.getOrDefault(RecordWords.Key.NEEDED, Map.of()),
          byKey.getOrDefault(RecordWords.Key.OTHER, Map.of()),
          Optional.empty());
    }
  }
}
