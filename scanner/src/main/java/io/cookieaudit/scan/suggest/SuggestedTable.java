package io.cookieaudit.scan.suggest;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.document.Markup;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.reader.CookieTable;
import io.cookieaudit.policy.reader.Role;
import io.cookieaudit.scan.report.Plain;
import io.cookieaudit.scan.rule.SuggestedRow;
import io.cookieaudit.scan.rule.Suggestions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts suggestions into the policy's own table: its columns under its headers, its words for
 * categories and lifetimes, its kind of markup.
 */
public final class SuggestedTable {
  /** Longer "words for a session" are sentences, and belong to their row. */
  private static final int LONGEST_WORD = 40;

  private final DeclaredInventory policy;
  private final List<CookieTable.Column> columns;
  private final RowWords words;
  private final TableWriter writer;

  private SuggestedTable(
      DeclaredInventory policy,
      List<CookieTable.Column> columns,
      RowWords words,
      TableWriter writer) {
    this.policy = policy;
    this.columns = columns;
    this.words = words;
    this.writer = writer;
  }

  /** The form that the document has; where it has no table of cookies, four usual columns. */
  public static SuggestedTable like(
      PolicyDocument document, Markup markup, DeclaredInventory policy) {
    RowWords words = RowWords.in(document.language());
    return new SuggestedTable(
        policy,
        CookieTable.in(document).map(CookieTable::columns).orElseGet(() -> usual(words)),
        words,
        TableWriter.of(markup));
  }

  private static List<CookieTable.Column> usual(RowWords words) {
    List<Role> roles = List.of(Role.NAME, Role.PROVIDER, Role.PURPOSE, Role.LIFETIME);
    return IntStream.range(0, roles.size())
        .mapToObj(i -> new CookieTable.Column(words.headers().get(i), roles.get(i)))
        .toList();
  }

  /** The tables, ready to paste; empty where there is nothing to suggest. */
  public String write(Suggestions suggestions) {
    List<String> parts = new ArrayList<>();
    add(
        parts,
        "Missing from the list of cookies. Add:",
        suggestions.missing().stream().map(this::cells).toList());
    add(
        parts,
        "Stale: put these in the place of the rows on the lines "
            + lines(suggestions.changed().stream().flatMap(row -> row.instead().stream()).toList())
            + ":",
        suggestions.changed().stream().map(this::cells).toList());
    add(
        parts,
        "Stale: not seen in this scan; if no longer used, take out the lines "
            + lines(suggestions.unseen())
            + ":",
        suggestions.unseen().stream().map(this::cells).toList());
    return String.join("\n", parts);
  }

  private void add(List<String> parts, String note, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      List<String> headers = columns.stream().map(CookieTable.Column::header).toList();
      // Names come from the site, and are shown on a terminal.
      List<List<String>> shown =
          rows.stream().map(row -> row.stream().map(Plain::of).toList()).toList();
      parts.add(writer.note(note) + writer.table(headers, shown));
    }
  }

  private static String lines(List<DeclaredCookie> rows) {
    return String.join(
        ", ",
        rows.stream().map(row -> row.quote().line()).distinct().map(String::valueOf).toList());
  }

  private List<String> cells(SuggestedRow row) {
    return columns.stream()
        .map(
            column ->
                switch (column.role()) {
                  case NAME -> row.name();
                  case PROVIDER -> row.provider();
                  case CATEGORY -> purpose(row.purpose());
                  case PURPOSE -> has(Role.CATEGORY) ? words.toBeDecided() : purpose(row.purpose());
                  case LIFETIME -> lifetime(row.lifetime());
                  case TYPE -> has(Role.LIFETIME) ? "Cookie" : kind(row.lifetime());
                  case DOMAIN -> row.domain();
                  case PARTY -> words.party(row.party());
                  case OTHER -> "";
                })
        .toList();
  }

  /** A row of the policy as it stands, as far as it was read. */
  private List<String> cells(DeclaredCookie row) {
    String purpose = row.purposeWritten().orElse("");
    return columns.stream()
        .map(
            column ->
                switch (column.role()) {
                  case NAME -> row.name();
                  case PROVIDER -> row.provider().orElse("");
                  case CATEGORY -> purpose;
                  case PURPOSE -> has(Role.CATEGORY) ? "" : purpose;
                  case LIFETIME ->
                      row.lifetime().written().orElseGet(() -> lifetime(row.lifetime().lifetime()));
                  case TYPE -> has(Role.LIFETIME) ? "" : kind(row.lifetime().lifetime());
                  case DOMAIN -> row.domain().orElse("");
                  case PARTY -> words.party(row.party());
                  case OTHER -> "";
                })
        .toList();
  }

  private boolean has(Role role) {
    return columns.stream().anyMatch(column -> column.role() == role);
  }

  /** The policy's own word for a purpose, where a row of it has one. */
  private String purpose(Purpose purpose) {
    return policy
        .cookies()
        .filter(cookie -> purpose != Purpose.UNSTATED && cookie.purpose() == purpose)
        .flatMap(cookie -> cookie.purposeWritten().stream())
        .filter(written -> written.length() <= LONGEST_WORD)
        .findFirst()
        .orElseGet(() -> words.purpose(purpose));
  }

  private String lifetime(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Session _ -> ownWordFor(lifetime).orElse(words.session());
      case Lifetime.Persistent(Duration max) -> Period.in(max, words.units());
      case Lifetime.PersistentUnstated _ -> ownWordFor(lifetime).orElse(words.persistent());
      case Lifetime.Unstated _ -> "";
    };
  }

  /** What a table says that tells only session cookies from others. */
  private String kind(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Session _ -> lifetime(lifetime);
      case Lifetime.Persistent _, Lifetime.PersistentUnstated _ ->
          lifetime(new Lifetime.PersistentUnstated());
      case Lifetime.Unstated _ -> "";
    };
  }

  private Optional<String> ownWordFor(Lifetime lifetime) {
    return policy
        .cookies()
        .map(DeclaredCookie::lifetime)
        .filter(declared -> declared.lifetime().equals(lifetime))
        .filter(declared -> declared.alternatives().isEmpty())
        .flatMap(declared -> declared.written().stream())
        .filter(written -> written.length() <= LONGEST_WORD)
        .findFirst();
  }
}
