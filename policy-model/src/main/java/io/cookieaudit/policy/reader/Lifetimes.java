package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.Lifetime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lifetimes in words and figures. A month counts 30 days and a year 365. */
final class Lifetimes {
  /** A hundred thousand years: more is a slip of the pen, and must not overflow. */
  private static final long LONGEST = 100_000L * 365 * 24 * 3600;

  private static final Map<String, Long> UNITS =
      Map.of(
          "second|sekunde|seconde|segundo|secondo|sekund|sec|sek|s", 1L,
          "minute|minuto|minut|minuut|minuten|min", 60L,
          "hour|hr|stunde|std|heure|hora|ora|ore|uur|uren|time|timer|timme|h", 3600L,
          "day|tag|jour|día|dia|giorno|giorni|dag|døgn|dni|dzień|d", 86400L,
          "week|wk|woche|semaine|semana|settimana|settimane|weken|uke|uker|vecka|veckor", 604800L,
          "fortnight", 1209600L,
          "month|mo|monat|mois|mes|meses|mese|mesi|maand|maanden|måned|mnd|månad|miesiąc|miesiące|miesięcy",
              2592000L,
          "year|yr|jahr|an|année|ans|año|ano|anno|anni|jaar|jaren|år|rok|lata|lat", 31536000L);

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a|an|one|ein|eine|einem|einen|einer|un|une|una|uno|een|één|én|ett|et", 1),
          Map.entry("two|zwei|deux|dos|due|twee|to|två", 2),
          Map.entry("three|drei|trois|tres|tre|drie", 3),
          Map.entry("four|vier|quatre|cuatro|quattro|fire|fyra", 4),
          Map.entry("five|fünf|cinq|cinco|cinque|vijf|fem", 5),
          Map.entry("six|sechs|seis|sei|zes|seks|sex", 6),
          Map.entry("seven|sieben|sept|siete|sette|zeven|sju|syv", 7),
          Map.entry("eight|acht|huit|ocho|otto|åtte|åtta", 8),
          Map.entry("nine|neun|neuf|nueve|nove|negen|ni|nio", 9),
          Map.entry("ten|zehn|dix|diez|dieci|tien|ti|tio", 10),
          Map.entry("twelve|zwölf|douze|doce|dodici|twaalf|tolv", 12),
          Map.entry("thirteen|dreizehn|treize|trece|tredici|dertien|tretten", 13),
          Map.entry("fifteen|fünfzehn|quinze|quince|quindici|vijftien|femten", 15),
          Map.entry("eighteen|achtzehn|dix-huit|dieciocho|diciotto|achttien|atten", 18),
          Map.entry("twenty|zwanzig|vingt|veinte|venti|twintig|tjue", 20),
          Map.entry(
              "twenty-four|vierundzwanzig|vingt-quatre|veinticuatro|ventiquattro|vierentwintig",
              24),
          Map.entry("thirty|dreißig|trente|treinta|trenta|dertig|tretti", 30),
          Map.entry("sixty|sechzig|soixante|sesenta|sessanta|zestig|seksti", 60),
          Map.entry("ninety|neunzig|quatre-vingt-dix|noventa|novanta|negentig|nitti", 90));

  private static final Map<String, Long> SECONDS_OF = byWord(UNITS);
  private static final Map<String, Integer> NUMBER_OF = byWord(NUMBERS);

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?iU)(?<![\\w.,])(?:(?<digits>\\d{1,12}(?:[.,]\\d{1,3})?)(?:\\s*\\(\\d+\\))?[\\s-]{0,2}|(?<word>"
              + String.join("|", byLength(NUMBERS.keySet().stream().toList()))
              + ")(?:\\s*\\(\\d+\\))?[\\s-]{1,2}(?!\\p{L}\\b))(?:calendar\\s+)?(?<unit>"
              + String.join("|", byLength(UNITS.keySet().stream().toList()))
              + ")(?:e?n|s|er|en|e)?\\b\\.?");

  private static final Pattern SESSION =
      words(
          "session\\w*|browser-?sitzung|sitzung\\w*|sesión|sesion(?:es)?|sessione|sessioni|sessie|økt\\w*|sesjon\\w*|sessão|sesja|sesji"
              + "|(?:when|once|until|after|as soon as) [^.;]{0,30}(?:clos|quit|exit)[^.;]{0,20}browser|browser (?:is |session )?(?:closed|closes|ends?)|clos(?:e|es|ing|ed)(?: of)? (?:the |your )?browser|user closes"
              + "|schließ\\w+ (?:de[rs] |ihre[rs] )?browsers?|browser[^.;]{0,20}(?:geschlossen|schließ\\w+)"
              + "|fermeture du navigateur|cerrar (?:el|su) navegador|chiusura del browser|sluiten van de browser");

  private static final Pattern PERSISTENT =
      words(
          "persist\\w*|permanent\\w*|dauerhaft\\w*|unbegrenzt\\w*|unbefristet\\w*|indefinite\\w*|never(?: expires?)?|no expir\\w*|forever|unlimited|illimité\\w*|indefinid\\w*|illimitat\\w*|onbeperkt\\w*|blijvend\\w*|vedvarende|until deleted|deleted when|trvalé|stała");

  private static final Pattern HEADER_UNIT =
      Pattern.compile(
          "(?iU)(?:\\(|\\bin |\\ben )\\s*("
              + String.join("|", UNITS.keySet())
              + ")(?:s|en|e|n)?\\b");

  private static final Pattern BARE_NUMBER = Pattern.compile("\\s*<?\\s*(\\d{1,12})\\s*");

  private Lifetimes() {}

  /**
   * The lifetime that a short text states; unstated where it states none.
   *
   * @param text such as {@code 13 Monate}, {@code session / 1 year}, {@code 1 year 24 days}
   */
  static DeclaredLifetime of(String text) {
    List<Lifetime> found = new ArrayList<>(amounts(text));
    if (SESSION.matcher(text).find()) {
      found.add(new Lifetime.Session());
    }
    if (found.isEmpty() && PERSISTENT.matcher(text).find()) {
      found.add(new Lifetime.PersistentUnstated());
    }
    if (found.isEmpty()) {
      return DeclaredLifetime.UNSTATED;
    }
    return longest(found, text);
  }

  /**
   * A cell of a column whose header names the unit, such as {@code Durée (jours)}: a bare number
   * counts in it.
   */
  static DeclaredLifetime inColumn(String header, String cell) {
    var bare = BARE_NUMBER.matcher(cell);
    var unit = HEADER_UNIT.matcher(header);
    if (bare.matches() && unit.find()) {
      Duration length = length(new BigDecimal(bare.group(1)), unit.group(1));
      return new DeclaredLifetime(
          new Lifetime.Persistent(length), Optional.of(cell.strip()), List.of());
    }
    DeclaredLifetime read = of(cell);
    boolean unread = read.lifetime() instanceof Lifetime.Unstated;
    return unread && cell.chars().anyMatch(Character::isLetterOrDigit)
        ? new DeclaredLifetime(read.lifetime(), Optional.of(cell.strip()), List.of())
        : read;
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
      case Lifetime.PersistentUnstated ignored -> LONGEST;
      case Lifetime.Session ignored -> -1;
      case Lifetime.Unstated ignored -> -2;
    };
  }

  /** Amounts side by side are one ("1 year 24 days"); others are alternatives. */
  private static List<Lifetime> amounts(String text) {
    List<Lifetime> amounts = new ArrayList<>();
    var matcher = AMOUNT.matcher(text);
    int end = -1;
    Duration sum = Duration.ZERO;
    Duration lastPart = Duration.ZERO;
    while (matcher.find()) {
      Duration part =
          length(number(matcher.group("digits"), matcher.group("word")), matcher.group("unit"));
      boolean joined =
          end >= 0
              && text.substring(end, matcher.start())
                  .matches("(?iU)\\s*(?:,|and|und|et|y|e|en|og)?\\s*")
              && part.compareTo(lastPart) < 0;
      if (!joined && end >= 0) {
        amounts.add(new Lifetime.Persistent(sum));
        sum = Duration.ZERO;
      }
      sum = sum.plus(part);
      lastPart = part;
      end = matcher.end();
    }
    if (end >= 0) {
      amounts.add(new Lifetime.Persistent(sum));
    }
    return amounts;
  }

  private static BigDecimal number(String digits, String word) {
    if (digits != null) {
      return new BigDecimal(digits.replace(',', '.'));
    }
    return BigDecimal.valueOf(NUMBER_OF.getOrDefault(word.toLowerCase(Locale.ROOT), 1));
  }

  private static Duration length(BigDecimal number, String unit) {
    long seconds = SECONDS_OF.getOrDefault(unit.toLowerCase(Locale.ROOT), 0L);
    return Duration.ofSeconds(
        number.multiply(BigDecimal.valueOf(seconds)).min(BigDecimal.valueOf(LONGEST)).longValue());
  }

  private static <T> Map<String, T> byWord(Map<String, T> byAlternatives) {
    Map<String, T> byWord = new HashMap<>();
    byAlternatives.forEach(
        (words, value) -> List.of(words.split("\\|")).forEach(word -> byWord.put(word, value)));
    return Map.copyOf(byWord);
  }

  /** Longer words first, so that "minuten" is not read as "min". */
  private static List<String> byLength(List<String> alternatives) {
    return alternatives.stream()
        .flatMap(list -> List.of(list.split("\\|")).stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?iU)(?<!\\w)(?:" + alternatives + ")(?!\\w)");
  }
}
