package io.cookieaudit.scan.consent;

import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentWish;
import java.util.List;
import java.util.Optional;

/** The drivers in the order in which they are tried. */
public final class ConsentDrivers {
  static final List<ConsentDriver> ALL = List.of(new Autoconsent(), new HomeMadeBanner());

  private ConsentDrivers() {}

  /** What this installation lacks, for people to read; empty where it lacks nothing. */
  public static List<String> notes() {
    return Autoconsent.available()
        ? List.of()
        : List.of(
            "Built without npm, so autoconsent is missing: consent managers are operated by the"
                + " words of their banners only. Install npm and build again.");
  }

  /**
   * Makes a choice on a page that was loaded and has lived long enough to show its banner.
   *
   * @param wanted acceptance, of everything or of single purposes, or refusal
   * @param steps what is pressed for it on this site, as CSS selectors; none where it is to be
   *     found out
   * @return {@link ConsentOutcome.Applied} only where the choice is proven
   */
  public static ConsentOutcome apply(
      ConsentWish wanted, List<String> steps, Profile profile, Tab tab) {
    Proof proof = Proof.before(profile, tab);
    return steps.isEmpty()
        ? apply(wanted, tab, proof)
        : new GivenSteps(steps).apply(wanted, tab, proof);
  }

  private static ConsentOutcome apply(ConsentWish wanted, Tab tab, Proof proof) {
    // A consent manager's interface can refuse what its banner does not offer to refuse.
    Optional<ConsentOutcome> notOffered =
        proof.asked().stream()
            .findFirst()
            .flatMap(banner -> HomeMadeBanner.notOffered(wanted, banner));
    if (notOffered.isPresent()) {
      return notOffered.get();
    }
    ConsentOutcome best = new ConsentOutcome.NoBanner();
    for (ConsentDriver driver : ALL) {
      best = better(best, driver.apply(wanted, tab, proof));
      if (best instanceof ConsentOutcome.Applied) {
        break;
      }
    }
    return best;
  }

  /**
   * A proven choice is best. What was pressed without proof is not undone by a later driver that
   * finds nothing; a driver that pressed nothing leaves the word to the next.
   */
  private static ConsentOutcome better(ConsentOutcome first, ConsentOutcome second) {
    return switch (second) {
      case ConsentOutcome.Applied applied -> applied;
      case ConsentOutcome.NoBanner none -> first;
      case ConsentOutcome.NothingToDo nothing -> first;
      case ConsentOutcome.NotOffered not -> pressed(first) ? first : not;
      case ConsentOutcome.Unproven unproven -> unproven;
      case ConsentOutcome.Failed failed -> pressed(first) ? first : failed;
    };
  }

  private static boolean pressed(ConsentOutcome outcome) {
    return outcome instanceof ConsentOutcome.Unproven;
  }
}
