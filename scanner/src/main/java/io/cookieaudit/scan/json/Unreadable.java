package io.cookieaudit.scan.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a file in the words of its reader, not of the JSON library. */
final class Unreadable {
  /** How the library says that a component of a record got no value. */
  private static final Pattern MISSING =
      Pattern.compile("Null value for creator property '(\\w+)'|Cannot map `null` into type");

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          String.class, "text",
          Integer.class, "a whole number",
          int.class, "a whole number",
          long.class, "a whole number",
          Long.class, "a whole number",
          boolean.class, "true or false",
          Instant.class, "a time such as 2026-01-31T12:00:00Z");

  private Unreadable() {}

  static ScanException because(IOException cause, String kind, String from) {
    return new ScanException(
        "The %s could not be read: %s. Correct the file or make it again. %s%s"
            .formatted(kind, what(cause), from, line(cause)),
        cause);
  }

  /** The place in the document, and what is wrong there. */
  static String what(IOException cause) {
    return path(cause) + reason(cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case InvalidTypeIdException type -> "expected an object with a \"type\" that is known for it";
      case MismatchedInputException mismatch -> reason(mismatch);
      case ValueInstantiationException refused
          when refused.getCause() instanceof NullPointerException ->
          "there is a null in one of its lists";
      case ValueInstantiationException refused when refused.getCause() != null ->
          String.valueOf(refused.getCause().getMessage());
      case JsonEOFException early -> "it ends in the middle";
      case JsonProcessingException broken -> "it is not well formed: " + start(broken);
      default -> String.valueOf(cause.getMessage());
    };
  }

  private static String reason(MismatchedInputException mismatch) {
    if (MISSING.matcher(start(mismatch)).find()) {
      return "it is missing";
    }
    Class<?> type = mismatch.getTargetType();
    if (type == null || mismatch.getPath().isEmpty()) {
      return "it holds something else";
    }
    if (type.isEnum()) {
      return "expected one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> KebabCaseEnums.inFiles((Enum<?>) constant))
              .collect(Collectors.joining(", "));
    }
    return "expected "
        + EXPECTED.getOrDefault(
            type, Collection.class.isAssignableFrom(type) ? "a list" : "an object");
  }

  private static String path(IOException cause) {
    if (!(cause instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    var path = new StringBuilder();
    for (var step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.append(": ").toString();
  }

  private static String line(IOException cause) {
    return cause instanceof JsonProcessingException json
            && json.getLocation() != null
            && json.getLocation().getLineNr() > 0
        ? ", line " + json.getLocation().getLineNr()
        : "";
  }

  /** The first line; the library goes on with class names that say nothing to a reader. */
  private static String start(JsonProcessingException cause) {
    String message = cause.getOriginalMessage();
    Matcher line = Pattern.compile("[^\\n:(]+").matcher(message == null ? "" : message);
    return line.find() ? line.group().strip() : "it cannot be parsed";
  }
}
