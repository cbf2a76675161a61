package io.cookieaudit.scan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Processor time of a process. */
final class CpuTime {
  /**
   * What Linux counts by, <a href="https://man7.org/linux/man-pages/man7/time.7.html">USER_HZ</a>.
   */
  private static final Duration TICK = Duration.ofMillis(10);

  /** Fields of the line behind the name, which alone may hold spaces: utime is the 14th of all. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  private CpuTime() {}

  /**
   * In user and system mode until now; empty where the process is gone.
   *
   * <p>Read from <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">/proc</a>,
   * since {@link ProcessHandle#info()} also reads names and arguments, and looked at so often that
   * would take half a processor from what is measured.
   */
  static Optional<Duration> of(ProcessHandle process) {
    Path file = Path.of("/proc", String.valueOf(process.pid()), "stat");
    try {
      String line = Files.readString(file);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return Optional.of(
          TICK.multipliedBy(Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])));
    } catch (IOException e) {
      return process.info().totalCpuDuration();
    }
  }
}
