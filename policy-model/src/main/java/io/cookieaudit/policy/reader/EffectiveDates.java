package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From when a policy says it holds. */
final class EffectiveDates {
  /** The words before a date, the surest first: in force, version, last changed. */
  private static final List<Words> WORDS =
      List.of(
          Words.of(
              "effective(?: as of| from| date| since| on)?|in (?:effect|force)(?: as of| from| since| on)?|valid (?:from|as of)|applies from|comes? into (?:effect|force) on"
                  + "|gültig (?:ab|seit|vom)|in kraft (?:seit|ab)|gilt (?:ab|seit)|stand"
                  + "|en vigueur (?:à compter du|à partir du|depuis le|au|le)|entrée en vigueur|applicable (?:à compter du|à partir du|depuis)"
                  + "|(?:en vigor|vigente|efectiv[ao]|aplicable)(?: desde| a partir de(?:l)?)?|in vigore (?:dal|da)|efficace dal|van kracht (?:vanaf|sinds|per)|geldig vanaf|gjelder fra|gyldig fra|trer i kraft"
                  + "|em vigor (?:desde|a partir de)|válid[ao] a partir de|obowiązuje od(?: dnia)?|wchodzi w życie(?: z dniem| w dniu| dnia)?"
                  + "|gäller från(?: och med)?|träder i kraft|gælder fra|træder i kraft|生效日期|生效"),
          Words.of(
              "version(?: of| du| vom| del| van)?|fassung(?: vom)?|versión|versione|versie|versjon|versão|wersja(?: z(?: dnia)?)?|版本"),
          Words.of(
              "(?:was |were )?(?:last |latest )?(?:updated?|revised|revision|modified|amended|changed|reviewed)(?: on| date)?|last (?:update|change|revision)|date of last revision|as of"
                  + "|(?:zuletzt |letzte )?(?:aktualisi\\w+|aktualisierung|änderung|geändert)(?: am)?|letzter stand"
                  + "|(?:dernière )?(?:mise? à jour|modification|actualisation)(?: le| du)?|mis à jour(?: le)?"
                  + "|(?:última )?(?:actualización|modificación|revisión)|actualizad[ao](?: el| a)?"
                  + "|(?:ultimo )?(?:aggiornamento|aggiornat[ao]|modifica)(?: il| al)?|(?:laatst )?(?:bijgewerkt|gewijzigd|herzien)(?: op)?|laatste (?:update|wijziging)|sist (?:oppdatert|endret)|oppdatert"
                  + "|(?:última )?(?:atualização|modificação|revisão)|atualizad[ao](?: em)?|(?:ostatni[ao] )?(?:aktualizacj[ai]|zmian[ay])|zaktualizowan\\w+(?: dnia)?"
                  + "|(?:senast )?(?:uppdaterad|ändrad|uppdaterades)(?: den)?|(?:senest |sidst )?(?:opdateret|ændret)(?: den)?|(?:最后|最近|上次)?更新(?:日期|时间|于)?|修订(?:日期|于)?"));

  /** How far a date can stand from its words. */
  private static final int NEAR = 45;

  /** How many texts count as the beginning, and as the end. */
  private static final int AT_EDGE = 8;

  /** Chinese puts the word behind the date, or in front of it without a space. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:更新|修订|发布|生效)于?\\s*(?<after>20\\d\\d\\s*年[\\s\\d月]{2,10}日)|(?<before>20\\d\\d\\s*年[\\s\\d月]{2,10}日)\\s*起?\\s*(?:正式)?(?:生效|更新|修订|发布|施行)");

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
    return alone(blocks, language);
  }

  /** A date that stands by itself at the beginning or the end, as under a title. */
  private static Optional<EffectiveDate> alone(List<Block> blocks, String language) {
    List<String> texts =
        blocks.stream().flatMap(block -> Flow.single(block).stream()).map(Passage::text).toList();
    return Stream.concat(texts.stream().limit(AT_EDGE), texts.reversed().stream().limit(AT_EDGE))
        .flatMap(text -> Dates.whole(text, language).or(() -> chinese(text)).stream())
        .findFirst();
  }

  /** Whether a text gives a date from which something holds. */
  static Optional<EffectiveDate> in(String text, String language) {
    return WORDS.stream()
        .flatMap(words -> after(words, text, language).stream())
        .findFirst()
        .or(() -> chinese(text));
  }

  private static Optional<EffectiveDate> chinese(String text) {
    Matcher matcher = CHINESE.matcher(text);
    return matcher.find()
        ? Optional.ofNullable(matcher.group("after"))
            .or(() -> Optional.ofNullable(matcher.group("before")))
            .flatMap(date -> Dates.first(date, "zh"))
        : Optional.empty();
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
