package io.cookieaudit.scan.json;

import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.triage.Baseline;
import java.util.List;
import java.util.TreeSet;

/** Baselines as files: one fingerprint a line, so that their changes read well in a review. */
public final class BaselineJson {
  private static final int SCHEMA = 1;

  private BaselineJson() {}

  public static String write(Baseline baseline) {
    return Json.write(new File(SCHEMA, baseline.madeWith(), List.copyOf(baseline.fingerprints())));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param from what to call the file in an error, usually its path
   * @throws ScanException where the text is not a baseline; the message says where and why
   */
  public static Baseline read(String json, String from) {
    File file = MachineFile.read(json, from, "baseline", SCHEMA, File.class);
    return new Baseline(file.madeWith, new TreeSet<>(file.fingerprints));
  }

  private record File(int schema, Baseline.MadeWith madeWith, List<String> fingerprints) {}
}
