package io.cookieaudit.scan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.site.SiteOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a site and the options of its scans are written down, as YAML or JSON. Each
 * name has one value, a list of them, or a map whose values are single ones or lists.
 */
public final class SiteFile {
  private static final String KIND = "site file";

  private final JsonParser parser;
  private final String from;
  private final List<SiteOption> options = new ArrayList<>();

  private SiteFile(JsonParser parser, String from) {
    this.parser = parser;
    this.from = from;
  }

  /**
   * Reads the whole file, in its order.
   *
   * @param from what to call the file in an error, usually its path
   * @throws ScanException where the text cannot be understood; the message says where and why
   */
  public static List<SiteOption> read(String text, String from) {
    ObjectMapper format =
        text.stripLeading().startsWith("{") ? Json.OF_PEOPLE : Json.YAML_OF_PEOPLE;
    try (JsonParser parser = format.createParser(text)) {
      return new SiteFile(parser, from).all();
    } catch (IOException e) {
      throw Unreadable.because(e, KIND, from);
    }
  }

  private List<SiteOption> all() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("expected names and values, as in \"urls: [https://shop.example/]\"");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      values(name, Optional.empty());
    }
    return List.copyOf(options);
  }

  private void values(String name, Optional<String> key) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        single(name, key);
      }
    } else if (token == JsonToken.START_OBJECT && key.isEmpty()) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String inner = parser.currentName();
        parser.nextToken();
        values(name, Optional.of(inner));
      }
    } else {
      single(name, key);
    }
  }

  private void single(String name, Optional<String> key) throws IOException {
    JsonToken token = parser.currentToken();
    if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      throw wrong(
          "\"" + name + "\" takes a value, a list of values, or names with a value or list each");
    }
    int line = parser.currentTokenLocation().getLineNr();
    options.add(new SiteOption(name, key, parser.getText(), line));
  }

  private ScanException wrong(String what) {
    return new ScanException(
        "The %s could not be read: %s. Correct the file. %s, line %d"
            .formatted(KIND, what, from, parser.currentTokenLocation().getLineNr()));
  }
}
