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
 * @param overlay whether it lies over the page or is marked as a dialog
 */
record Banner(String text, boolean overlay, List<Control> controls) {

  /** The one that is best taken for the banner comes last; of nested ones the most complete. */
  static final Comparator<Banner> LIKELIHOOD =
      Comparator.comparing(Banner::overlay)
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
    return Words.ALL.aboutConsent(text) && (offers(Meaning.ACCEPT) || offers(Meaning.REJECT));
  }

  /** Whether this could be the layer in which single purposes are chosen. */
  boolean details() {
    return offers(Meaning.REJECT) || (hasSwitches() && offers(Meaning.SAVE));
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
