package io.cookieaudit.scan.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cookieaudit.scan.knowledge.ClassPathText;
import java.util.List;

/** Holds written files to the published schemas. */
public final class Schemas {
  private Schemas() {}

  /** Fails where the text is not what the schema beside {@code owner} describes. */
  public static void assertValid(String json, Class<?> owner, String schema) {
    assertThat(errors(json, owner, schema)).isEmpty();
  }

  static List<com.networknt.schema.Error> errors(String json, Class<?> owner, String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ClassPathText.beside(owner, schema))
        .validate(json, InputFormat.JSON);
  }
}
