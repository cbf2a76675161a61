package io.cookieaudit.scan.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.consent.Banners.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Clicks in banners with the mouse, as a visitor does, and remembers what it clicked. */
final class Hand {
  private static final String POINT = Script.own("point.js");

  /** Time for the page to react to a click. */
  private static final Duration REACTION = Duration.ofSeconds(2);

  private final Tab tab;
  private final List<String> pressed = new ArrayList<>();

  Hand(Tab tab) {
    this.tab = tab;
  }

  Tab tab() {
    return tab;
  }

  int clicks() {
    return pressed.size();
  }

  /** The labels clicked, in order. */
  String how() {
    return pressed.stream().map(label -> "“" + label + "”").collect(Collectors.joining(", then "));
  }

  /**
   * Clicks and gives the page time to react.
   *
   * @return why not, where the mouse would not meet the control; otherwise empty
   */
  Optional<String> press(Shown shown, Control control) {
    return press(shown.frame(), control);
  }

  /** As {@link #press(Shown, Control)}, for what stands anywhere on the page. */
  Optional<String> press(Frame frame, Control control) {
    Optional<String> problem = click(frame, control);
    if (problem.isEmpty()) {
      tab.settle(REACTION);
    }
    return problem;
  }

  /**
   * Turns off every switch that is on and may be turned off, but those for purposes that are agreed
   * to, which are turned on.
   */
  Optional<String> set(Shown shown, Set<Purpose> granted) {
    for (Control control : shown.banner().controls()) {
      boolean wrong = control.isFor(granted) ? control.canBeTurnedOn() : control.canBeTurnedOff();
      Optional<String> problem = wrong ? click(shown.frame(), control) : Optional.empty();
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<String> click(Frame frame, Control control) {
    JsonNode point = frame.evaluate(POINT.replace("NUMBER", Integer.toString(control.index())));
    if (!point.has("x")) {
      String why = point.path("covered").asBoolean() ? "lies under something else" : "is gone";
      return Optional.of("“%s” %s.".formatted(control.label(), why));
    }
    tab.click(frame, point.path("x").asDouble(), point.path("y").asDouble());
    pressed.add(control.label());
    return Optional.empty();
  }
}
