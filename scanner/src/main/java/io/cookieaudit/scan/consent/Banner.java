package io.cookieaudit.scan.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something on a page that is or may be a consent banner, or its second layer.
 *
 * @param text all that is visible in it
 * @param place where it stands; what stands in the text of a page must offer more to be a banner
 */
record Banner(String text, Place place, List<Control> controls) {

  /** How a candidate stands out from the page. */
  enum Place {
    /** It lies over the page or is marked as a dialog. */
    OVER,
    /** It stands in the page, under a name that speaks of consent. */
    NAMED,
    /** It stands in the page like any other part of it. */
    INLINE
  }

  /** The one that is best taken for the banner comes last; of nested ones the most complete. */
  static final Comparator<Banner> LIKELIHOOD =
      Comparator.comparing(Banner::place, Comparator.reverseOrder())
          .thenComparingLong(Banner::ways)
          .thenComparing(banner -> banner.text.length(), Comparator.reverseOrder());

  Banner {
    controls = List.copyOf(controls);
  }

  /** What has this meaning; a button before a link that leads elsewhere. */
  Optional<Control> find(Meaning meaning) {
    return controls.stream()
        .filter(control -> !control.disabled() && control.meaning() == meaning)
        .min(Comparator.comparing(Control::elsewhere));
  }

  boolean offers(Meaning meaning) {
    return find(meaning).isPresent();
  }

  /** Whether this asks for consent: about cookies or privacy, with something to choose. */
  boolean asks() {
    boolean answerable = offers(Meaning.ACCEPT) || offers(Meaning.REJECT);
    return answerable && (place != Place.INLINE || ways() > 1) && Words.ALL.aboutConsent(text);
  }

  /** Whether this could be the layer in which single purposes are chosen. */
  boolean details() {
    return offers(Meaning.REJECT) || (hasSwitches() && offers(Meaning.SAVE));
  }

  /** Whether single purposes can be chosen here and the choice kept. */
  boolean choosesSingly() {
    return controls.stream().anyMatch(c -> c.kind() == Control.Kind.TOGGLE) && offers(Meaning.SAVE);
  }

  boolean hasSwitches() {
    return controls.stream()
        .anyMatch(c -> c.kind() == Control.Kind.TOGGLE || c.kind() == Control.Kind.RADIO);
  }

  /** The controls whose meaning is not known, so that it cannot be said what is not offered. */
  List<Control> notUnderstood() {
    return controls.stream()
        .filter(c -> c.meaning() == Meaning.OTHER || c.meaning() == Meaning.CLOSE)
        .toList();
  }

  /** The labels of what can be pressed, for people to read. */
  String labels() {
    return controls.stream()
        .map(Control::label)
        .filter(label -> !label.isBlank())
        .distinct()
        .map(label -> "“" + label + "”")
        .collect(Collectors.joining(", "));
  }

  private long ways() {
    return Stream.of(Meaning.ACCEPT, Meaning.REJECT, Meaning.SETTINGS, Meaning.SAVE)
        .filter(this::offers)
        .count();
  }
}
