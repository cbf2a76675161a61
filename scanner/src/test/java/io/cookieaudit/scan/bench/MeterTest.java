package io.cookieaudit.scan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeterTest {
  /** Works until the processor has been charged for it, however fast the machine is. */
  private static void useTheProcessor() {
    long begin = cpuMs();
    while (cpuMs() - begin < 200) {
      Thread.onSpinWait();
    }
  }

  private static long cpuMs() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  @Test
  void countsWhatTheProcessesUse() {
    Cost cost = Meter.cost(() -> Stream.of(ProcessHandle.current()), MeterTest::useTheProcessor);

    assertThat(cost.cpuMs()).isPositive();
    assertThat(cost.wallMs()).isPositive();
  }

  @Test
  void countsNothingOfOtherProcesses() {
    assertThat(Meter.cost(Stream::empty, MeterTest::useTheProcessor).cpuMs()).isZero();
  }

  @Test
  void saysWhereMemoryIsNotTold() {
    assertThat(Meter.peakMemory(Stream::empty, () -> {})).isEmpty();
  }
}
