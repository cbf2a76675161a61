package io.cookieaudit.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells links that do something when followed, such as logging out, deleting, buying. */
final class UnsafeLinks {
  private static final Map<String, List<String>> WORDS = read();

  private UnsafeLinks() {}

  private static Map<String, List<String>> read() {
    try (InputStream in = UnsafeLinks.class.getResourceAsStream("unsafe-links.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource unsafe-links.txt");
      }
      Map<String, List<String>> sections = new TreeMap<>();
      List<String> current = new ArrayList<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().map(String::strip).toList()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), current);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          current.add(words(line));
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean unsafe(URI url, String label) {
    String address = words(url.getPath() + " " + Optional.ofNullable(url.getQuery()).orElse(""));
    return contains("label", words(label)) || contains("address", address);
  }

  private static boolean contains(String section, String words) {
    return WORDS.getOrDefault(section, List.of()).stream().anyMatch(words::contains);
  }

  /** Each word between spaces, so that a phrase is found only at the bounds of words. */
  private static String words(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return " " + words + " ";
  }
}
