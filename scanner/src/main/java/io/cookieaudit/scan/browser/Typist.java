package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.Persona;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/**
 * Types a persona's data into fields and sends nothing. Frames of others are left alone, since they
 * naturally read what is typed into them.
 */
final class Typist {
  private static final String SCRIPT = script();

  private final ObjectNode values = Cdp.params();
  private final Frames frames;
  private final Function<String, PartyKind> party;

  Typist(Persona persona, Frames frames, Function<String, PartyKind> party) {
    persona.kinds().forEach(kind -> values.put(kind.id(), persona.value(kind).orElse("")));
    this.frames = frames;
    this.party = party;
  }

  /** Fills the fields of one frame that are empty. A page that is busy is left alone. */
  void type(Frames.Entry frame) {
    if (party.apply(Place.host(frames.addressOf(frame))) == PartyKind.FIRST) {
      new Frame(frames, frame.id()).attempt(SCRIPT + "(" + values + ")");
    }
  }

  private static String script() {
    try (InputStream file = Typist.class.getResourceAsStream("type-persona.js")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
