package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each column of a table holds: by its header, and by its cells where they say it more
 * clearly.
 *
 * @param headed whether the table has a header that names its columns
 */
record Columns(List<Role> roles, List<String> headers, boolean headed) {
  /** How many of a column's cells have to agree. */
  private static final double MOST = 0.75;

  private static final double SOME = 0.3;

  /** More rows than these say nothing new about a column. */
  private static final int ENOUGH_ROWS = 150;

  Columns {
    roles = List.copyOf(roles);
    headers = List.copyOf(headers);
  }

  /** The columns by their header; empty where the header does not speak of cookies' names. */
  static Optional<Columns> byHeader(Block.Row header, List<Block.Row> body) {
    List<String> headers = header.cells().stream().map(cell -> cell.words().text()).toList();
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      Role said = HeaderWords.role(headers.get(i)).orElse(Role.OTHER);
      roles.add(said == Role.PROVIDER ? said : byHeaderAndCells(said, cells(body, i)));
    }
    if (roles.stream().filter(role -> role != Role.OTHER).distinct().count() < 2) {
      return Optional.empty();
    }
    List<Integer> names =
        IntStream.range(0, roles.size()).filter(i -> roles.get(i) == Role.NAME).boxed().toList();
    boolean told =
        Stream.of(Role.PARTY, Role.LIFETIME, Role.DOMAIN, Role.TYPE, Role.PROVIDER)
                .filter(roles::contains)
                .count()
            >= 2;
    return bestName(names, headers, body, told)
        .map(
            best -> {
              names.stream()
                  .filter(i -> !i.equals(best))
                  .forEach(i -> roles.set(i, besideName(headers.get(i))));
              return new Columns(firstOnly(roles), headers, true);
            });
  }

  /** The columns by their cells alone, for a table without a header. */
  static Optional<Columns> byCells(List<Block.Row> body, int width) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      List<Passage> cells = cells(body, i);
      Optional<Role> shown = byContent(cells);
      boolean names =
          shown.isEmpty() && !roles.contains(Role.NAME) && most(cells, Columns::areTechnicalNames);
      roles.add(names ? Role.NAME : shown.orElse(longTexts(cells) ? Role.PURPOSE : Role.OTHER));
    }
    boolean told =
        roles.contains(Role.LIFETIME) || roles.contains(Role.PARTY) || roles.contains(Role.DOMAIN);
    return roles.contains(Role.NAME) && told && body.size() >= 2
        ? Optional.of(new Columns(firstOnly(roles), List.of(), false))
        : Optional.empty();
  }

  /**
   * What the cells show, where it says more than the header. Nothing says more than a header that
   * speaks of providers.
   */
  private static Role byHeaderAndCells(Role said, List<Passage> cells) {
    boolean onlyParty = !overrides(Role.DOMAIN, said) && !overrides(Role.LIFETIME, said);
    Optional<Role> shown =
        onlyParty
            ? Optional.of(Role.PARTY).filter(party -> areParties(cells))
            : byContent(cells).filter(role -> overrides(role, said));
    return shown.orElse(said);
  }

  private static boolean areParties(List<Passage> cells) {
    return most(cells, cell -> PartyWords.of(cell.text()).isPresent());
  }

  private static boolean overrides(Role shown, Role said) {
    return switch (shown) {
      case PARTY -> said != Role.PROVIDER;
      case DOMAIN ->
          said == Role.OTHER || said == Role.NAME || said == Role.CATEGORY || said == Role.PARTY;
      case LIFETIME -> said == Role.OTHER;
      case NAME, PROVIDER, CATEGORY, TYPE, PURPOSE, OTHER -> false;
    };
  }

  private static Optional<Role> byContent(List<Passage> cells) {
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    if (areParties(cells)) {
      return Optional.of(Role.PARTY);
    }
    if (most(cells, Columns::isLifetime)) {
      return Optional.of(Role.LIFETIME);
    }
    return most(cells, Columns::areHosts) ? Optional.of(Role.DOMAIN) : Optional.empty();
  }

  /** Of several columns that could hold the names, the one whose cells look most like names. */
  private static Optional<Integer> bestName(
      List<Integer> candidates, List<String> headers, List<Block.Row> body, boolean told) {
    int best = -1;
    double most = -1;
    for (int i : candidates) {
      var names = new NameColumn(cells(body, i));
      boolean enough =
          HeaderWords.saysCookie(headers.get(i))
              ? names.technical() > 0 || names.brief() >= MOST || (told && names.any() >= MOST)
              : names.clear() >= SOME || (told && names.technical() >= MOST);
      double technical = names.technical();
      if (enough && technical > most) {
        most = technical;
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /** "Cookie | Name": where names stand in the second, the first says whose they are. */
  private static Role besideName(String header) {
    return HeaderWords.saysCookie(header) ? Role.PROVIDER : Role.OTHER;
  }

  private static List<Role> firstOnly(List<Role> roles) {
    List<Role> first = new ArrayList<>();
    for (Role role : roles) {
      first.add(first.contains(role) ? Role.OTHER : role);
    }
    return first;
  }

  /** The cells of a column; of a long table, those of some rows from its start to its end. */
  static List<Passage> cells(List<Block.Row> rows, int column) {
    int step = Math.max(1, rows.size() / ENOUGH_ROWS);
    return IntStream.iterate(0, i -> i < rows.size(), i -> i + step)
        .mapToObj(rows::get)
        .filter(row -> row.cells().size() > column)
        .map(row -> row.cells().get(column).words())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static double share(List<Passage> cells, Predicate<Passage> test) {
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(test).count() / cells.size();
  }

  /** Whether most cells pass; the others are not asked once too many have failed. */
  private static boolean most(List<Passage> cells, Predicate<Passage> test) {
    int passed = cells.size();
    for (Passage cell : cells) {
      if (!test.test(cell)) {
        passed--;
        if (passed < cells.size() * MOST) {
          return false;
        }
      }
    }
    return !cells.isEmpty();
  }

  static boolean areTechnicalNames(Passage cell) {
    List<CookieNames.Named> names = CookieNames.in(cell);
    return !names.isEmpty()
        && names.stream().allMatch(named -> CookieNames.isTechnical(named.name()));
  }

  static boolean areNames(Passage cell) {
    List<CookieNames.Named> names = CookieNames.in(cell);
    return !names.isEmpty() && names.stream().noneMatch(named -> named.name().contains(" "));
  }

  static boolean isLifetime(Passage cell) {
    return cell.text().length() <= 60 && Lifetimes.isStated(cell.text());
  }

  private static boolean areHosts(Passage cell) {
    return cell.text().contains(".")
        && List.of(cell.text().split("[\\s,;]+")).stream().allMatch(Hosts::isHost);
  }

  private static boolean longTexts(List<Passage> cells) {
    return share(cells, cell -> cell.text().split("\\s+").length >= 4) >= 0.5;
  }
}
