package io.cookieaudit.scan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.triage.Suppression;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file in which people write suppressions, as YAML or JSON: {@code suppressions:} and under it
 * a list of {@code fingerprint}, {@code reason}, {@code owner} and {@code until}. Because people
 * write it, it is read field by field: whatever is not known is refused with its own line.
 */
public final class SuppressionFile {
  private static final String LIST = "suppressions";
  private static final List<String> FIELDS = List.of("fingerprint", "reason", "owner", "until");

  private final JsonParser parser;
  private final String from;

  private SuppressionFile(JsonParser parser, String from) {
    this.parser = parser;
    this.from = from;
  }

  /**
   * Reads the whole list; a list of none is written as {@code suppressions: []}.
   *
   * @param from what to call the file in an error, usually its path
   * @throws ScanException where the text cannot be understood; the message says where and why
   */
  public static List<Suppression> read(String text, String from) {
    ObjectMapper format =
        text.stripLeading().startsWith("{") ? Json.OF_PEOPLE : Json.YAML_OF_PEOPLE;
    try (JsonParser parser = format.createParser(text)) {
      return new SuppressionFile(parser, from).list();
    } catch (IOException e) {
      throw Unreadable.because(e, "list of suppressions", from);
    }
  }

  private List<Suppression> list() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT
        || parser.nextToken() != JsonToken.FIELD_NAME
        || !parser.currentName().equals(LIST)
        || parser.nextToken() != JsonToken.START_ARRAY) {
      throw wrong("expected \"" + LIST + ":\" with a list under it");
    }
    var suppressions = new ArrayList<Suppression>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      suppressions.add(one());
    }
    if (parser.nextToken() != JsonToken.END_OBJECT) {
      throw wrong("\"%s\" is not a field here; only %s is".formatted(parser.currentName(), LIST));
    }
    return List.copyOf(suppressions);
  }

  private Suppression one() throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong("expected " + String.join(", ", FIELDS));
    }
    int start = parser.currentTokenLocation().getLineNr();
    Map<String, String> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (!FIELDS.contains(name)) {
        throw wrong(
            "\"%s\" is not a field of a suppression; known are %s"
                .formatted(name, String.join(", ", FIELDS)));
      }
      if (!parser.nextToken().isScalarValue()) {
        throw wrong("\"" + name + "\" takes a single value");
      }
      fields.put(name, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
    }
    for (String name : FIELDS) {
      if (fields.getOrDefault(name, "").isBlank()) {
        throw wrong("a suppression needs \"" + name + "\"", start);
      }
    }
    return new Suppression(
        fields.getOrDefault("fingerprint", ""),
        fields.getOrDefault("reason", ""),
        fields.getOrDefault("owner", ""),
        fields.getOrDefault("until", ""));
  }

  private ScanException wrong(String what) {
    return wrong(what, parser.currentTokenLocation().getLineNr());
  }

  private ScanException wrong(String what, int line) {
    return new ScanException(
        "The list of suppressions could not be read: %s. Correct the file. %s, line %d"
            .formatted(what, from, line));
  }
}
