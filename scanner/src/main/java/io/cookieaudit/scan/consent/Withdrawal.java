package io.cookieaudit.scan.consent;

import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.consent.Banners.OnPage;
import io.cookieaudit.scan.consent.Banners.Shown;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a consent back by whatever the page offers: a link in its foot, a floating button, the
 * settings on the page itself, at last the consent manager's own interface. What then opens is
 * answered as a visitor who refuses answers it.
 */
public final class Withdrawal {
  static final String NAME = "withdrawal";

  private static final String REOPEN = Script.own("reopen.js");
  private static final Duration REACTION = Duration.ofSeconds(2);

  /** A button that says only "Cookies" or "Cookie policy" and leads nowhere opens something. */
  private static final int LONGEST_BARE = 24;

  /** Pages with more of them repeat the same one. */
  private static final int MOST_TRIES = 4;

  private final Tab tab;
  private final Proof before;
  private final Set<String> tried = new HashSet<>();
  private Optional<ConsentOutcome> best = Optional.empty();

  private Withdrawal(Profile profile, Tab tab) {
    this.tab = tab;
    this.before = Proof.before(profile, tab);
  }

  /**
   * Takes the consent back on a page that has lived long enough.
   *
   * @param steps what is pressed for it on this site, as CSS selectors; none where it is to be
   *     found out
   * @return {@link ConsentOutcome.NotOffered} where the page shows no way to
   */
  public static ConsentOutcome apply(List<String> steps, Profile profile, Tab tab) {
    if (!steps.isEmpty()) {
      return new GivenSteps(steps)
          .apply(ConsentWish.of(ConsentState.REJECTED), tab, Proof.before(profile, tab).inPage());
    }
    return new Withdrawal(profile, tab).run();
  }

  /** What comes of a withdrawal where there was no consent to take back. */
  public static ConsentOutcome withoutConsent(ConsentOutcome accepting) {
    return switch (accepting) {
      case ConsentOutcome.NoBanner none -> none;
      case ConsentOutcome.NotOffered(var driver, var why) ->
          new ConsentOutcome.NotOffered(driver, "There was no consent to take back. " + why);
      case ConsentOutcome.Unproven(var driver, var clicks, var why) ->
          new ConsentOutcome.Unproven(
              driver, clicks, "Before it is taken back, consent must be given. " + why);
      case ConsentOutcome.Failed(var why) ->
          new ConsentOutcome.Failed("Before it is taken back, consent must be given. " + why);
      case ConsentOutcome.NothingToDo _, ConsentOutcome.Applied _ ->
          throw new IllegalArgumentException("there is a consent to take back: " + accepting);
    };
  }

  private ConsentOutcome run() {
    List<Shown> onThePage = usable();
    if (!onThePage.isEmpty()) {
      answer(onThePage.getFirst(), new Hand(tab));
    }
    for (int tries = 0; tries < MOST_TRIES && !proven(); tries++) {
      // Before the controls are listed, since each list makes the one before it void.
      Set<String> shown = texts();
      Optional<OnPage> way = next();
      if (way.isEmpty()) {
        break;
      }
      open(way.get(), shown);
    }
    if (!proven() && best.isEmpty()) {
      byInterface();
    }
    return best.orElseGet(
        () ->
            new ConsentOutcome.NotOffered(
                NAME,
                "Nothing on the page says that it leads to the choice again, and no known consent"
                    + " manager could be opened."));
  }

  private boolean proven() {
    return best.filter(ConsentOutcome.Applied.class::isInstance).isPresent();
  }

  /** The likeliest way that was not tried yet. Read anew, since a page may have changed. */
  private Optional<OnPage> next() {
    return Banners.controls(tab).stream()
        .filter(way -> likelihood(way) > 0 && !tried.contains(key(way)))
        .max(Comparator.comparingInt(Withdrawal::likelihood));
  }

  private static String key(OnPage way) {
    return way.frame() + way.control().label() + way.hint();
  }

