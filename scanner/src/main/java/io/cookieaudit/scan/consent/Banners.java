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
  private static final String SCRIPT = Script.own("banners.js");
  private static final String LIST = SCRIPT.replace("'WANTED'", "'banners'");
  private static final String CONTROLS = SCRIPT.replace("'WANTED'", "'controls'");

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

  /**
   * Something that can be pressed anywhere on a page.
   *
   * @param hint how the page calls it, where nobody sees that
   */
  record OnPage(Frame frame, Control control, String hint) {}

  /** All that can be pressed on the page and in its frames now. */
  static List<OnPage> controls(Tab tab) {
    List<OnPage> found = new ArrayList<>();
    for (Frame frame : tab.frames().stream().limit(MOST_FRAMES).toList()) {
      for (JsonNode control : frame.evaluate(CONTROLS)) {
        found.add(new OnPage(frame, control(control), control.path("hint").asText()));
      }
    }
    return found;
  }

  private static Control control(JsonNode json) {
    return new Control(
        json.path("index").asInt(),
        json.path("label").asText(),
        Control.Kind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT)),
        json.path("elsewhere").asBoolean(),
        json.path("checked").asBoolean(),
        json.path("disabled").asBoolean());
  }

  static Banner banner(JsonNode json) {
    List<Control> controls = new ArrayList<>();
    json.path("controls").forEach(control -> controls.add(control(control)));
    return new Banner(
        json.path("text").asText(),
        Banner.Place.valueOf(json.path("place").asText().toUpperCase(Locale.ROOT)),
        controls);
  }
}
