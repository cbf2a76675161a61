package io.cookieaudit.scan.consent;

import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.consent.Banners.Shown;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a banner by what it says and presses what a visitor would press, with the mouse. Where the
 * first layer does not refuse, the second one is tried: its own refusal, or every switch off and
 * saved.
 */
final class HomeMadeBanner implements ConsentDriver {
  static final String NAME = "banner words";

  @Override
  public ConsentOutcome apply(ConsentWish wanted, Tab tab, Proof proof) {
    return Banners.asking(tab).stream()
        .findFirst()
        .map(first -> new Attempt(wanted, new Hand(tab), proof).choose(first))
        .orElseGet(ConsentOutcome.NoBanner::new);
  }

  /**
   * Refuses in what was opened to change a choice: by its own refusal, or with every switch off and
   * saved.
   */
  static ConsentOutcome refuse(Shown layer, Hand hand, Proof proof) {
    Attempt attempt = new Attempt(ConsentWish.of(ConsentState.REJECTED), hand, proof);
    ConsentOutcome outcome = attempt.refuse(layer);
    return outcome instanceof ConsentOutcome.Unproven ? attempt.closed(layer, outcome) : outcome;
  }

  /**
   * Whether a first layer refuses neither by itself nor behind anything else that can be pressed.
   * That is certain only where everything in it was understood.
   */
  static Optional<ConsentOutcome> notOffered(ConsentWish wanted, Banner banner) {
    Meaning meaning = meaning(wanted);
    boolean settled = banner.asks() && !banner.hasSwitches() && banner.notUnderstood().isEmpty();
    boolean direct = wanted.granted().isEmpty() && banner.offers(meaning);
    return settled && !direct && !banner.offers(Meaning.SETTINGS)
        ? Optional.of(
            new ConsentOutcome.NotOffered(
                NAME,
                "The banner has no way to %s; it offers %s."
                    .formatted(
                        wanted.granted().isEmpty()
                            ? meaning == Meaning.ACCEPT ? "accept" : "refuse"
                            : "choose single purposes",
                        banner.labels())))
        : Optional.empty();
  }

  /** Who agrees to single purposes refuses the others. */
  private static Meaning meaning(ConsentWish wanted) {
    return wanted.state() == ConsentState.ACCEPTED && wanted.granted().isEmpty()
        ? Meaning.ACCEPT
        : Meaning.REJECT;
  }

  private record Attempt(ConsentWish wanted, Hand hand, Proof proof) {

    ConsentOutcome choose(Shown first) {
      Meaning meaning = meaning(wanted);
      Banner banner = first.banner();
      if (!wanted.granted().isEmpty() && banner.choosesSingly()) {
        return refuse(first);
      }
      Optional<Control> direct =
          wanted.granted().isEmpty() ? banner.find(meaning) : Optional.empty();
      if (direct.isPresent()) {
        return press(first, direct.get())
            .orElseGet(() -> meaning == Meaning.REJECT ? judgeOrGoOn(first) : judge());
      }
      Optional<Control> settings = banner.find(Meaning.SETTINGS);
      if (meaning == Meaning.ACCEPT || settings.isEmpty()) {
        return notOffered(wanted, banner).orElseGet(() -> notFound(banner));
      }
      if (settings.get().elsewhere()) {
        return new ConsentOutcome.Failed(
            "The banner does not refuse by itself, and its settings are on another page (“%s”)."
                .formatted(settings.get().label()));
      }
      return press(first, settings.get()).orElseGet(() -> secondLayer(first));
    }

    /** A button that says it refuses may still open a second layer. */
    private ConsentOutcome judgeOrGoOn(Shown first) {
      ConsentOutcome outcome = judge();
      return outcome instanceof ConsentOutcome.Unproven && details(first).isPresent()
          ? secondLayer(first)
          : outcome;
    }

    private ConsentOutcome secondLayer(Shown first) {
      Optional<Shown> details = details(first);
      if (details.isEmpty()) {
        return opened(first)
            .flatMap(layer -> notOffered(wanted, layer.banner()))
            .orElseGet(
                () ->
                    unproven(
                        "The banner does not refuse by itself, and what %s opened was not"
                                .formatted(hand.how())
                            + " understood."));
      }
      return refuse(details.get());
    }

    /** Some panels stay until they are closed, whatever was chosen in them. */
    private ConsentOutcome closed(Shown layer, ConsentOutcome outcome) {
      return Banners.read(hand.tab()).stream()
          .filter(now -> now.frame().equals(layer.frame()) && now.banner().details())
          .flatMap(
              now ->
                  Stream.of(Meaning.CLOSE, Meaning.SAVE)
                      .flatMap(way -> now.banner().find(way).stream())
                      .limit(1)
                      .map(control -> press(now, control).orElseGet(this::judge)))
          .findFirst()
          .orElse(outcome);
    }

    private ConsentOutcome refuse(Shown layer) {
      if (!wanted.granted().isEmpty()) {
        return grant(layer);
      }
      Optional<Control> refusal = layer.banner().find(Meaning.REJECT);
      if (refusal.isPresent()) {
        return press(layer, refusal.get()).orElseGet(this::judge);
      }
      return setAndSave(layer);
    }

    private ConsentOutcome grant(Shown layer) {
      Banner banner = layer.banner();
      if (!banner.choosesSingly()) {
        return new ConsentOutcome.NotOffered(
            NAME,
            "The banner lets nobody choose single purposes; it offers %s."
                .formatted(banner.labels()));
      }
      if (banner.controls().stream().noneMatch(control -> control.isFor(wanted.granted()))) {
        return new ConsentOutcome.NotOffered(
            NAME,
            "The banner has no switch that is understood as %s; it offers %s."
                .formatted(wanted.id().replace("-only", ""), banner.labels()));
      }
      return setAndSave(layer);
    }

    private ConsentOutcome setAndSave(Shown layer) {
      Optional<String> stuck = hand.set(layer, wanted.granted());
      if (stuck.isPresent()) {
        return unproven(stuck.get());
      }
      return press(layer, layer.banner().find(Meaning.SAVE).orElseThrow()).orElseGet(this::judge);
    }

    private Optional<Shown> details(Shown first) {
      return layers(first).stream()
          .filter(
              layer ->
                  wanted.granted().isEmpty()
                      ? layer.banner().details()
                      : layer.banner().choosesSingly())
          .findFirst();
    }

    private Optional<Shown> opened(Shown first) {
      return layers(first).stream().filter(layer -> layer.banner().asks()).findFirst();
    }

    /** What is shown now and was not before. */
    private List<Shown> layers(Shown first) {
      return Banners.read(hand.tab()).stream()
          .filter(layer -> !layer.banner().text().equals(first.banner().text()))
          .toList();
    }

    /** Empty when the control was pressed. */
    private Optional<ConsentOutcome> press(Shown shown, Control control) {
      return hand.press(shown, control).map(this::unproven);
    }

    private ConsentOutcome judge() {
      return proof.judge(wanted, NAME, hand.clicks(), hand.how());
    }

    private ConsentOutcome unproven(String why) {
      return hand.clicks() == 0
          ? new ConsentOutcome.Failed(why)
          : new ConsentOutcome.Unproven(NAME, hand.clicks(), why);
    }

    private static ConsentOutcome notFound(Banner banner) {
      return new ConsentOutcome.Failed(
          "The choice was not found in the banner, which offers %s.".formatted(banner.labels()));
    }
  }
}
