package io.cookieaudit.scan.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Tab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads what may be consent banners off a page, in all its frames. */
final class Banners {
  private static final String LIST = Script.own("banners.js");

  /** Pages with more frames than this hold advertisements in the rest. */
  private static final int MOST_FRAMES = 40;

  /** A banner and the frame it was seen in. */
  record Shown(Frame frame, Banner banner) {}

  private Banners() {}

  /** All candidates now, the likeliest first. */
  static List<Shown> read(Tab tab) {
    List<Shown> found = new ArrayList<>();
    for (Frame frame : tab.frames().stream().limit(MOST_FRAMES).toList()) {
      for (JsonNode banner : frame.evaluate(LIST)) {
        found.add(new Shown(frame, banner(banner)));
      }
    }
    found.sort(Comparator.comparing(Shown::banner, Banner.LIKELIHOOD.reversed()));
    return found;
  }

  /** Those that ask for consent, the likeliest first. */
  static List<Shown> asking(Tab tab) {
    return read(tab).stream().filter(shown -> shown.banner().asks()).toList();
  }

  static Banner banner(JsonNode json) {
    List<Control> controls = new ArrayList<>();
    for (JsonNode control : json.path("controls")) {
      controls.add(
          new Control(
              control.path("index").asInt(),
              control.path("label").asText(),
              Control.Kind.valueOf(control.path("kind").asText().toUpperCase(Locale.ROOT)),
              control.path("elsewhere").asBoolean(),
              control.path("checked").asBoolean(),
              control.path("disabled").asBoolean()));
    }
    return new Banner(json.path("text").asText(), json.path("dialog").asBoolean(), controls);
  }
}
