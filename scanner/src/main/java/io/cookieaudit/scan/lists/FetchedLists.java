package io.cookieaudit.scan.lists;

import io.cookieaudit.scan.json.Json;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder of lists that were fetched: each a file, and beside it a small one with its origin.
 */
public final class FetchedLists {
  private final Path folder;

  public FetchedLists(Path folder) {
    this.folder = folder;
  }

  /**
   * A list as it was fetched; empty where it never was.
   *
   * @throws ScanException where it can no longer be read or is not what was fetched
   */
  public Optional<KeptList> find(ListSource source) {
    Path file = file(source);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      Origin origin =
          Json.lenient().readValue(Files.readAllBytes(originFile(source)), Origin.class);
      if (!origin.sha256().equals(sha256(bytes))) {
        throw new ScanException(
            "A list is not what was fetched: its checksum differs. Run 'cookie-audit knowledge"
                + " update'. File: "
                + file);
      }
      return Optional.of(new KeptList(origin, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new ScanException(
          "A list that was fetched cannot be read (%s). Run 'cookie-audit knowledge update'. File: %s"
              .formatted(e.getClass().getSimpleName(), file),
          e);
    }
  }

  /** Like {@link #find}, and empty too where what is there is damaged: it can be fetched again. */
  Optional<KeptList> intact(ListSource source) {
    try {
      return find(source);
    } catch (ScanException damaged) {
      return Optional.empty();
    }
  }

  /** Keeps a list in place of an earlier one. Whoever reads meanwhile sees one of the two. */
  void keep(ListSource source, byte[] list, Origin origin) throws IOException {
    replace(file(source), list);
    keep(source, origin);
  }

  /** Keeps what is newly known of a list that is there. */
  void keep(ListSource source, Origin origin) throws IOException {
    replace(originFile(source), Json.write(origin).getBytes(StandardCharsets.UTF_8));
  }

  private void replace(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".part");
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path file(ListSource source) {
    return folder.resolve(source.fileName());
  }

  private Path originFile(ListSource source) {
    return folder.resolve(source.fileName() + ".json");
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
