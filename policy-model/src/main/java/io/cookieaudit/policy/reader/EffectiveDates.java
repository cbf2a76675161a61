package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Texts;
import java.util.List;
import java.util.Optional;

/** From when a policy says it holds. */
final class EffectiveDates {
  /** The words before a date, the surest first: in force, version, last changed. */
  private static final List<Words> WORDS =
      List.of(
          Words.of(
              "effective(?: as of| from| date| since| on)?|in (?:effect|force)(?: as of| from| since| on)?|valid (?:from|as of)|applies from|comes? into (?:effect|force) on"
                  + "|gültig (?:ab|seit|vom)|in kraft (?:seit|ab)|gilt (?:ab|seit)|stand"
                  + "|en vigueur (?:à compter du|à partir du|depuis le|au|le)|entrée en vigueur|applicable (?:à compter du|à partir du|depuis)"
                  + "|(?:en vigor|vigente|efectiv[ao]|aplicable)(?: desde| a partir de(?:l)?)?|in vigore (?:dal|da)|efficace dal|van kracht (?:vanaf|sinds|per)|geldig vanaf|gjelder fra|gyldig fra|trer i kraft"),
          Words.of(
              "version(?: of| du| vom| del| van)?|fassung(?: vom)?|versión|versione|versie|versjon"),
          Words.of(
              "(?:was |were )?(?:last |latest )?(?:updated?|revised|revision|modified|amended|changed|reviewed)(?: on| date)?|last (?:update|change|revision)|date of last revision|as of"
                  + "|(?:zuletzt |letzte )?(?:aktualisi\\w+|aktualisierung|änderung|geändert)(?: am)?|letzter stand"
                  + "|(?:dernière )?(?:mise? à jour|modification|actualisation)(?: le| du)?|mis à jour(?: le)?"
                  + "|(?:última )?(?:actualización|modificación|revisión)|actualizad[ao](?: el| a)?"
                  + "|(?:ultimo )?(?:aggiornamento|aggiornat[ao]|modifica)(?: il| al)?|(?:laatst )?(?:bijgewerkt|gewijzigd|herzien)(?: op)?|laatste (?:update|wijziging)|sist (?:oppdatert|endret)|oppdatert"));

  /** How far a date can stand from its words. */
  private static final int NEAR = 45;

  private EffectiveDates() {}

  static Optional<EffectiveDate> of(List<Block> blocks, String language) {
    for (Words words : WORDS) {
      Optional<EffectiveDate> found =
          blocks.stream()
              .filter(block -> !(block instanceof Block.Table))
              .flatMap(Texts::passages)
              .map(Passage::text)
              .flatMap(text -> after(words, text, language).stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a text gives a date from which something holds. */
  static Optional<EffectiveDate> in(String text, String language) {
    return WORDS.stream().flatMap(words -> after(words, text, language).stream()).findFirst();
  }

  private static Optional<EffectiveDate> after(Words words, String text, String language) {
    Plain plain = Plain.of(text);
    Optional<Words.Found> found = words.find(plain, 0);
    while (found.isPresent()) {
      int end = found.get().end();
      String next = text.substring(end, Math.min(text.length(), end + NEAR));
      Optional<EffectiveDate> date = Dates.first(sentence(next), language);
      if (date.isPresent()) {
        return date;
      }
      found = words.find(plain, Math.max(end, found.get().start() + 1));
    }
    return Optional.empty();
  }

  /** Up to the end of the sentence, which is not the dot of a date. */
  private static String sentence(String text) {
    return text.split("(?<=\\p{Ll}{2})[.!?](?=\\s+\\p{Lu})", 2)[0];
  }
}