  /**
   * A label that speaks of cookies and of settings or of taking back tells most; then what is
   * called so where nobody sees it, as floating icons are. A link to another page comes last.
   */
  private static int likelihood(OnPage way) {
    Control control = way.control();
    if (control.disabled()
        || control.kind() == Control.Kind.TOGGLE
        || control.kind() == Control.Kind.RADIO) {
      return 0;
    }
    Meaning said = Words.ALL.meaning(control.label());
    boolean reopens = said == Meaning.SETTINGS || said == Meaning.REJECT;
    if (reopens && Words.ALL.aboutConsent(control.label())) {
      return control.elsewhere() ? 2 : 4;
    }
    if (control.elsewhere() || said == Meaning.FORBIDDEN || said == Meaning.ACCEPT) {
      return 0;
    }
    String hint = spaced(way.hint());
    boolean settings = said == Meaning.SETTINGS || Words.ALL.meaning(hint) == Meaning.SETTINGS;
    boolean called = Words.ALL.aboutConsent(hint) || RecordWords.surelyNamed(way.hint());
    boolean bare =
        Words.ALL.aboutConsent(control.label()) && control.label().length() < LONGEST_BARE;
    return (settings && called) || bare ? 3 : 0;
  }

  /** Names in pages are written in one: {@code cookie-settings}, {@code openConsent}. */
  private static String spaced(String hint) {
    return hint.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[-_]+", " ");
  }

  private void open(OnPage way, Set<String> shown) {
    tried.add(key(way));
    Hand hand = new Hand(tab);
    boolean pressed = hand.press(way.frame(), way.control()).isEmpty();
    if (pressed) {
      opened(shown).ifPresent(layer -> answer(layer, hand));
      if (best.isEmpty() && Words.ALL.meaning(way.control().label()) == Meaning.REJECT) {
        // A button that takes the consent back at once opens nothing.
        keep(
            before
                .inPage()
                .judge(ConsentWish.of(ConsentState.REJECTED), NAME, hand.clicks(), hand.how()));
      }
    }
  }

  /** As a visitor could not, which the name of the driver says. */
  private void byInterface() {
    Set<String> shown = texts();
    for (Frame frame : tab.frames().stream().filter(Frame::main).toList()) {
      String manager = frame.evaluateInPage(REOPEN).asText();
      if (!manager.isEmpty()) {
        tab.settle(REACTION);
        opened(shown)
            .ifPresent(
                layer ->
                    keep(
                        renamed(
                            HomeMadeBanner.refuse(
                                layer, new Hand(tab), before.opened(layer.banner().place())),
                            NAME + " (interface of " + manager + ")")));
      }
    }
  }

  private Set<String> texts() {
    return Banners.read(tab).stream()
        .map(layer -> layer.banner().text())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What has come since, whatever it speaks of: it was asked for. Else what was there before. */
  private Optional<Shown> opened(Set<String> before) {
    return Banners.read(tab).stream()
        .filter(layer -> !before.contains(layer.banner().text()) && layer.banner().details())
        .findFirst()
        .or(() -> usable().stream().findFirst());
  }

  /** What is shown now in which a refusal can be made. */
  private List<Shown> usable() {
    return Banners.read(tab).stream().filter(shown -> refusable(shown.banner())).toList();
  }

  private static boolean refusable(Banner banner) {
    return banner.details() && (banner.asks() || Words.ALL.aboutConsent(banner.text()));
  }

  private void answer(Shown layer, Hand hand) {
    keep(renamed(HomeMadeBanner.refuse(layer, hand, before.opened(layer.banner().place())), NAME));
  }

  private void keep(ConsentOutcome outcome) {
    if (!proven()) {
      best = Optional.of(outcome);
    }
  }

  private static ConsentOutcome renamed(ConsentOutcome outcome, String driver) {
    return switch (outcome) {
      case ConsentOutcome.Applied(var _, var clicks, var proof, var names) ->
          new ConsentOutcome.Applied(driver, clicks, proof, names);
      case ConsentOutcome.Unproven(var _, var clicks, var why) ->
          new ConsentOutcome.Unproven(driver, clicks, why);
      case ConsentOutcome.NotOffered(var _, var why) -> new ConsentOutcome.NotOffered(driver, why);
      case ConsentOutcome.NothingToDo _, ConsentOutcome.NoBanner _, ConsentOutcome.Failed _ ->
          outcome;
    };
  }
}
