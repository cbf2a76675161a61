package io.cookieaudit.scan.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list of rules that say which requests follow or address visitors: in Adblock Plus syntax, or a
 * hosts file.
 *
 * @param name its title, else the name it was read under
 * @param date when it was last changed
 * @param licence the address of its licence, or what it says of it; empty where it says nothing
 * @param rules those that decide about requests
 * @param unused how many lines were rules that cannot be used here; rules about the looks of pages
 *     are not counted
 */
public record FilterList(
    String name, LocalDate date, Optional<String> licence, List<FilterRule> rules, int unused) {
  private static final Pattern HEADER =
      Pattern.compile("[!#]\\s*([A-Za-z][A-Za-z ]{2,20}):\\s*(\\S.*)");
  private static final Pattern HOSTS_LINE =
      Pattern.compile("(?:0\\.0\\.0\\.0|127\\.0\\.0\\.1|::1?)\\s+(\\S+).*");

  public FilterList {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a list. A line that cannot be used is counted and passed over.
   *
   * @param name to be used where the list gives no title
   * @param date to be used where the list gives none
   */
  public static FilterList parse(String name, LocalDate date, String text) {
    var reading = new Reading(name, date);
    text.lines().forEach(reading::line);
    return reading.list();
  }

  public KnowledgeList summary() {
    return new KnowledgeList(name, date, rules.size());
  }

  private static final class Reading {
    private final FilterRuleParser parser = new FilterRuleParser();
    private final List<FilterRule> rules = new ArrayList<>();
    private final Conditions conditions = new Conditions();
    private String title;
    private LocalDate date;
    private Optional<String> licence = Optional.empty();
    private int unused;

    Reading(String name, LocalDate date) {
      this.title = name;
      this.date = date;
    }

    void line(String raw) {
      String line = raw.strip();
      if (line.isEmpty() || conditions.leavesOut(line)) {
        return;
      }
      char first = line.charAt(0);
      if (first == '!' || first == '[') {
        header(line);
      } else if (looks(line)) {
        return;
      } else if (first == '#') {
        header(line);
      } else if ((first >= '0' && first <= '9') || first == ':') {
        hostsLine(line);
      } else {
        rule(line);
      }
    }

    private void header(String line) {
      var header = HEADER.matcher(line);
      if (!rules.isEmpty() || !header.matches()) {
        return;
      }
      String value = header.group(2).strip();
      switch (header.group(1).toLowerCase(Locale.ROOT)) {
        case "title" -> title = value;
        case "licence", "license" -> licence = Optional.of(value);
        case "last modified", "last updated", "date" -> date = dateIn(value).orElse(date);
        default -> {
          // Says nothing that is shown.
        }
      }
    }

    /** {@code 22 Nov 2026 10:15 UTC} or {@code 2026-11-22T10:15:00Z}. */
    private static Optional<LocalDate> dateIn(String value) {
      String[] words = value.split("[\\sT]+", -1);
      try {
        return Optional.of(
            words.length >= 3 && words[0].length() <= 2
                ? LocalDate.parse(
                    words[0] + " " + words[1] + " " + words[2],
                    DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH))
                : LocalDate.parse(words[0]));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private void hostsLine(String line) {
      var hosts = HOSTS_LINE.matcher(line);
      if (!hosts.matches()) {
        rule(line);
        return;
      }
      String host = hosts.group(1).toLowerCase(Locale.ROOT);
      // A hosts file also names the machine itself.
      if (host.indexOf('.') > 0 && Character.isLetter(host.charAt(host.length() - 1))) {
        rules.add(FilterRuleParser.ofHost(host));
      }
    }

    private void rule(String line) {
      try {
        rules.add(parser.parse(line));
      } catch (FilterSyntaxException e) {
        unused++;
      }
    }

    /** Whether a line is about the looks of a page: a host list, two hashes, a selector. */
    private static boolean looks(String line) {
      for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
        int end = at + 1;
        while (end < line.length() && "@?$%".indexOf(line.charAt(end)) >= 0) {
          end++;
        }
        if (end < line.length() && line.charAt(end) == '#') {
          return at > 0 || end > at + 1 || line.startsWith("##");
        }
      }
      return false;
    }

    FilterList list() {
      return new FilterList(title, date, licence, rules, unused);
    }
  }
}
