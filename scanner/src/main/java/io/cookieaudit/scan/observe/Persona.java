package io.cookieaudit.scan.observe;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An invented visitor, whose data are typed into fields to see who reads along. They never leave
 * the process as they are.
 */
public final class Persona {
  /** Shorter values turn up by chance. */
  private static final int SHORTEST = 8;

  /** What is invented. */
  public enum Kind {
    EMAIL,
    PHONE,
    NAME,
    /** The number of a test card, which no bank charges. */
    CARD;

    /** As files name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Kind, String> values = new EnumMap<>(Kind.class);

  /**
   * @throws ScanException when there is nothing to type, or a value is too short to be told from
   *     what pages hold anyway
   */
  public Persona(Map<Kind, String> invented) {
    invented.forEach((kind, value) -> values.put(kind, value.strip()));
    if (values.isEmpty()) {
      throw new ScanException(
          "The persona is empty. Give one or more of email, phone, name, card.");
    }
    values.forEach(
        (kind, value) -> {
          if (value.length() < SHORTEST) {
            throw new ScanException(
                "The %s of the persona is too short to be told from other text. Give at least %d characters."
                    .formatted(kind.id(), SHORTEST));
          }
        });
  }

  /** What is typed into a field of this kind. */
  public Optional<String> value(Kind kind) {
    return Optional.ofNullable(values.get(kind));
  }

  /** What it has, always in the same order. */
  public List<Kind> kinds() {
    return List.copyOf(values.keySet());
  }
}
