package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ScanException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Writes files whole or not at all, so that a full disk never leaves half a report. */
final class ReportFiles {
  /** The parser of YAML takes minutes for what is much larger, before it refuses it. */
  private static final int MOST_WRITTEN = 1 << 20;

  private ReportFiles() {}

  /** Something that writes bytes. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing an earlier one.
   *
   * @throws ScanException where the place cannot be written to
   */
  static void write(Path file, Content content) {
    Path target = file.toAbsolutePath();
    try {
      var bytes = new ByteArrayOutputStream();
      content.writeTo(bytes);
      Path folder = Files.createDirectories(target.getParent());
      Path draft = Files.createTempFile(folder, target.getFileName().toString(), ".part");
      try {
        Files.write(draft, bytes.toByteArray());
        // A temporary file is its owner's alone; a report is as readable as any other file.
        draft.toFile().setReadable(true, false);
        Files.move(
            draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new ScanException(
          "A file could not be written (%s). Make room or name another folder with --out. File: %s"
              .formatted(e.getMessage(), file),
          e);
    }
  }

  /**
   * Reads an observation that was named on the command line.
   *
   * @throws ParameterException where it is not there or is no observation
   */
  static Observation observation(Path file, @Nullable CommandSpec command) {
    try {
      return ObservationJson.read(read(file, "observation"), file.toString());
    } catch (ScanException e) {
      throw Wrong.use(command, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads a text file that a person has written, and of which a few pages are much.
   *
   * @throws ScanException where it is not there, cannot be read, or is larger than that
   */
  static String readWritten(Path file, String what) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_WRITTEN + 1);
      if (bytes.length > MOST_WRITTEN) {
        throw new ScanException(
            "The %s is larger than %d MB, which nobody writes by hand. Check the name of the file. File: %s"
                .formatted(what, MOST_WRITTEN >> 20, file));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw unreadable(file, what, e);
    }
  }

  private static ScanException unreadable(Path file, String what, IOException e) {
    return new ScanException(
        "The %s cannot be read (%s). Check the name of the file. File: %s"
            .formatted(what, e.getClass().getSimpleName(), file),
        e);
  }

  /**
   * Reads a text file that was named on the command line.
   *
   * @throws ScanException where it is not there or cannot be read
   */
  static String read(Path file, String what) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, what, e);
    }
  }
}
