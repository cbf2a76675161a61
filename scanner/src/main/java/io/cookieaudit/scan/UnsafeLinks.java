package io.cookieaudit.scan;

import java.net.URI;
import java.util.Optional;

/** Tells links that do something when followed, such as logging out, deleting, buying. */
final class UnsafeLinks {
  private static final WordFile WORDS = new WordFile("unsafe-links.txt");

  private UnsafeLinks() {}

  static boolean unsafe(URI url, String label) {
    String address = url.getPath() + " " + Optional.ofNullable(url.getQuery()).orElse("");
    return WORDS.finds("label", label) || WORDS.finds("address", address);
  }
}
