package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Labels with values, one after the other; each name begins an entry. */
final class LabelledEntries {
  /** A label, such as "Name" or "Expires after", and what stands beside it. */
  record Pair(String label, Passage value, Optional<Role> role) {
    private static final String TITLE = "";

    static Pair of(String label, Passage value) {
      Optional<Role> said = HeaderWords.role(END.matcher(label).replaceAll(""));
      boolean party = said.isPresent() && PartyWords.of(value.text()).isPresent();
      return new Pair(label, value, party ? Optional.of(Role.PARTY) : said);
    }

    /** A name that stands over its entry, without a label. */
    static Pair title(Passage name) {
      return new Pair(TITLE, name, Optional.of(Role.NAME));
    }

    boolean isTitle() {
      return label.equals(TITLE);
    }

    /** Whether it gives the name of a cookie. */
    boolean names() {
      return role().filter(Role.NAME::equals).isPresent() && Columns.areNames(value);
    }
  }

  private static final Pattern END = Pattern.compile("[:*\\s]+$");

  private LabelledEntries() {}

  /** "Name" stands in many lists; a lifetime or a name that a program chose tells cookies apart. */
  static boolean nameCookies(List<Pair> all) {
    List<Pair> pairs = withClearNames(all);
    List<Pair> names = pairs.stream().filter(Pair::names).toList();
    return !names.isEmpty()
        && (pairs.stream().anyMatch(pair -> pair.role().filter(Role.LIFETIME::equals).isPresent())
            || names.stream().allMatch(pair -> Columns.areTechnicalNames(pair.value())));
  }

  static List<Declaration> read(List<Pair> all, RowContext context) {
    List<Pair> pairs = withClearNames(all);
    List<Declaration> found = new ArrayList<>();
    for (List<Pair> entry : entries(pairs)) {
      Map<Role, Passage> cells = new EnumMap<>(Role.class);
      Map<Role, String> labels = new EnumMap<>(Role.class);
      for (Pair pair : entry) {
        pair.role()
            .filter(role -> role != Role.NAME || pair.names())
            .ifPresent(
                role -> {
                  cells.putIfAbsent(role, pair.value());
                  labels.putIfAbsent(role, pair.label());
                });
      }
      found.addAll(new CookieRow(cells, labels, context, true).declarations());
    }
    return found;
  }

  /** Beside "Cookie name", a plain "Name" names the service that sets the cookie. */
  private static List<Pair> withClearNames(List<Pair> pairs) {
    boolean clear =
        pairs.stream().anyMatch(pair -> pair.names() && HeaderWords.saysCookie(pair.label()));
    return pairs.stream()
        .filter(
            pair ->
                !clear
                    || pair.role().filter(Role.NAME::equals).isEmpty()
                    || pair.isTitle()
                    || HeaderWords.saysCookie(pair.label()))
        .toList();
  }

  /** What stands before the first name belongs to it where there is one name only. */
  private static List<List<Pair>> entries(List<Pair> pairs) {
    if (pairs.stream().filter(Pair::names).count() <= 1) {
      return List.of(pairs);
    }
    List<List<Pair>> entries = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.names()) {
        entries.add(new ArrayList<>());
      }
      if (!entries.isEmpty()) {
        entries.getLast().add(pair);
      }
    }
    return entries;
  }
}
