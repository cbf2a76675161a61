package io.cookieaudit.scan.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something on a page that is or may be a consent banner, or its second layer.
 *
 * @param text all that is visible in it
 * @param overlay whether it lies over the page or is marked as a dialog
 */
record Banner(String text, boolean overlay, List<Control> controls) {
  Banner {
    controls = List.copyOf(controls);
  }

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
    boolean toggles = controls.stream().anyMatch(c -> c.kind() == Control.Kind.TOGGLE);
    return offers(Meaning.REJECT) || (toggles && offers(Meaning.SAVE));
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

  /** How many of the ways to choose it has: of nested candidates the whole banner has most. */
  private int ways() {
    return (int)
        Set.of(Meaning.ACCEPT, Meaning.REJECT, Meaning.SETTINGS, Meaning.SAVE).stream()
            .filter(this::offers)
            .count();
  }

  /** Of several candidates the one that is best taken for the banner comes last. */
  static final Comparator<Banner> LIKELIHOOD =
      Comparator.comparing(Banner::overlay)
          .thenComparingInt(Banner::ways)
          .thenComparing(banner -> banner.text.length(), Comparator.reverseOrder());
}
