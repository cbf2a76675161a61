package io.cookieaudit.policy.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.cookieaudit.policy.PolicyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of JSON that knows its line, so that an error can name it. */
sealed interface LocatedJson {
  int line();

  record JsonObject(int line, Map<String, LocatedJson> fields) implements LocatedJson {}

  record JsonArray(int line, List<LocatedJson> items) implements LocatedJson {}

  record JsonText(int line, String value) implements LocatedJson {}

  record JsonNumber(int line, long value) implements LocatedJson {}

  record JsonBoolean(int line, boolean value) implements LocatedJson {}

  record JsonNull(int line) implements LocatedJson {}

  /**
   * Parses a whole text.
   *
   * @param source how messages name the file
   * @throws PolicyException if the text is not JSON
   */
  static LocatedJson parse(String source, String text) {
    var factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(text)) {
      parser.nextToken();
      LocatedJson value = value(source, parser);
      if (parser.nextToken() != null) {
        throw error(source, line(parser), "there is text after the end of the inventory");
      }
      return value;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw error(source, line, e.getOriginalMessage());
    } catch (IOException e) {
      throw error(source, 1, String.valueOf(e.getMessage()));
    }
  }

  static PolicyException error(String source, int line, String what) {
    return new PolicyException(
        "The inventory could not be read: "
            + what
            + ". Correct the file, or write it anew with `cookie-audit policy --format json`. File: "
            + source
            + ", line "
            + line);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static LocatedJson value(String source, JsonParser parser) throws IOException {
    int line = line(parser);
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw error(source, 1, "the file is empty");
    }
    return switch (token) {
      case START_OBJECT -> object(source, parser, line);
      case START_ARRAY -> array(source, parser, line);
      case VALUE_STRING -> new JsonText(line, parser.getText());
      case VALUE_NUMBER_INT -> new JsonNumber(line, parser.getLongValue());
      case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(line, parser.getBooleanValue());
      case VALUE_NULL -> new JsonNull(line);
      case VALUE_NUMBER_FLOAT -> throw error(source, line, "there is a number that is not whole");
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw error(source, line, "something unexpected stands there: " + token);
    };
  }

  private static JsonObject object(String source, JsonParser parser, int line) throws IOException {
    Map<String, LocatedJson> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(source, parser));
    }
    return new JsonObject(line, fields);
  }

  private static JsonArray array(String source, JsonParser parser, int line) throws IOException {
    List<LocatedJson> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(source, parser));
    }
    return new JsonArray(line, items);
  }
}
