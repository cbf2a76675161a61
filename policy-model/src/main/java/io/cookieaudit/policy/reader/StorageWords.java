package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.StorageKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Words for where an item is kept. */
final class StorageWords {
  private static final Map<StorageKind, Words> WORDS =
      new EnumMap<>(
          Map.of(
              StorageKind.LOCAL_STORAGE,
              Words.of(
                  "local ?storage|lokale[rn]? speicher|stockage local|almacenamiento local|armazenamento local|archiviazione locale|memoria locale|lokale opslag|lokal lagring|lokal opbevaring|pamię\\w+ lokaln\\w+|本地存储|本地儲存"),
              StorageKind.SESSION_STORAGE,
              Words.of("session ?storage|sitzungsspeicher|almacenamiento de sesión|会话存储"),
              StorageKind.INDEXED_DB,
              Words.of("indexed ?db"),
              StorageKind.PIXEL,
              Words.of("(?:tracking[- ])?pixels?|(?:web[- ]?)?beacons?|zählpixel|像素|píxel(?:es)?"),
              StorageKind.SDK,
              Words.of("sdks?")));

  private StorageWords() {}

  /** The kind that a short text names, empty where it names none but cookies. */
  static Optional<StorageKind> of(String text) {
    Plain plain = Plain.of(text);
    return WORDS.entrySet().stream()
        .filter(words -> words.getValue().in(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
