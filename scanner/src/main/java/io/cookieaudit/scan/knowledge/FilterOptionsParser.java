package io.cookieaudit.scan.knowledge;

import io.cookieaudit.scan.knowledge.FilterOptions.Parties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the options of a rule (<a
 * href="https://help.adblockplus.org/hc/en-us/articles/360062733293">Adblock Plus</a>, <a
 * href="https://github.com/gorhill/uBlock/wiki/Static-filter-syntax">uBlock Origin</a>). A rule
 * with an option that is not known is not used: it may mean the opposite.
 */
final class FilterOptionsParser {
  /**
   * Options that say what a blocker puts in place of the answer: the request is meant all the same.
   */
  private static final List<String> REPLACED = List.of("redirect", "rewrite", "mp4", "empty");

  private final Map<String, FilterOptions> had = new HashMap<>();

  /**
   * Equal options of one list are one object: most rules have the same few.
   *
   * @param text what stands behind the {@code $}
   * @throws FilterSyntaxException where the rule does not decide about requests, such as with
   *     {@code removeparam}, {@code csp} or {@code popup}, or has an option that is not known
   */
  FilterOptions parse(String text) throws FilterSyntaxException {
    FilterOptions known = had.get(text);
    if (known == null) {
      known = new Options(text).read();
      had.put(text, known);
    }
    return known;
  }

  private static final class Options {
    private final String text;
    private int meant;
    private int excluded;
    private Parties parties = Parties.ANY;
    private HostCondition pages = HostCondition.ANY;
    private HostCondition targets = HostCondition.ANY;
    private boolean important;
    private boolean matchCase;
    private boolean badFilter;
    private boolean opensWindow;

    Options(String text) {
      this.text = text;
    }

    FilterOptions read() throws FilterSyntaxException {
      for (String option : text.split(",", -1)) {
        int equals = option.indexOf('=');
        boolean not = option.startsWith("~");
        String name = option.substring(not ? 1 : 0, equals < 0 ? option.length() : equals);
        take(name, not, equals < 0 ? "" : option.substring(equals + 1));
      }
      if (opensWindow && meant == 0) {
        throw new FilterSyntaxException("speaks of windows: " + text);
      }
      int types = meant == 0 ? RequestType.USUAL : meant;
      return new FilterOptions(
          types & ~excluded, parties, pages, targets, important, matchCase, badFilter);
    }

    private void take(String name, boolean not, String value) throws FilterSyntaxException {
      switch (name) {
        case "third-party", "3p" -> parties = not ? Parties.FIRST : Parties.THIRD;
        case "first-party", "1p" -> parties = not ? Parties.THIRD : Parties.FIRST;
        case "domain", "from" -> pages = HostCondition.parse(value);
        case "to" -> targets = HostCondition.parse(value);
        case "denyallow" ->
            targets = new HostCondition(Set.of(), HostCondition.parse(value).named());
        case "important" -> important = true;
        case "match-case" -> matchCase = true;
        case "badfilter" -> badFilter = true;
        case "all" -> meant = RequestType.USUAL | RequestType.DOCUMENT.bit();
        case "popup" -> opensWindow |= !not;
        default -> takeType(name, not);
      }
    }

    private void takeType(String name, boolean not) throws FilterSyntaxException {
      var type = RequestType.ofOption(name);
      if (type.isEmpty()) {
        if (REPLACED.contains(name) && !not) {
          return;
        }
        throw new FilterSyntaxException("decides about no request, or is not known: " + name);
      }
      if (not) {
        excluded |= type.get().bit();
      } else {
        meant |= type.get().bit();
      }
    }
  }
}
