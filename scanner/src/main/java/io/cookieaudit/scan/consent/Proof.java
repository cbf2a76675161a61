package io.cookieaudit.scan.consent;

import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.consent.Banners.Shown;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentWish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what a page shows and keeps after a choice against what it did before. A choice is proven
 * when the banner is gone and a record of it has appeared or changed that does not say otherwise.
 */
final class Proof {
  /** Some sites write their record only when an answer of their server has come. */
  private static final Duration SECOND_CHANCE = Duration.ofSeconds(5);

  private final Profile profile;
  private final Tab tab;
  private final Stored before;
  private final List<Shown> shownBefore;

  /** Whether the choice is made in the page itself, where nothing has to go. */
  private final boolean inPage;

  private Proof(Profile profile, Tab tab, Stored before, List<Shown> shown, boolean inPage) {
    this.profile = profile;
    this.tab = tab;
    this.before = before;
    this.shownBefore = shown;
    this.inPage = inPage;
  }

  /** To be taken before anything is pressed. */
  static Proof before(Profile profile, Tab tab) {
    return new Proof(profile, tab, Stored.now(profile, tab), Banners.read(tab), false);
  }

  /**
   * The same for what has been opened since, which must go in its turn where it lies over the page.
   */
  Proof opened(Banner.Place place) {
    return new Proof(profile, tab, before, Banners.read(tab), place != Banner.Place.OVER);
  }

  /** The same for something that is pressed in the page and opens nothing. */
  Proof inPage() {
    return new Proof(profile, tab, before, List.of(), true);
  }

  /** The banners that asked before anything was pressed, the likeliest first. */
  List<Banner> asked() {
    return shownBefore.stream().map(Shown::banner).filter(Banner::asks).toList();
  }

  /**
   * Whether the choice was made.
   *
   * @param how what was pressed, for people to read
   */
  ConsentOutcome judge(ConsentWish wanted, String driver, int clicks, String how) {
    ConsentOutcome outcome = judgeNow(wanted, driver, clicks, how);
    if (outcome instanceof ConsentOutcome.Applied) {
      return outcome;
    }
    tab.settle(SECOND_CHANCE);
    return judgeNow(wanted, driver, clicks, how);
  }

  private ConsentOutcome judgeNow(ConsentWish wanted, String driver, int clicks, String how) {
    List<String> proof = new ArrayList<>();
    proof.add("pressed: " + how);
    if (!bannerGone()) {
      return unproven(driver, clicks, "The banner was still there after %s.".formatted(how));
    }
    proof.add(inPage ? "nothing asks over the page" : "the banner is gone");
    List<Stored.Changed> records = Stored.now(profile, tab).changedSince(before);
    for (Stored.Changed record : records) {
      if (record.choice().verdict(wanted) == Choice.Verdict.CONTRADICTS) {
        return unproven(
            driver,
            clicks,
            "After %s the site recorded something else in %s."
                .formatted(how, record.description()));
      }
    }
    if (records.isEmpty()) {
      return unproven(
          driver,
          clicks,
          "The banner went after %s, but no record of a choice appeared or changed."
              .formatted(how));
    }
    records.stream()
        .map(
            record ->
                record.choice().verdict(wanted) == Choice.Verdict.CONSISTENT
                    ? record.description() + " records it"
                    : record.description() + " changed; its value cannot be read")
        .forEach(proof::add);
    List<String> names =
        records.stream().filter(Stored.Changed::kept).map(Stored.Changed::name).distinct().toList();
    return new ConsentOutcome.Applied(driver, clicks, proof, names);
  }

  private boolean stillAsks(Banner banner) {
    return banner.asks() && !(inPage && banner.place() != Banner.Place.OVER);
  }

  private static ConsentOutcome unproven(String driver, int clicks, String why) {
    return new ConsentOutcome.Unproven(driver, clicks, why);
  }

  /**
   * Whether no banner asks any more. Where none was recognised as asking, at least something that
   * lay over the page must have gone.
   */
  private boolean bannerGone() {
    List<Shown> now = Banners.read(tab);
    if (now.stream().map(Shown::banner).anyMatch(this::stillAsks)) {
      return false;
    }
    if (inPage) {
      return true;
    }
    Set<String> left = now.stream().map(shown -> shown.banner().text()).collect(Collectors.toSet());
    return !asked().isEmpty()
        || shownBefore.stream()
            .map(Shown::banner)
            .anyMatch(
                banner -> banner.place() == Banner.Place.OVER && !left.contains(banner.text()));
  }
}
