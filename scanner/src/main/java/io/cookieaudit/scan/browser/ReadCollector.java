package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.Initiator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads that tell one device from another, where they meet a criterion. The observing script holds
 * canvas, WebGL, sound and fonts to theirs, after Englehardt and Narayanan, <a
 * href="https://doi.org/10.1145/2976749.2978313">Online Tracking: A 1-million-site Measurement and
 * Analysis</a> (2016), and the number of fonts after Acar et al., <a
 * href="https://doi.org/10.1145/2508859.2516674">FPDetective</a> (2013). Single properties of
 * browser and screen are counted here, by script.
 */
final class ReadCollector implements Collector {
  /**
   * So many different properties are an enumeration. There is no published number; sites that adapt
   * themselves to the device use up to five.
   */
  private static final int MANY = 8;

  private final Visiting visiting;
  private final Initiators initiators;
  private final Map<Reader, Set<String>> properties = new HashMap<>();
  private final Set<Reader> told = new HashSet<>();
  private final List<ApiRead> reads = new ArrayList<>();

  /** A script that reads one kind of thing in one document. */
  private record Reader(ApiRead.Api api, String script, String page, String frame) {}

  ReadCollector(Visiting visiting) {
    this.visiting = visiting;
    this.initiators = new Initiators(visiting.redaction());
  }

  @Override
  public void attach(Target target, Place place) {
    visiting
        .script()
        .listen(
            target,
            message -> {
              if (message.kind().equals("read")) {
                reported(place, message);
              }
            });
  }

  private synchronized void reported(Place place, ObserveScript.Message message) {
    ApiRead.Api api = api(message.field(0));
    Initiator by = initiators.ofReport(Initiator.Kind.SCRIPT, message.stack());
    String script = by.url().orElse("");
    Reader reader = new Reader(api, script, place.page(), place.frameOf(message.context()));
    if (api == ApiRead.Api.NAVIGATOR) {
      Set<String> read = properties.computeIfAbsent(reader, made -> new HashSet<>());
      read.add(message.field(1));
      if (read.size() < MANY) {
        return;
      }
    }
    if (told.add(reader)) {
      reads.add(
          new ApiRead(
              api,
              criteria(api),
              script,
              by,
              reader.page,
              reader.frame,
              visiting.phase(),
              place.at(message.epochMs())));
    }
  }

  private static ApiRead.Api api(String id) {
    for (ApiRead.Api api : ApiRead.Api.values()) {
      if (api.id().equals(id)) {
        return api;
      }
    }
    throw new IllegalArgumentException(
        "the observing script knows an API that nobody else does: " + id);
  }

  private static String criteria(ApiRead.Api api) {
    return switch (api) {
      case CANVAS ->
          "text in two colours or of ten different characters was drawn on a canvas of at least"
              + " 16 by 16 pixels, its state was not saved, and the image was read"
              + " (Englehardt and Narayanan 2016)";
      case CANVAS_FONT ->
          "the same text was measured in at least 50 fonts (Englehardt and Narayanan 2016)";
      case WEBGL -> "the unmasked name of the graphics hardware or its maker was read";
      case AUDIO ->
          "the sound of an oscillator was read and not played (Englehardt and Narayanan 2016)";
      case FONTS ->
          "the local fonts were listed, or at least 30 were checked (after Acar et al. 2013)";
      case NAVIGATOR ->
          "at least %d properties of browser and screen were read by one script".formatted(MANY);
    };
  }

  @Override
  public synchronized void collect(VisitBuilder visit) {
    reads.forEach(visit::apiRead);
  }
}
