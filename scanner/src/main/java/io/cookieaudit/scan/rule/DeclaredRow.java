package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Quote;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a policy says in one place: the row of a table, with the cookies that it declares together.
 */
record DeclaredRow(Quote quote, List<DeclaredCookie> cookies) {
  /** So many names say which row is meant. */
  private static final int ENOUGH = 5;

  DeclaredRow {
    cookies = List.copyOf(cookies);
  }

  /**
   * What the lists of a policy hold, in the order of the text. A cookie that the running text
   * mentions is not among them: nobody expects its lifetime there.
   */
  static List<DeclaredRow> all(DeclaredInventory policy) {
    return policy
        .cookies()
        .filter(cookie -> cookie.confidence() == Confidence.CERTAIN)
        .collect(Collectors.groupingBy(DeclaredCookie::quote))
        .entrySet()
        .stream()
        .map(row -> new DeclaredRow(row.getKey(), row.getValue()))
        .sorted((one, other) -> Integer.compare(one.quote().line(), other.quote().line()))
        .toList();
  }

  /** The same row with those of its cookies that are meant. */
  DeclaredRow only(Predicate<DeclaredCookie> meant) {
    return new DeclaredRow(quote, cookies.stream().filter(meant).toList());
  }

  boolean isEmpty() {
    return cookies.isEmpty();
  }

  /** By its first name, which stays when the row moves. */
  String subject() {
    return Subject.declaredCookie(cookies.getFirst().name());
  }

  String names() {
    String first =
        cookies.stream()
            .map(DeclaredCookie::name)
            .distinct()
            .limit(ENOUGH)
            .collect(Collectors.joining(", "));
    long names = cookies.stream().map(DeclaredCookie::name).distinct().count();
    return names > ENOUGH ? first + " and %d more".formatted(names - ENOUGH) : first;
  }

  Evidence evidence() {
    return new Evidence.Declared(quote);
  }

  /** The distinct answers of its cookies, in order. */
  <T> List<T> each(Function<DeclaredCookie, T> question) {
    return cookies.stream().map(question).distinct().toList();
  }
}
