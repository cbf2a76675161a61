package io.cookieaudit.scan.json;

import io.cookieaudit.scan.diff.Difference;
import io.cookieaudit.scan.diff.ObservationDiff;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import java.time.Instant;
import java.util.List;

/** What differs between two observations, for machines. Its JSON Schema lies beside this class. */
public final class DiffJson {
  private static final int SCHEMA = 1;

  private DiffJson() {}

  /**
   * Writes a comparison.
   *
   * @param before the older observation that was compared, which the file names by its time
   * @param after the newer one
   */
  public static String write(ObservationDiff diff, Observation before, Observation after) {
    return Json.write(
        new File(
            SCHEMA,
            new Side(before.startedAt(), diff.unseenBefore()),
            new Side(after.startedAt(), diff.unseenAfter()),
            diff.differences()));
  }

  private record File(int schema, Side before, Side after, List<Difference> differences) {}

  private record Side(Instant startedAt, List<Gap> gaps) {}
}
