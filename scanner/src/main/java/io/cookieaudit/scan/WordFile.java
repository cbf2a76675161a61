package io.cookieaudit.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Phrases from a file beside this class, in sections. A phrase is found where its words stand in a
 * text, whatever is written between them: spaces, dashes, slashes.
 */
final class WordFile {
  private final Map<String, List<String>> sections = new TreeMap<>();

  WordFile(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      List<String> current = new ArrayList<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().map(String::strip).toList()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), current);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          current.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a section as they are written. */
  List<String> lines(String section) {
    return List.copyOf(sections.getOrDefault(section, List.of()));
  }

  /** Whether a text has one of the phrases of a section. */
  boolean finds(String section, String text) {
    String words = words(text);
    return lines(section).stream().anyMatch(phrase -> words.contains(words(phrase)));
  }

  /** Each word between spaces, so that a phrase is found only at the bounds of words. */
  private static String words(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return " " + words + " ";
  }
}
