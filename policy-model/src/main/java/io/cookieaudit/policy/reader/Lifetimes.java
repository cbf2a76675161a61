package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.EffectiveDate.Precision;
import io.cookieaudit.policy.Lifetime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lifetimes in words and figures, in the languages that policies are written in. */
final class Lifetimes {
  private static final Words SESSION =
      Words.of(
          "session\\w*|browser-?sitzung|browsersessie|sitzung\\w*|sesión|sesion(?:es)?|sessione|sessioni|sessie\\w*|økt\\w*|sesjon\\w*|sessão|sesja|sesji|sesyjn\\w*"
              + "|(?:when|once|until|after|as soon as) [^.;]{0,30}(?:clos|quit|exit)[^.;]{0,20}browser|browser (?:is |session )?(?:closed|closes|ends?)|clos(?:e|es|ing|ed)(?: of)? (?:the |your )?browser|user closes"
              + "|schließ\\w+ (?:de[rs] |ihre[rs] )?browsers?|browser[^.;]{0,20}(?:geschlossen|schließ\\w+)|browserende|browserschluss"
              + "|fermeture (?:du|de votre) navigateur|(?:cerrar|cierre|cierra)(?: de| del)? ?(?:el|su|tu)? ?navegador|chiusura del browser|(?:sluiten|afsluiten) van (?:de|uw|je) browser|browser (?:wordt )?(?:gesloten|sluit\\w*|afsluit)"
              + "|(?:fechar|fecho|fechamento|encerrar)(?: d?o| do seu| seu)? ?navegador|zamknięci\\w* (?:okna )?przeglądarki"
              + "|(?:nettleseren|browseren|webbläsaren|webläsaren) (?:lukkes|stängs|avsluttes)|(?:lukker|stänger)(?: du)? (?:nettleseren|browseren|webbläsaren|din browser)"
              + "|会话|會話|工作階段|关闭浏览器|關閉瀏覽器|浏览器关闭|瀏覽器關閉");

  private static final Words PERSISTENT =
      Words.of(
          "persist\\w*|permanent\\w*|dauerhaft\\w*|unbegrenzt\\w*|unbefristet\\w*|indefinite\\w*|never(?: expires?)?|no expir\\w*|does not expire|forever|unlimited|illimité\\w*|indefinid\\w*|indefinit\\w*|illimitat\\w*|ilimitad\\w*|onbeperkt\\w*|blijvend\\w*|vedvarende|beständig\\w*|varaktig|obegränsa\\w*|ubegrens\\w*|ubegræns\\w*|persisten\\w*"
              + "|until (?:it is |they are |manually |you |the user |user )?(?:deleted?|cleared?|removed?|deletes|clears|removes|erased)|(?:deleted|cleared|removed) (?:when|by) (?:the |you|user)[^.;]{0,30}|manual (?:deletion|removal)"
              + "|bis [^.;]{0,30}(?:lösch\\w+|gelöscht)|jusqu'[^.;]{0,30}(?:suppression|effacement|supprim\\w+)|hasta [^.;]{0,30}(?:borr\\w+|elimin\\w+)|até [^.;]{0,30}(?:elimin\\w+|apag\\w+|remo\\w+|exclu\\w+|limp\\w+)|fino a[^.;]{0,30}(?:cancell\\w+|rimoz\\w+|elimin\\w+)|tot [^.;]{0,30}verwijder\\w*|do [^.;]{0,30}usunięcia|do [^.;]{0,20}wyczyszczenia|(?:til|till|tills|indtil|inntil) [^.;]{0,30}(?:slet\\w+|rader\\w+|tas bort|tar bort|fjern\\w+)"
              + "|stał[eayoi]\\w*|na stałe|trwał\\w*|bezterminow\\w*|nieograniczon\\w*|trvalé"
              + "|永久|持久|永不过期|永不過期|长期|長期|无限期|無限期|直到[^。]{0,12}(?:删除|刪除|清除)");

  private static final Pattern BARE_NUMBER = Pattern.compile("\\s*[<>≤~]?\\s*(\\d{1,12})\\s*");

  private Lifetimes() {}

  /**
   * The lifetime that a short text states; unstated where it states none.
   *
   * @param text such as {@code 13 Monate}, {@code session / 1 year}, {@code 1 year 24 days}
   */
  static DeclaredLifetime of(String text) {
    Plain plain = Plain.of(text);
    List<Lifetime> found = new ArrayList<>();
    for (Duration length : Durations.in(plain)) {
      found.add(new Lifetime.Persistent(length));
    }
    if (SESSION.in(plain)) {
      found.add(new Lifetime.Session());
    }
    if (found.isEmpty() && PERSISTENT.in(plain)) {
      found.add(new Lifetime.PersistentUnstated());
    }
    return found.isEmpty() ? DeclaredLifetime.UNSTATED : longest(found, text);
  }

  /** Whether a short text states a lifetime. */
  static boolean isStated(String text) {
    return isStated(of(text));
  }

  static boolean isStated(DeclaredLifetime lifetime) {
    return !(lifetime.lifetime() instanceof Lifetime.Unstated);
  }

  /**
   * A cell of a column of lifetimes. A bare number counts in the unit that the header names, such
   * as {@code Durée (jours)}; a date is an end whose distance is not known.
   */
  static DeclaredLifetime inColumn(String header, String cell) {
    var bare = BARE_NUMBER.matcher(cell);
    Optional<Duration> length =
        bare.matches() ? Durations.inUnitOf(header, bare.group(1)) : Optional.empty();
    if (length.isPresent()) {
      return written(new Lifetime.Persistent(length.get()), cell);
    }
    DeclaredLifetime read = of(cell);
    if (isStated(read) || cell.chars().noneMatch(Character::isLetterOrDigit)) {
      return read;
    }
    boolean date =
        Dates.first(cell, "und").filter(day -> day.precision() == Precision.DAY).isPresent();
    return written(date ? new Lifetime.PersistentUnstated() : read.lifetime(), cell);
  }

  private static DeclaredLifetime written(Lifetime lifetime, String cell) {
    return new DeclaredLifetime(lifetime, Optional.of(cell.strip()), List.of());
  }

  private static DeclaredLifetime longest(List<Lifetime> found, String text) {
    List<Lifetime> sorted =
        found.stream()
            .distinct()
            .sorted(Comparator.comparingLong(Lifetimes::seconds).reversed())
            .toList();
    return new DeclaredLifetime(
        sorted.getFirst(), Optional.of(text.strip()), sorted.subList(1, sorted.size()));
  }

  private static long seconds(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Persistent persistent -> persistent.max().toSeconds();
      case Lifetime.PersistentUnstated ignored -> Durations.LONGEST;
      case Lifetime.Session ignored -> -1;
      case Lifetime.Unstated ignored -> -2;
    };
  }
}
