package io.cookieaudit.scan.knowledge;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.NamePattern;
import io.cookieaudit.policy.Purpose;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks well-known cookies up by the name a browser saw. */
public final class KnownCookies {
  private static final String[] COLUMNS = {"name", "company", "purpose", "lifetime", "hosts"};
  private static final Pattern PERIOD = Pattern.compile("(\\d+)(s|m|h|d|mo|y)");

  /** A name with varying parts, after letters that are cheap to compare. */
  private record Template(NamePattern pattern, String start, KnownCookie cookie) {
    static Template of(KnownCookie cookie) {
      NamePattern pattern = NamePattern.of(cookie.name());
      String starred = pattern.starred();
      int star = starred.indexOf('*');
      return new Template(pattern, star < 0 ? starred : starred.substring(0, star), cookie);
    }

    boolean matches(String name) {
      return name.startsWith(start) && pattern.matches(name);
    }
  }

  private final Map<String, List<KnownCookie>> byName = new HashMap<>();
  private final List<Template> templates;
  private final List<KnownCookie> all;

  /** Asked where these say nothing of a name, or nothing of its purpose. */
  private final Optional<KnownCookies> others;

  KnownCookies(Collection<KnownCookie> cookies) {
    this(cookies, Optional.empty());
  }

  private KnownCookies(Collection<KnownCookie> cookies, Optional<KnownCookies> others) {
    this.others = others;
    all =
        Stream.concat(cookies.stream(), others.stream().flatMap(more -> more.all().stream()))
            .toList();
    for (KnownCookie cookie : cookies) {
      byName.merge(
          cookie.name(),
          List.of(cookie),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    // The longest template says most: _ga_* before _g*.
    templates =
        cookies.stream()
            .map(Template::of)
            .filter(template -> template.pattern().isTemplate())
            .sorted(Comparator.comparingInt((Template t) -> t.cookie().name().length()).reversed())
            .toList();
  }

  static KnownCookies read(Table table) {
    return new KnownCookies(
        table.map(
            row ->
                new KnownCookie(
                    row.cell(0),
                    row.optional(1),
                    Purpose.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                    row.optional(3).map(written -> lifetime(row, written)),
                    row.items(4, " "))));
  }

  static Table table() {
    String file = "known-cookies.tsv";
    return Table.parse(file, ClassPathText.beside(KnownCookies.class, file), COLUMNS);
  }

  /** These behind others, which win: even a template of theirs before a literal name of these. */
  KnownCookies after(Collection<KnownCookie> first) {
    return new KnownCookies(first, Optional.of(this));
  }

  /** All of them, in the order of the file. */
  public List<KnownCookie> all() {
    return all;
  }

  /** What is known of a cookie of this name on this domain; a literal name before a template. */
  public Optional<KnownCookie> find(String name, String domain) {
    Optional<KnownCookie> own = findHere(name, domain);
    return own.filter(cookie -> cookie.purpose() != Purpose.UNSTATED)
        .or(() -> others.flatMap(more -> more.find(name, domain)))
        .or(() -> own);
  }

  private Optional<KnownCookie> findHere(String name, String domain) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(cookie -> cookie.livesOn(domain))
        .findFirst()
        .or(() -> byTemplate(name, domain));
  }

  private Optional<KnownCookie> byTemplate(String name, String domain) {
    return templates.stream()
        .filter(t -> t.matches(name) && t.cookie().livesOn(domain))
        .map(Template::cookie)
        .findFirst();
  }

  private static Lifetime lifetime(Table.Row row, String written) {
    if (written.equals("session")) {
      return new Lifetime.Session();
    }
    var period = PERIOD.matcher(written);
    if (!period.matches()) {
      throw row.wrong("not a lifetime: " + written);
    }
    long count = Long.parseLong(period.group(1));
    return new Lifetime.Persistent(
        switch (period.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          case "mo" -> Duration.ofDays(30 * count);
          default -> Duration.ofDays(365 * count);
        });
  }
}
