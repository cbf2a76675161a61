package io.cookieaudit.scan.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operates the consent managers that <a
 * href="https://github.com/duckduckgo/autoconsent">autoconsent</a> knows by name. What it says it
 * did is taken only as a reason to look for proof.
 */
final class Autoconsent implements ConsentDriver {
  private static final Optional<String> SCRIPT = Script.fromNpm("autoconsent.js");
  private static final Optional<String> RULES = Script.fromNpm("autoconsent-rules.json");
  private static final String START = Script.own("autoconsent-start.js");
  private static final String REPORTS = "(window.cookieAuditReports || []).splice(0)";

  /** Between two looks at what it reports. */
  private static final Duration STEP = Duration.ofSeconds(1);

  /** Its rules wait up to ten seconds for an element; some wait more than once. */
  private static final int MOST_STEPS = 30;

  /** After so many steps a manager without an open banner is taken to have none. */
  private static final int STEPS_TO_A_BANNER = 7;

  /** Where a document's run has come to its end, by autoconsent's own names. */
  private static final Set<String> ENDS =
      Set.of(
          "nothingDetected",
          "done",
          "optOutSucceeded",
          "optOutFailed",
          "optInSucceeded",
          "optInFailed");

  /** Whether the build brought autoconsent in. */
  static boolean available() {
    return SCRIPT.isPresent() && RULES.isPresent();
  }

  @Override
  public ConsentOutcome apply(ConsentWish wanted, Tab tab, Proof proof) {
    // It knows all or nothing.
    if (!available() || !wanted.granted().isEmpty()) {
      return new ConsentOutcome.NoBanner();
    }
    Run run = new Run(wanted.state(), tab);
    run.toTheEnd();
    if (run.manager.isEmpty()) {
      return new ConsentOutcome.NoBanner();
    }
    String manager = run.manager.get();
    if (!run.acted && run.clicks() == 0) {
      return new ConsentOutcome.Failed(
          "autoconsent knows this consent manager as %s and could not operate it."
              .formatted(manager));
    }
    return proof.judge(
        wanted, "autoconsent (" + manager + ")", run.clicks(), "the steps for " + manager);
  }

  /** The rules are read once; they are the same for every page. */
  private static final class Parsed {
    static final AutoconsentRules RULES = new AutoconsentRules(Autoconsent.RULES.orElseThrow());
  }

  /** One run on one page, in all its frames. */
  private static final class Run {
    private final ConsentState wanted;
    private final Tab tab;
    private final Map<Frame, String> lifecycles = new HashMap<>();
    private final Map<Frame, Integer> clicks = new HashMap<>();
    private Optional<String> manager = Optional.empty();
    private boolean acted;
    private boolean done;

    Run(ConsentState wanted, Tab tab) {
      this.wanted = wanted;
      this.tab = tab;
    }

    int clicks() {
      return clicks.values().stream().mapToInt(Integer::intValue).sum();
    }

    void toTheEnd() {
      for (int step = 0; step < MOST_STEPS && !done; step++) {
        boolean started = startWhereNew();
        if (step > 0 && !started && ended(step)) {
          break;
        }
        tab.settle(STEP);
        tab.frames().forEach(this::readReports);
      }
    }

    private boolean ended(int step) {
      boolean allEnded = lifecycles.values().stream().allMatch(ENDS::contains);
      return allEnded || (manager.isEmpty() && step >= STEPS_TO_A_BANNER);
    }

    /** A document that came after the choice, such as a reloaded page, is left alone. */
    private boolean startWhereNew() {
      boolean started = false;
      for (Frame frame : tab.frames()) {
        if (acted && frame.main()) {
          continue;
        }
        if (frame.evaluateInPage("!window.cookieAuditReports").asBoolean()) {
          if (frame.main() && manager.isPresent()) {
            // The page went away under a running rule, as some do when a choice is made.
            acted = true;
            done = true;
            continue;
          }
          frame.evaluateInPage(start(frame));
          started = true;
        }
      }
      return started;
    }

    private String start(Frame frame) {
      String action = wanted == ConsentState.ACCEPTED ? "optIn" : "optOut";
      String config =
          """
          {"enabled": true, "autoAction": "%s", "isMainWorld": true, "enablePrehide": false,
           "enableCosmeticRules": false, "detectRetries": 2}"""
              .formatted(action);
      return START
          .replace("$CONFIG$", config)
          .replace("$RULES$", Parsed.RULES.forFrame(frame.url(), frame.main()))
          .replace("$SCRIPT$", SCRIPT.orElseThrow());
    }

    private void readReports(Frame frame) {
      for (JsonNode report : frame.evaluateInPage(REPORTS)) {
        switch (report.path("type").asText()) {
          case "report" -> {
            lifecycles.put(frame, report.path("state").path("lifecycle").asText());
            clicks.put(frame, report.path("state").path("clicks").asInt());
          }
          case "popupFound" -> manager = Optional.of(report.path("cmp").asText());
          case "optInResult", "optOutResult" -> acted |= report.path("result").asBoolean();
          case "autoconsentDone" -> done = true;
          // Other messages say nothing that is needed here.
          default -> {}
        }
      }
    }
  }
}
