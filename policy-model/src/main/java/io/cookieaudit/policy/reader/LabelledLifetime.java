package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredLifetime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A lifetime inside a description: after a label, after "expires", or at its very end. */
final class LabelledLifetime {
  private static final Words LABEL =
      Words.of(
          "duration|expir(?:y|es|ation|ing)(?: date| time)?|lifetime|life span|retention(?: period)?|stored(?: for| up to)?|kept(?: for)?|valid(?: for)?|lasts|persists?|remains?|storage (?:period|time|duration)|deleted after|active for|for up to"
              + "|speicherdauer|laufzeit|gültig(?:keit)?|ablauf(?:datum|zeit)?|lebensdauer|läuft|wird nach|aufbewahrung\\w*|gespeichert|gelöscht nach|bleibt"
              + "|durée(?: de (?:vie|conservation))?|expire|conservée?s?|valable|supprimés? après"
              + "|duración|caduca\\w*|caducidad|expira|plazo|conserva(?:n|ción)?|vigencia|dura"
              + "|durata|scade(?:nza)?|conservazione|conservat[oi]"
              + "|bewaartermijn|bewaarduur|vervalt|verloopt|geldig|looptijd|bewaard"
              + "|varighet|utløper|levetid|lagres|lagringstid|giltighetstid|lagras|upphör|varighed|udløber|gemmes|opbevares"
              + "|duração|validade|prazo|armazenad[oa]|okres przechowywania|czas (?:trwania|przechowywania|życia)|wygasa|ważnoś\\w*|przechowywan\\w*"
              + "|有效期|期限|存储时间|保存期限|过期时间");

  private static final Pattern VALUE = Pattern.compile("\\s*[:：=]?\\s*([^.;|。；()（）]{2,80})");

  /** "Deleted when you close your browser": a sentence of its own that begins with the end. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:^|[.;。] ?)((?:it is |is )?(?:deleted|erased|removed|cleared|ends|expires|gone) "
              + "(?:when|once|as soon as|after|at) [^.;。]{4,80})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PART =
      Pattern.compile("(?<=^|[.;|。(（] ?)([^:：.;|。(（]{2,40})[:：]\\s*([^.;|。]{1,80})");

  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]{1,120})[)）]");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;，、]\\s*");
  private static final int MOST_WORDS = 5;

  private static final Pattern AT_END =
      Pattern.compile("(?:[,(–—]|\\s-)\\s*([^,()–—.]{2,40})\\)?\\.?\\s*$");

  /** A description that is nothing but a lifetime: "_ga: 2 years". */
  private static final int BRIEF = 30;

  private LabelledLifetime() {}

  static Optional<DeclaredLifetime> in(String description) {
    Plain plain = Plain.of(description);
    Optional<Words.Found> label = LABEL.find(plain, 0);
    while (label.isPresent()) {
      int end = label.get().end();
      Optional<DeclaredLifetime> read = after(description, end);
      if (read.isPresent()) {
        return read;
      }
      label = LABEL.find(plain, Math.max(end, label.get().start() + 1));
    }
    return behindHeader(description).or(() -> atItsEnd(description));
  }

  private static Optional<DeclaredLifetime> atItsEnd(String description) {
    return ENDS.matcher(description)
        .results()
        .map(end -> Lifetimes.of(end.group(1)))
        .filter(Lifetimes::isStated)
        .findFirst();
  }

  /** A part of the description with the header of a column as its label. */
  private static Optional<DeclaredLifetime> behindHeader(String description) {
    return PART.matcher(description)
        .results()
        .filter(part -> HeaderWords.role(part.group(1)).filter(Role.LIFETIME::equals).isPresent())
        .map(part -> Lifetimes.of(part.group(2)))
        .filter(Lifetimes::isStated)
        .findFirst();
  }

  /** "(first party, 2 hours)": a part in brackets that is nothing but a lifetime. */
  private static Optional<DeclaredLifetime> inBrackets(String description) {
    return BRACKETS
        .matcher(description)
        .results()
        .flatMap(brackets -> COMMA.splitAsStream(brackets.group(1)))
        .filter(part -> part.split(" ").length <= MOST_WORDS)
        .map(Lifetimes::of)
        .filter(Lifetimes::isStated)
        .findFirst();
  }

  private static Optional<DeclaredLifetime> after(String description, int label) {
    var value = VALUE.matcher(description).region(label, description.length());
    return value.lookingAt()
        ? Optional.of(Lifetimes.of(value.group(1))).filter(Lifetimes::isStated)
        : Optional.empty();
  }

  /** As {@link #in}, or what stands last, as in "counts visits, 2 years". */
  static Optional<DeclaredLifetime> inOrAtEnd(String description) {
    if (description.length() <= BRIEF && !description.matches(".*[(,].*")) {
      DeclaredLifetime whole = Lifetimes.of(description);
      if (Lifetimes.isStated(whole)) {
        return Optional.of(whole);
      }
    }
    return in(description)
        .or(() -> inBrackets(description))
        .or(
            () -> {
              var end = AT_END.matcher(description);
              return end.find()
                  ? Optional.of(Lifetimes.of(end.group(1))).filter(Lifetimes::isStated)
                  : Optional.empty();
            });
  }
}
