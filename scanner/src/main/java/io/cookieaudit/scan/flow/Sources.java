package io.cookieaudit.scan.flow;

import io.cookieaudit.scan.observe.Flow.Encoding;
import io.cookieaudit.scan.observe.Persona;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is looked for in one visit, in all its forms. */
final class Sources {
  /** Characters of all forms together; the index takes up to a hundred bytes for each. */
  private static final int MOST = 1 << 20;

  /** Shorter texts must stand by themselves, since they turn up within others. */
  private static final int UNMISTAKABLE = 16;

  private static final Pattern NEEDS_NO_ENCODING = Pattern.compile("[A-Za-z0-9._~-]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /**
   * Where a value comes from.
   *
   * @param party who has it anyway; empty is the site itself
   * @param typed whether it was typed, so that it matters also where it is kept
   * @param since from when on, in real milliseconds since the visit began
   */
  record Source(String subject, String party, boolean typed, long since) {}

  private record Meaning(Source source, Encoding encoding, boolean mayNeedEncoding) {}

  private final Automaton<Meaning> automaton;
  private final int left;

  private Sources(Map<String, List<Meaning>> forms, int left) {
    this.automaton = new Automaton<>(forms);
    this.left = left;
  }

  static Sources of(List<Identifiers.Identifier> identifiers, Optional<Persona> persona) {
    Map<String, List<Meaning>> forms = new LinkedHashMap<>();
    persona.ifPresent(
        invented ->
            invented
                .kinds()
                .forEach(
                    kind -> {
                      Source source = new Source("persona/" + kind.id(), "", true, 0);
                      written(kind, invented.value(kind).orElse(""))
                          .forEach(value -> add(forms, value, source));
                    }));
    int room = MOST;
    int left = 0;
    for (Identifiers.Identifier identifier : identifiers) {
      Source source =
          new Source(identifier.subject(), identifier.party(), false, identifier.heldSince());
      if (room > 0) {
        room -= add(forms, identifier.value(), source);
      } else {
        left++;
      }
    }
    return new Sources(forms, left);
  }

  /** As people and scripts write it: without spaces and signs, in small letters. */
  private static Set<String> written(Persona.Kind kind, String value) {
    Set<String> written = new LinkedHashSet<>(List.of(value));
    switch (kind) {
      case EMAIL, NAME -> {
        written.add(value.toLowerCase(Locale.ROOT));
        written.add(value.replace(' ', '+'));
      }
      case PHONE -> {
        written.add(value.replaceAll("[^+0-9]", ""));
        written.add(value.replaceAll("[^0-9]", ""));
      }
      case CARD -> written.add(value.replaceAll("[^0-9]", ""));
    }
    return written;
  }

  private static int add(Map<String, List<Meaning>> forms, String value, Source source) {
    boolean mayNeedEncoding = !NEEDS_NO_ENCODING.matcher(value).matches();
    int signs = 0;
    for (Forms.Form form : Forms.of(value)) {
      forms
          .computeIfAbsent(form.text(), text -> new ArrayList<>())
          .add(new Meaning(source, form.encoding(), mayNeedEncoding));
      signs += form.text().length();
    }
    return signs;
  }

  /** How many identifiers are not looked for, because there are too many. */
  int left() {
    return left;
  }

  /** Whose values the text holds, and in which forms, always in the same order. */
  Map<Source, Set<Encoding>> in(String text) {
    Map<Source, Set<Encoding>> found =
        new TreeMap<>(Comparator.comparing(Source::subject).thenComparing(Source::party));
    for (Layers.Layer layer : Layers.of(text)) {
      automaton.find(
          layer.text(),
          (match, meanings) -> {
            if (standsByItself(layer.text(), match)) {
              for (Meaning meaning : meanings) {
                found
                    .computeIfAbsent(meaning.source, source -> EnumSet.noneOf(Encoding.class))
                    .add(encoding(meaning, layer.encoding()));
              }
            }
          });
    }
    found.values().stream()
        .filter(encodings -> encodings.contains(Encoding.PLAIN))
        .forEach(encodings -> encodings.remove(Encoding.URL));
    return found;
  }

  private static Encoding encoding(Meaning meaning, Encoding layer) {
    if (meaning.encoding != Encoding.PLAIN) {
      return meaning.encoding;
    }
    return layer == Encoding.URL && !meaning.mayNeedEncoding ? Encoding.PLAIN : layer;
  }

  private static boolean standsByItself(String text, Automaton.Match match) {
    String word = text.substring(match.begin(), match.end());
    if (word.length() >= UNMISTAKABLE && !NUMBER.matcher(word).matches()) {
      return true;
    }
    boolean before = match.begin() > 0 && Character.isLetterOrDigit(text.charAt(match.begin() - 1));
    boolean after =
        match.end() < text.length() && Character.isLetterOrDigit(text.charAt(match.end()));
    return !before && !after;
  }
}
