package io.cookieaudit.scan.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentWish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Presses what somebody has written down for this site. That the choice is recorded is proven like
 * every other.
 */
final class GivenSteps implements ConsentDriver {
  static final String NAME = "given steps";

  private static final String SELECT = Script.own("select.js");

  /** What a step presses may come only when the one before it has had its effect. */
  private static final int MOST_LOOKS = 10;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final List<String> selectors;

  /**
   * @param selectors CSS, in the order in which they are pressed
   */
  GivenSteps(List<String> selectors) {
    this.selectors = List.copyOf(selectors);
  }

  private record Found(Frame frame, Control control) {}

  @Override
  public ConsentOutcome apply(ConsentWish wanted, Tab tab, Proof proof) {
    Hand hand = new Hand(tab);
    for (String selector : selectors) {
      Optional<Found> found = find(selector, tab);
      if (found.isEmpty()) {
        return failed(
            hand, "%s is no CSS selector, or matches nothing that is shown.".formatted(selector));
      }
      Optional<String> problem = hand.press(found.get().frame, found.get().control);
      if (problem.isPresent()) {
        return failed(hand, problem.get());
      }
    }
    // Where what was pressed is not there any more, it was in the banner, understood or not.
    boolean gone = now(selectors.getLast(), tab).isEmpty();
    return (gone ? proof.inPage() : proof).judge(wanted, NAME, hand.clicks(), hand.how());
  }

  private static ConsentOutcome failed(Hand hand, String why) {
    return hand.clicks() == 0
        ? new ConsentOutcome.Failed(why)
        : new ConsentOutcome.Unproven(NAME, hand.clicks(), why);
  }

  private static Optional<Found> find(String selector, Tab tab) {
    Optional<Found> found = now(selector, tab);
    for (int look = 1; look < MOST_LOOKS && found.isEmpty(); look++) {
      tab.settle(BETWEEN_LOOKS);
      found = now(selector, tab);
    }
    return found;
  }

  private static Optional<Found> now(String selector, Tab tab) {
    String script = SELECT.replace("'SELECTOR'", TextNode.valueOf(selector).toString());
    for (Frame frame : tab.frames()) {
      JsonNode label = frame.evaluate(script);
      if (label.isTextual()) {
        String shown = label.asText().isBlank() ? selector : label.asText();
        return Optional.of(
            new Found(frame, new Control(0, shown, Control.Kind.BUTTON, false, false, false)));
      }
    }
    return Optional.empty();
  }
}
