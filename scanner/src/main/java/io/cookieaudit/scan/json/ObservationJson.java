package io.cookieaudit.scan.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import java.time.Instant;
import java.util.List;

/**
 * Observations as {@code observation.json}. Its JSON Schema lies beside this class. Every file that
 * was ever written can be read: a field that came later reads as the default in the schema.
 */
public final class ObservationJson {
  /** The newest form of the file. It counts up when a field changes its meaning. */
  static final int SCHEMA = 1;

  private ObservationJson() {}

  public static String write(Observation observation) {
    return Json.write(
        new File(
            SCHEMA,
            observation.tool(),
            observation.site(),
            observation.startedAt(),
            observation.endedAt(),
            observation.browser(),
            observation.settings(),
            observation.visits(),
            observation.browserTraffic(),
            observation.gaps()));
  }

  /**
   * Reads what {@link #write} wrote, in this version or in an earlier one.
   *
   * @param json the text of a file
   * @param from what to call the file in an error, usually its path
   * @throws ScanException where the text is not an observation; the message says where and why
   */
  public static Observation read(String json, String from) {
    File file = MachineFile.read(json, from, "observation", SCHEMA, File.class);
    return new Observation(
        file.tool,
        file.site,
        file.startedAt,
        file.endedAt,
        file.browser,
        file.settings,
        file.visits,
        file.browserTraffic,
        file.gaps);
  }

  /** The file: the observation with the number of its form in front. */
  record File(
      int schema,
      Tool tool,
      Site site,
      Instant startedAt,
      Instant endedAt,
      BrowserInfo browser,
      Settings settings,
      List<Visit> visits,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<ObservedRequest> browserTraffic,
      List<Gap> gaps) {}
}
