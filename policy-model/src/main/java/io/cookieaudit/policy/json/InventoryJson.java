package io.cookieaudit.policy.json;

import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.PolicyReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The file format of declared inventories, both ways: what {@code policy --format json} writes and
 * {@code --policy} takes back after a person has corrected it.
 */
public final class InventoryJson {
  /** The number of the format; another one is another meaning. */
  public static final int SCHEMA = 1;

  private static final String SCHEMA_RESOURCE = "inventory.schema.json";

  private InventoryJson() {}

  /** Writes with the words of the policy in each quote. */
  public static String write(PolicyReading reading) {
    return InventoryWriter.write(reading, true);
  }

  /** Writes without the words of the policy: facts and places only. */
  public static String writeWithoutText(PolicyReading reading) {
    return InventoryWriter.write(reading, false);
  }

  /**
   * Reads an inventory.
   *
   * @param source how messages name the file
   * @throws PolicyException if a field is missing, unknown or wrong; the message names the line
   */
  public static PolicyReading read(String source, String json) {
    return InventoryReader.read(source, json);
  }

  /** The JSON Schema (draft 2020-12) of the format. */
  public static String schema() {
    try (InputStream in = InventoryJson.class.getResourceAsStream(SCHEMA_RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + SCHEMA_RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
