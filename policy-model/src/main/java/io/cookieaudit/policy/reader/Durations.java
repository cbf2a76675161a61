package io.cookieaudit.policy.reader;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time in words and figures. A month counts 30 days and a year 365. */
final class Durations {
  /** A hundred thousand years: more is a slip of the pen, and must not overflow. */
  static final long LONGEST = 100_000L * 365 * 24 * 3600;

  private static final long DAY = 86400;

  /** Two figures are one length said twice where they differ by less than this share. */
  private static final double SAME = 0.05;

  private static final Map<String, Long> UNITS =
      Map.of(
          "second|sekunde|seconde|segundo|secondo|secondi|sekund|sekunda|sekundy|sec|sek|s|秒钟|秒鐘|秒",
          1L,
          "minute|minuto|minuti|minut|minuta|minuty|minuut|minuten|minutt|min|分钟|分鐘|分",
          60L,
          "hour|hr|stunde|std|heure|hora|ora|ore|uur|uren|time|timer|timme|timmar|godzina|godziny|godzin|godz|h|小时|小時|个小时",
          3600L,
          "day|tag|jour|día|dia|giorno|giorni|gg|dag|dagar|døgn|dni|dzień|dnia|d|天|日",
          DAY,
          "week|wk|woche|semaine|semana|settimana|settimane|weken|uke|uker|uge|uger|vecka|veckor|tydzień|tygodnie|tygodni|周|週|星期|个星期",
          7 * DAY,
          "fortnight",
          14 * DAY,
          "month|mth|mo|monat|mois|mes|meses|mese|mesi|maand|maanden|måned|mnd|månad|miesiąc|miesiące|miesięcy|个月|個月|月",
          30 * DAY,
          "year|yr|y|jahr|an|année|ans|año|ano|anno|anni|jaar|jaren|jr|år|rok|roku|lata|lat|年",
          365 * DAY);

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry(
              "a|an|one|ein|eine|einem|einen|einer|eines|un|une|una|uno|um|uma|een|één|én|ett|et|en|jeden|jedna|jedno|一",
              1),
          Map.entry("two|zwei|deux|dos|due|dois|duas|twee|to|två|dwa|dwie|两|兩|二", 2),
          Map.entry("three|drei|trois|tres|três|tre|drie|trzy|三", 3),
          Map.entry("four|vier|quatre|cuatro|quatro|quattro|fire|fyra|cztery|四", 4),
          Map.entry("five|fünf|cinq|cinco|cinque|vijf|fem|pięć|五", 5),
          Map.entry("six|sechs|seis|sei|zes|seks|sex|sześć|六", 6),
          Map.entry("seven|sieben|sept|siete|sete|sette|zeven|sju|syv|siedem|七", 7),
          Map.entry("eight|acht|huit|ocho|oito|otto|åtte|åtta|otte|osiem|八", 8),
          Map.entry("nine|neun|neuf|nueve|nove|negen|ni|nio|dziewięć|九", 9),
          Map.entry("ten|zehn|dix|diez|dez|dieci|tien|ti|tio|dziesięć|十", 10),
          Map.entry("twelve|zwölf|douze|doce|doze|dodici|twaalf|tolv|dwanaście|十二", 12),
          Map.entry(
              "thirteen|dreizehn|treize|trece|treze|tredici|dertien|tretten|tretton|trzynaście|十三",
              13),
          Map.entry("fifteen|fünfzehn|quinze|quince|quindici|vijftien|femten|femton|十五", 15),
          Map.entry(
              "eighteen|achtzehn|dix-huit|dieciocho|dezoito|diciotto|achttien|atten|arton|osiemnaście|十八",
              18),
          Map.entry("twenty|zwanzig|vingt|veinte|vinte|venti|twintig|tjue|tjugo|tyve|二十", 20),
          Map.entry(
              "twenty-four|vierundzwanzig|vingt-quatre|veinticuatro|vinte e quatro|ventiquattro|vierentwintig|tjugofyra|dwadzieścia cztery|二十四",
              24),
          Map.entry(
              "thirty|dreißig|trente|treinta|trinta|trenta|dertig|tretti|trettio|trzydzieści|三十",
              30),
          Map.entry("sixty|sechzig|soixante|sesenta|sessanta|zestig|seksti|sextio", 60),
          Map.entry("ninety|neunzig|quatre-vingt-dix|noventa|novanta|negentig|nitti|nittio", 90));

  private static final Map<String, Long> SECONDS_OF = byWord(UNITS);
  private static final Map<String, Integer> NUMBER_OF = byWord(NUMBERS);

  private static final Words NUMBER_WORDS = Words.of(String.join("|", NUMBERS.keySet()));

  private static final String UNIT =
      "(?<unit>"
          + String.join("|", byLength(UNITS.keySet().stream().toList()))
          + ")(?:\\(?(?:e?n|s|er|ar|en|es|e)\\)?)?(?![a-z0-9_])\\.?";

  private static final String FIGURE = "\\d{1,12}(?:[.,]\\d{1,3})?";

  private static final String DIGITS =
      "(?:(?<low>"
          + FIGURE
          + ") ?(?:-|–|—|~|to|bis|a|al|tot|do|til|till|至|到) ?)?(?<digits>"
          + FIGURE
          + ")(?: ?\\(\\d+\\))?[\\s-]{0,2}";

  private static final String WORD =
      "(?<word>"
          + String.join("|", byLength(NUMBERS.keySet().stream().toList()))
          + ")(?: ?\\(\\d+\\))?(?:[\\s-]{1,2}(?!\\p{L}\\b)|(?=\\p{IsHan}))";

  private static final Pattern AMOUNT = amount(DIGITS + "|" + WORD);

  /** The same without words for numbers, which most texts do not have. */
  private static final Pattern AMOUNT_IN_DIGITS = amount(DIGITS + "|(?<word>(?!))");

  private static final Pattern HEADER_UNIT =
      Pattern.compile(
          "(?:\\(|\\b(?:in|en|em|w|i|into) |/|（)\\s*("
              + String.join("|", byLength(UNITS.keySet().stream().toList()))
              + ")(?:s|en|e|n|er|ar|es)?(?![a-z0-9_])");

  /** Between two parts of one length, as in "1 year and 24 days". */
  private static final Pattern JOINT = Pattern.compile("\\s*(?:,|and|und|et|y|e|en|og|och|i)?\\s*");

  private static final Pattern RESTATED = Pattern.compile("\\s*[(（=/]\\s*(?:[a-z.~]+ ){0,2}");

  /** One amount in a text. */
  private record Amount(Duration length, Optional<Duration> low, int start, int end) {}

  private Durations() {}

  private static Pattern amount(String number) {
    return Pattern.compile("(?<![\\w.,])(?:" + number + ")(?:calendar |full |whole )?" + UNIT);
  }

  /**
   * The lengths of time in a text. Amounts side by side are one ("1 year 24 days"), one in brackets
   * says the amount before it again ("13 months (395 days)"), others are alternatives.
   */
  static List<Duration> in(Plain text) {
    List<Duration> lengths = new ArrayList<>();
    Optional<Amount> before = Optional.empty();
    for (Amount amount : amounts(text)) {
      String between =
          before.map(last -> text.text().substring(last.end(), amount.start())).orElse("");
      boolean joined =
          before.isPresent()
              && JOINT.matcher(between).matches()
              && amount.length().compareTo(before.get().length()) < 0;
      boolean again =
          before.isPresent()
              && RESTATED.matcher(between).matches()
              && same(amount.length(), lengths.getLast());
      if (joined) {
        lengths.add(lengths.removeLast().plus(amount.length()));
      } else if (!again) {
        amount.low().ifPresent(lengths::add);
        lengths.add(amount.length());
      }
      before = Optional.of(amount);
    }
    return lengths;
  }

  private static boolean same(Duration one, Duration other) {
    return Math.abs(one.toSeconds() - other.toSeconds()) <= other.toSeconds() * SAME;
  }

  private static List<Amount> amounts(Plain plain) {
    String text = plain.text();
    boolean words = NUMBER_WORDS.in(plain);
    if (!words && text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    List<Amount> amounts = new ArrayList<>();
    Matcher matcher = (words ? AMOUNT : AMOUNT_IN_DIGITS).matcher(text);
    while (matcher.find()) {
      String unit = matcher.group("unit");
      amounts.add(
          new Amount(
              length(
                  number(
                      Optional.ofNullable(matcher.group("digits")),
                      Optional.ofNullable(matcher.group("word"))),
                  unit),
              Optional.ofNullable(matcher.group("low")).map(low -> length(figure(low), unit)),
              matcher.start(),
              matcher.end()));
    }
    return amounts;
  }

  /** The length of a bare figure in the unit that a header names, as in {@code Durée (jours)}. */
  static Optional<Duration> inUnitOf(String header, String figure) {
    Matcher unit = HEADER_UNIT.matcher(Plain.of(header).text());
    return unit.find() ? Optional.of(length(figure(figure), unit.group(1))) : Optional.empty();
  }

  private static BigDecimal number(Optional<String> digits, Optional<String> word) {
    return digits
        .map(Durations::figure)
        .or(() -> word.map(NUMBER_OF::get).map(BigDecimal::valueOf))
        .orElse(BigDecimal.ONE);
  }

  private static BigDecimal figure(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }

  private static Duration length(BigDecimal number, String unit) {
    long seconds = SECONDS_OF.getOrDefault(unit, 0L);
    return Duration.ofSeconds(
        number.multiply(BigDecimal.valueOf(seconds)).min(BigDecimal.valueOf(LONGEST)).longValue());
  }

  private static <T> Map<String, T> byWord(Map<String, T> byAlternatives) {
    Map<String, T> byWord = new HashMap<>();
    byAlternatives.forEach(
        (words, value) ->
            List.of(words.split("\\|"))
                .forEach(word -> byWord.put(Plain.foldPattern(word), value)));
    return Map.copyOf(byWord);
  }

  /** Longer words first, so that "minuten" is not read as "min". */
  private static List<String> byLength(List<String> alternatives) {
    return alternatives.stream()
        .flatMap(list -> List.of(list.split("\\|")).stream())
        .map(Plain::foldPattern)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
