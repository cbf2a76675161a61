package io.cookieaudit.scan.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.Persona.Kind;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The invented visitor of {@code --persona}, as YAML or JSON. */
public final class PersonaFile {
  private record File(
      Optional<String> email,
      Optional<String> phone,
      Optional<String> name,
      Optional<String> card) {}

  private PersonaFile() {}

  /**
   * Reads {@code email}, {@code phone}, {@code name} and {@code card}, each as text and each
   * optional.
   *
   * @param from what to call the file in an error, usually its path
   * @throws ScanException where the text cannot be understood; the message says where and why
   */
  public static Persona read(String text, String from) {
    ObjectMapper format =
        text.stripLeading().startsWith("{") ? Json.OF_PEOPLE : Json.YAML_OF_PEOPLE;
    try {
      File file = format.readValue(text, File.class);
      Map<Kind, String> values = new EnumMap<>(Kind.class);
      file.email.ifPresent(value -> values.put(Kind.EMAIL, value));
      file.phone.ifPresent(value -> values.put(Kind.PHONE, value));
      file.name.ifPresent(value -> values.put(Kind.NAME, value));
      file.card.ifPresent(value -> values.put(Kind.CARD, value));
      return new Persona(values);
    } catch (IOException e) {
      throw Unreadable.because(e, "persona", from);
    }
  }
}
