package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Documents of our own invention, read as a user's would be. */
final class Twin {
  private Twin() {}

  /** One of the documents in {@code src/test/resources/twins}. */
  static PolicyReading file(String name) {
    try (InputStream in =
        Objects.requireNonNull(Twin.class.getResourceAsStream("/twins/" + name), name)) {
      return PolicyReadings.read(PolicyDocuments.parse(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PolicyReading reading(String name, String text) {
    return PolicyReadings.read(PolicyDocuments.parse(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  static DeclaredInventory markdown(String text) {
    return reading("policy.md", text).inventories().getFirst();
  }

  static DeclaredInventory html(String body) {
    return reading("policy.html", "<!DOCTYPE html><html><body>" + body + "</body></html>")
        .inventories()
        .getFirst();
  }
}
