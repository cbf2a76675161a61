package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.Lifetime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A lifetime inside a description: after a label, after "expires", or at its very end. */
final class LabelledLifetime {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iU)(?:duration|expir(?:y|es|ation)(?: date)?|lifetime|life span|retention(?: period)?|stored for|kept for|valid for|lasts|speicherdauer|laufzeit|gültigkeit|ablaufdatum|lebensdauer|läuft [^.]{0,20}ab|wird nach|durée(?: de (?:vie|conservation))?|expire|conservé|duración|caduca\\w*|expira|durata|scade(?:nza)?|bewaartermijn|vervalt|varighet|utløper)\\b\\s*:?\\s*([^.;|]{2,80})");

  private static final Pattern AT_END =
      Pattern.compile("(?:[,(–—]|\\s-)\\s*([^,()–—.]{2,40})\\)?\\.?\\s*$");

  /** A description that is nothing but a lifetime: "_ga: 2 years". */
  private static final int BRIEF = 30;

  private LabelledLifetime() {}

  static Optional<DeclaredLifetime> in(String description) {
    var label = LABEL.matcher(description);
    while (label.find()) {
      DeclaredLifetime read = Lifetimes.of(label.group(1));
      if (isStated(read)) {
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }

  /** As {@link #in}, or what stands last, as in "counts visits, 2 years". */
  static Optional<DeclaredLifetime> inOrAtEnd(String description) {
    if (description.length() <= BRIEF && !description.matches(".*[(,].*")) {
      DeclaredLifetime whole = Lifetimes.of(description);
      if (isStated(whole)) {
        return Optional.of(whole);
      }
    }
    return in(description)
        .or(
            () -> {
              var end = AT_END.matcher(description);
              return end.find()
                  ? Optional.of(Lifetimes.of(end.group(1))).filter(LabelledLifetime::isStated)
                  : Optional.empty();
            });
  }

  private static boolean isStated(DeclaredLifetime lifetime) {
    return !(lifetime.lifetime() instanceof Lifetime.Unstated);
  }
}
