package io.cookieaudit.scan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the rules of one list, line by line. */
final class FilterRuleParser {
  private final FilterOptionsParser options = new FilterOptionsParser();

  /**
   * Reads one rule about requests.
   *
   * @throws FilterSyntaxException where it cannot be used
   */
  FilterRule parse(String line) throws FilterSyntaxException {
    boolean exception = line.startsWith("@@");
    int start = exception ? 2 : 0;
    int dollar = startOfOptions(line);
    int end = dollar < 0 ? line.length() : dollar;
    FilterOptions meant =
        dollar < 0 ? FilterOptions.NONE : options.parse(line.substring(dollar + 1));
    return new FilterRule(
        line, pattern(line.substring(start, end), meant.matchCase()), meant, exception);
  }

  /** A rule for a host of a hosts file, with everything under it. */
  static FilterRule ofHost(String host) {
    return new FilterRule(host, new UrlPattern.OfHost(host), FilterOptions.NONE, false);
  }

  /** The last {@code $} that begins options; a regular expression may have some of its own. */
  private static int startOfOptions(String line) {
    int dollar = line.lastIndexOf('$');
    if (dollar < 0 || dollar == line.length() - 1) {
      return -1;
    }
    char next = line.charAt(dollar + 1);
    boolean escaped = dollar > 0 && line.charAt(dollar - 1) == '\\';
    boolean option = next == '~' || (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9');
    return option && !escaped ? dollar : -1;
  }

  private static UrlPattern pattern(String text, boolean matchCase) throws FilterSyntaxException {
    if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
      return regex(text.substring(1, text.length() - 1), matchCase);
    }
    String rest = text;
    var start = Glob.Start.ANYWHERE;
    if (rest.startsWith("||")) {
      start = Glob.Start.HOST;
      rest = rest.substring(2);
    } else if (rest.startsWith("|")) {
      start = Glob.Start.ADDRESS;
      rest = rest.substring(1);
    }
    boolean atEnd = rest.endsWith("|");
    if (atEnd) {
      rest = rest.substring(0, rest.length() - 1);
    }
    if (start == Glob.Start.HOST && endOfHost(rest) == rest.length() - 1 && rest.endsWith("^")) {
      return new UrlPattern.OfHost(lower(rest.substring(0, rest.length() - 1)));
    }
    return new Glob(parts(matchCase ? rest : lower(rest)), start, atEnd, matchCase);
  }

  private static UrlPattern regex(String expression, boolean matchCase)
      throws FilterSyntaxException {
    try {
      return new UrlPattern.Regex(
          Pattern.compile(expression, matchCase ? 0 : Pattern.CASE_INSENSITIVE));
    } catch (PatternSyntaxException e) {
      throw new FilterSyntaxException("no regular expression: " + expression);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Where the host of a pattern behind {@code ||} ends. */
  static int endOfHost(String text) {
    int end = 0;
    while (end < text.length() && isOfHost(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfHost(char c) {
    return Keys.inToken(c)
        || (c >= 'A' && c <= 'Z')
        || c == '.'
        || c == '-'
        || c == '_'
        || c >= 0x80;
  }

  private static List<String> parts(String text) {
    int star = text.indexOf('*');
    if (star < 0) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (star >= 0) {
      parts.add(text.substring(from, star));
      from = star + 1;
      star = text.indexOf('*', from);
    }
    parts.add(text.substring(from));
    return parts;
  }
}
