package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.lists.FetchedLists;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;

/**
 * What belongs to one user on one machine: the folder for data, and the key with which observed
 * values are hashed, so that tokens of one installation can be compared and those of two cannot.
 */
public final class Installation {
  private static final int KEY_BYTES = 32;

  private final Path folder;

  Installation(Path folder) {
    this.folder = folder;
  }

  /**
   * {@code COOKIE_AUDIT_HOME}, else the place that the XDG base directory specification gives for
   * data ({@code ~/.local/share/cookie-audit}).
   */
  public static Installation of(Map<String, String> environment) {
    String own = environment.getOrDefault("COOKIE_AUDIT_HOME", "");
    if (!own.isBlank()) {
      return new Installation(Path.of(own));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base =
        data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return new Installation(base.resolve("cookie-audit"));
  }

  public Path folder() {
    return folder;
  }

  /** The lists that {@code knowledge update} fetched. */
  FetchedLists lists() {
    return new FetchedLists(folder.resolve("lists"));
  }

  /** The key, made at the first use and readable by its owner only. */
  public byte[] key() {
    Path file = folder.resolve("key");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new ScanException(
            "The key for hashing values is damaged. Delete it and a new one is made; tokens of"
                + " earlier observations will then not compare with new ones. It is "
                + file);
      }
      return key;
    } catch (IOException e) {
      throw new ScanException(
          "The key for hashing values cannot be kept. Make the folder writable or name another one"
              + " in COOKIE_AUDIT_HOME. It is "
              + folder,
          e);
    }
  }

  private void make(Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path draft = Files.createTempFile(folder, "key", ".new");
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    Files.write(draft, key);
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException e) {
      // Another scan that started at the same moment made it; its key is as good.
      Files.delete(draft);
    }
  }
}
