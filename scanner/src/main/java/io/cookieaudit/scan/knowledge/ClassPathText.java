package io.cookieaudit.scan.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts that are packed with the program: the data files here, the rules' pages. */
public final class ClassPathText {
  private ClassPathText() {}

  /**
   * The UTF-8 text of the resource {@code name} that lies beside a class.
   *
   * @throws IllegalStateException where there is none: the program was packed wrongly
   */
  public static String beside(Class<?> owner, String name) {
    try (var in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the resource " + name + " is missing from package " + owner.getPackageName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
