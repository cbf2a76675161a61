package io.cookieaudit.scan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process as Linux tells it. */
final class Memory {
  private static final long KILO = 1024;

  private Memory() {}

  /**
   * The <a href="https://docs.kernel.org/filesystems/proc.html">proportional set size</a> in bytes:
   * pages that several processes share count for each of them in part. 0 where it is not told.
   */
  static long proportional(ProcessHandle process) {
    Path file = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
