package io.cookieaudit.scan.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;

/**
 * The one way in which JSON is read and written. Jackson is told not to guess: a missing field is
 * an error and not null, a number is not text, and an enum constant is its name in kebab case.
 */
public final class Json {
  /** For files that cookie-audit wrote: a field that is not known comes from a later version. */
  static final ObjectMapper OF_MACHINES = configured(new JsonFactory(), false);

  /** For files that people write: a field that is not known is a slip of the pen. */
  static final ObjectMapper OF_PEOPLE = configured(new JsonFactory(), true);

  static final ObjectMapper YAML_OF_PEOPLE = configured(new YAMLFactory(), true);

  private Json() {}

  /**
   * A mapper of its own for JSON that people and their programs send: what it does not know it
   * refuses.
   */
  public static ObjectMapper strict() {
    return OF_PEOPLE.copy();
  }

  /** A mapper of its own for JSON that cookie-audit wrote, perhaps a later version of it. */
  public static ObjectMapper lenient() {
    return OF_MACHINES.copy();
  }

  /** Where in a document something is wrong, and what, in the words of its reader. */
  public static String whatIsWrong(IOException cause) {
    return Unreadable.what(cause);
  }

  /**
   * Any record, list or map as indented JSON that ends with a line feed. An empty Optional is
   * written as null, so that every object of a kind has the same fields.
   */
  public static String write(Object value) {
    try {
      return OF_MACHINES.writer(printer()).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException notExpected) {
      throw new IllegalStateException(
          "a record that JSON cannot hold: " + value.getClass(), notExpected);
    }
  }

  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static ObjectMapper configured(JsonFactory format, boolean strict) {
    ObjectMapper mapper =
        JsonMapper.builder(format)
            .addModule(new Jdk8Module())
            .addModule(new ContractModule())
            .annotationIntrospector(new KebabCaseEnums())
            .enable(
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    var text = mapper.coercionConfigFor(LogicalType.Textual);
    for (var shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      text.setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }
}
