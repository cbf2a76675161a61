package io.cookieaudit.scan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.util.OptionalInt;

/** Reads a file that cookie-audit wrote, of this version or of any before it. */
final class MachineFile {
  private MachineFile() {}

  /**
   * @param from what to call the file in an error
   * @param kind what it should be, in one word
   * @param newest the highest schema number that is known
   */
  static <T> T read(String json, String from, String kind, int newest, Class<T> type) {
    try {
      OptionalInt schema = schemaOf(json);
      if (schema.isEmpty()) {
        throw new ScanException(
            "This is no %s: it has no \"schema\" number. Give a file that cookie-audit wrote. %s"
                .formatted(kind, from));
      }
      if (schema.getAsInt() > newest) {
        throw new ScanException(
            ("This %s was written by a newer cookie-audit (schema %d; this one reads up to %d)."
                    + " Update cookie-audit, or make the file again with this version. %s")
                .formatted(kind, schema.getAsInt(), newest, from));
      }
      return Json.OF_MACHINES.readValue(json, type);
    } catch (IOException e) {
      throw Unreadable.because(e, kind, from);
    }
  }

  /** Looks at the top level only, so that a newer file is not tripped over before it is refused. */
  private static OptionalInt schemaOf(String json) throws IOException {
    try (JsonParser parser = Json.OF_MACHINES.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return OptionalInt.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean schema = parser.currentName().equals("schema");
        JsonToken value = parser.nextToken();
        if (schema) {
          return value == JsonToken.VALUE_NUMBER_INT
              ? OptionalInt.of(parser.getIntValue())
              : OptionalInt.empty();
        }
        parser.skipChildren();
      }
      return OptionalInt.empty();
    }
  }
}
