package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.StorageKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words for where an item is kept. */
final class StorageWords {
  private static final Pattern LOCAL =
      words("local ?storage|lokaler speicher|stockage local|almacenamiento local");
  private static final Pattern SESSION = words("session ?storage");
  private static final Pattern INDEXED = words("indexed ?db");
  private static final Pattern PIXEL =
      words("pixels?|beacons?|web ?beacons?|tracking pixels?|zählpixel");
  private static final Pattern SDK = words("sdks?");

  private StorageWords() {}

  /** The kind that a short text names, empty where it names none but cookies. */
  static Optional<StorageKind> of(String text) {
    if (LOCAL.matcher(text).find()) {
      return Optional.of(StorageKind.LOCAL_STORAGE);
    }
    if (SESSION.matcher(text).find()) {
      return Optional.of(StorageKind.SESSION_STORAGE);
    }
    if (INDEXED.matcher(text).find()) {
      return Optional.of(StorageKind.INDEXED_DB);
    }
    if (PIXEL.matcher(text).find()) {
      return Optional.of(StorageKind.PIXEL);
    }
    return SDK.matcher(text).find() ? Optional.of(StorageKind.SDK) : Optional.empty();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?iU)\\b(?:" + alternatives + ")\\b");
  }
}
