package io.cookieaudit.scan.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at running processes again and again while some work is done. */
final class Meter {
  private static final Duration LOOK = Duration.ofMillis(30);

  /** Adding up a process's pages takes the kernel some time, so it is asked less often. */
  private static final Duration LOOK_AT_MEMORY = Duration.ofMillis(200);

  private Meter() {}

  /**
   * @param processes those that count, asked for at each look
   */
  static Cost cost(Supplier<Stream<ProcessHandle>> processes, Runnable work) {
    Map<Long, Duration> before = cpu(processes);
    Map<Long, Duration> used = new HashMap<>();
    long begin = System.nanoTime();
    during(work, LOOK, () -> used.putAll(cpu(processes)));
    long wallMs = (System.nanoTime() - begin) / 1_000_000;
    long cpuMs =
        used.entrySet().stream()
            .map(end -> end.getValue().minus(before.getOrDefault(end.getKey(), Duration.ZERO)))
            .mapToLong(Duration::toMillis)
            .sum();
    return new Cost(wallMs, cpuMs);
  }

  /**
   * The most memory that the processes had at once, in bytes; empty where the system does not tell.
   */
  static OptionalLong peakMemory(Supplier<Stream<ProcessHandle>> processes, Runnable work) {
    long[] peak = {0};
    during(
        work,
        LOOK_AT_MEMORY,
        () -> peak[0] = Math.max(peak[0], processes.get().mapToLong(Memory::proportional).sum()));
    return peak[0] == 0 ? OptionalLong.empty() : OptionalLong.of(peak[0]);
  }

  private static Map<Long, Duration> cpu(Supplier<Stream<ProcessHandle>> processes) {
    Map<Long, Duration> used = new HashMap<>();
    processes
        .get()
        .forEach(process -> CpuTime.of(process).ifPresent(time -> used.put(process.pid(), time)));
    return used;
  }

  private static void during(Runnable work, Duration pause, Runnable look) {
    AtomicBoolean done = new AtomicBoolean();
    Thread looking =
        Thread.ofPlatform()
            .name("meter")
            .start(
                () -> {
                  while (!done.get()) {
                    look.run();
                    try {
                      // Looks are samples in time: there is no event to wait for.
                      Thread.sleep(pause);
                    } catch (InterruptedException e) {
                      return;
                    }
                  }
                });
    try {
      work.run();
    } finally {
      done.set(true);
      try {
        looking.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
