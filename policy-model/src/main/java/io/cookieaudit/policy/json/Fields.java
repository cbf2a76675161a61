package io.cookieaudit.policy.json;

import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.json.LocatedJson.JsonArray;
import io.cookieaudit.policy.json.LocatedJson.JsonBoolean;
import io.cookieaudit.policy.json.LocatedJson.JsonNull;
import io.cookieaudit.policy.json.LocatedJson.JsonNumber;
import io.cookieaudit.policy.json.LocatedJson.JsonObject;
import io.cookieaudit.policy.json.LocatedJson.JsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of one object, each asked for once; what is missing, wrong or left over is refused.
 */
final class Fields {
  private final String source;
  private final JsonObject object;
  private final Set<String> asked = new HashSet<>();

  private Fields(String source, JsonObject object) {
    this.source = source;
    this.object = object;
  }

  /** Reads an object with {@code reader}, and refuses fields it did not ask for. */
  static <T> T read(String source, LocatedJson json, Function<Fields, T> reader) {
    if (!(json instanceof JsonObject object)) {
      throw LocatedJson.error(source, json.line(), "an object in { } belongs there");
    }
    var fields = new Fields(source, object);
    T read = reader.apply(fields);
    object.fields().forEach((name, value) -> fields.refuseUnknown(name, value));
    return read;
  }

  PolicyException error(String what) {
    return LocatedJson.error(source, object.line(), what);
  }

  int line() {
    return object.line();
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> wrong(name, "a text in quotes"));
  }

  /** A field that must be there and may be null. */
  Optional<String> optionalText(String name) {
    return switch (value(name)) {
      case JsonText text -> Optional.of(text.value());
      case JsonNull ignored -> Optional.empty();
      case JsonNumber ignored -> throw wrong(name, "a text in quotes, or null");
      case JsonBoolean ignored -> throw wrong(name, "a text in quotes, or null");
      case JsonArray ignored -> throw wrong(name, "a text in quotes, or null");
      case JsonObject ignored -> throw wrong(name, "a text in quotes, or null");
    };
  }

  /** A field that may be left out. */
  Optional<String> textIfThere(String name) {
    asked.add(name);
    return object.fields().containsKey(name) ? optionalText(name) : Optional.empty();
  }

  OptionalLong optionalNumber(String name) {
    return switch (value(name)) {
      case JsonNumber number -> OptionalLong.of(number.value());
      case JsonNull ignored -> OptionalLong.empty();
      case JsonText ignored -> throw wrong(name, "a whole number, or null");
      case JsonBoolean ignored -> throw wrong(name, "a whole number, or null");
      case JsonArray ignored -> throw wrong(name, "a whole number, or null");
      case JsonObject ignored -> throw wrong(name, "a whole number, or null");
    };
  }

  int number(String name) {
    long number = optionalNumber(name).orElseThrow(() -> wrong(name, "a whole number"));
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw wrong(name, "a number from 0 to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  boolean flag(String name) {
    if (value(name) instanceof JsonBoolean flag) {
      return flag.value();
    }
    throw wrong(name, "true or false");
  }

  <T> T object(String name, Function<Fields, T> reader) {
    return read(source, value(name), reader);
  }

  <T> List<T> objects(String name, Function<Fields, T> reader) {
    return array(name).items().stream().map(item -> read(source, item, reader)).toList();
  }

  /** A list that may be left out. */
  <T> List<T> objectsIfThere(String name, Function<Fields, T> reader) {
    asked.add(name);
    return object.fields().containsKey(name) ? objects(name, reader) : List.of();
  }

  List<String> texts(String name) {
    return array(name).items().stream()
        .map(
            item -> {
              if (item instanceof JsonText text) {
                return text.value();
              }
              throw LocatedJson.error(source, item.line(), "\"" + name + "\" holds texts only");
            })
        .toList();
  }

  /** One of the constants, in kebab case. */
  <E extends Enum<E>> E constant(String name, E[] constants) {
    String written = text(name);
    return Stream.of(constants)
        .filter(constant -> Kebab.of(constant).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                LocatedJson.error(
                    source,
                    value(name).line(),
                    "\"%s\" is \"%s\", and one of these is known: %s"
                        .formatted(
                            name,
                            written,
                            Stream.of(constants)
                                .map(Kebab::of)
                                .collect(Collectors.joining(", ")))));
  }

  PolicyException wrong(String name, String expected) {
    return LocatedJson.error(source, value(name).line(), "\"" + name + "\" has to be " + expected);
  }

  private JsonArray array(String name) {
    if (value(name) instanceof JsonArray array) {
      return array;
    }
    throw wrong(name, "a list in [ ]");
  }

  private LocatedJson value(String name) {
    asked.add(name);
    LocatedJson value = object.fields().get(name);
    if (value == null) {
      throw error("\"" + name + "\" is missing");
    }
    return value;
  }

  private void refuseUnknown(String name, LocatedJson value) {
    if (!asked.contains(name)) {
      throw LocatedJson.error(source, value.line(), "\"" + name + "\" is not a known field there");
    }
  }
}
