package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.EffectiveDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them, as exactly as they write them. */
final class Dates {
  /** Policies on the web began about here; what is older is another figure. */
  private static final int EARLIEST = 1995;

  private static final int LATEST = 2099;

  /**
   * Of years that are written with two figures; which of the others is the day, they leave open.
   */
  private static final int CENTURY = 2000;

  private static final List<String> MONTHS =
      List.of(
          "january|januar|jänner|janvier|enero|gennaio|januari|janeiro|jan|janv|stycznia",
          "february|februar|februar|février|febrero|febbraio|februari|fevereiro|feb|févr|lutego",
          "march|märz|mars|marzo|maart|março|mar|marca",
          "april|avril|abril|aprile|apr|avr|kwietnia",
          "may|mai|mayo|maggio|mei|maj|maio|maja",
          "june|juni|juin|junio|giugno|junho|jun|czerwca",
          "july|juli|juillet|julio|luglio|julho|jul|juil|lipca",
          "august|août|agosto|augustus|augusti|aug|sierpnia",
          "september|septembre|septiembre|settembre|setembro|sept|sep|września",
          "october|oktober|octobre|octubre|ottobre|outubro|oct|okt|października",
          "november|novembre|noviembre|novembro|nov|listopada",
          "december|dezember|décembre|diciembre|dicembre|desember|dezembro|dec|dez|déc|des|grudnia");

  private static final String MONTH = "(?<month>" + longestFirst() + ")\\.?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

  private static final List<Pattern> FORMS =
      List.of(
          pattern("(?<year>(?:19|20)\\d\\d)[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})"),
          pattern(MONTH + "\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*" + YEAR),
          pattern(
              "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª)?\\.?\\s*(?:of\\s+|de\\s+|di\\s+)?"
                  + MONTH
                  + "\\s*,?\\s*(?:de\\s+|del\\s+)?"
                  + YEAR),
          pattern(
              "(?<day>\\d{1,2})\\s*(?<mark>[./-])[./-]?\\s*(?<number>\\d{1,2})\\s*[./-]{1,2}\\s*"
                  + YEAR),
          Pattern.compile(
              "(?<year>(?:19|20)\\d\\d)\\s*年\\s*(?<number>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日"),
          pattern(MONTH + "\\s*,?\\s*(?:de\\s+)?" + YEAR),
          pattern("\\d{1,2}[./]\\d{1,2}[./](?<short>\\d\\d)"),
          pattern("(?<!\\d[./-])" + YEAR));

  /** No date is longer. */
  private static final int LONGEST = 40;

  /** The forms that give more than a year. */
  private static final List<Pattern> DAYS = FORMS.subList(0, FORMS.size() - 2);

  private Dates() {}

  /** The date that a text consists of, but for brackets; empty where it says anything else. */
  static Optional<EffectiveDate> whole(String text, String language) {
    String bare = text.strip().replaceAll("^[(\\[]|[)\\].]$", "").strip();
    return bare.length() <= LONGEST && DAYS.stream().anyMatch(form -> form.matcher(bare).matches())
        ? first(bare, language)
        : Optional.empty();
  }

  /** The first date in a text, empty if there is none. */
  static Optional<EffectiveDate> first(String text, String language) {
    record Found(int at, int form, EffectiveDate date) {}
    Optional<Found> best = Optional.empty();
    for (int form = 0; form < FORMS.size(); form++) {
      Matcher matcher = FORMS.get(form).matcher(text);
      if (matcher.find()) {
        int at = matcher.start();
        int kind = form;
        boolean earlier = best.isEmpty() || (at < best.get().at() && form < FORMS.size() - 1);
        Optional<EffectiveDate> date = earlier ? date(matcher, language) : Optional.empty();
        best = date.map(found -> new Found(at, kind, found)).or(keep(best));
      }
    }
    return best.map(Found::date);
  }

  private static <T> java.util.function.Supplier<Optional<T>> keep(Optional<T> value) {
    return () -> value;
  }

  private static Optional<EffectiveDate> date(Matcher matcher, String language) {
    int year =
        group(matcher, "year")
            .map(Integer::valueOf)
            .orElseGet(() -> CENTURY + Integer.parseInt(matcher.group("short")));
    if (year < EARLIEST || year > LATEST) {
      return Optional.empty();
    }
    Optional<String> name = group(matcher, "month");
    Optional<Integer> day = group(matcher, "day").map(Integer::valueOf);
    Optional<Integer> number = group(matcher, "number").map(Integer::valueOf);
    try {
      if (name.isPresent()) {
        int month = month(name.get());
        return Optional.of(
            day.map(d -> new EffectiveDate(LocalDate.of(year, month, d), Precision.DAY))
                .orElseGet(() -> new EffectiveDate(LocalDate.of(year, month, 1), Precision.MONTH)));
      }
      if (number.isEmpty() || day.isEmpty()) {
        return Optional.of(new EffectiveDate(LocalDate.of(year, 1, 1), Precision.YEAR));
      }
      return Optional.of(figures(matcher, year, day.get(), number.get(), language));
    } catch (DateTimeException e) {
      // 31.02.2020 is no date: what is left is what the policy gives for certain.
      return Optional.of(new EffectiveDate(LocalDate.of(year, 1, 1), Precision.YEAR));
    }
  }

  /**
   * Figures only. With slashes, Americans write the month first; where the language is English and
   * both orders are dates, only the year is certain.
   */
  private static EffectiveDate figures(
      Matcher matcher, int year, int day, int number, String language) {
    boolean yearFirst = matcher.start("year") < matcher.start("day");
    boolean slash = group(matcher, "mark").filter("/"::equals).isPresent();
    if (yearFirst || !slash || !language.equals("en") || day == number) {
      return new EffectiveDate(LocalDate.of(year, number, day), Precision.DAY);
    }
    if (day > 12) {
      return new EffectiveDate(LocalDate.of(year, number, day), Precision.DAY);
    }
    return number > 12
        ? new EffectiveDate(LocalDate.of(year, day, number), Precision.DAY)
        : new EffectiveDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (List.of(MONTHS.get(i).split("\\|")).contains(lower)) {
        return i + 1;
      }
    }
    throw new IllegalStateException("no month: " + name);
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  private static String longestFirst() {
    return String.join(
        "|",
        MONTHS.stream()
            .flatMap(names -> List.of(names.split("\\|")).stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  private static Pattern pattern(String form) {
    return Pattern.compile("(?iU)(?<![\\p{L}\\d])" + form + "(?!\\d)");
  }
}
