package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.policy.document.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one row of a table, or one entry of a list, says of one or several cookies.
 *
 * @param category the category it stands under, by a heading or the first row of its group
 * @param certain whether the form left no doubt about what each part means
 */
record CookieRow(
    Map<Role, Passage> cells,
    Map<Role, String> headers,
    Optional<String> category,
    boolean necessaryElsewhere,
    boolean certain,
    boolean example) {

  /** What the row says of all its cookies. */
  private record Said(
      Optional<StorageKind> storage,
      Optional<String> provider,
      Purpose purpose,
      Optional<String> purposeWritten,
      DeclaredLifetime lifetime,
      PartyKind party,
      Optional<String> domain,
      Quote quote) {}

  /** A category's name is short; longer words are a description. */
  private static final int LONGEST_CATEGORY = 60;

  private static final Pattern LABEL =
      Pattern.compile("^(\\S+(?: \\S+){0,2}?)(?: ?[:;] | [-–—|] |\\. )");

  List<Declaration> declarations(String document) {
    Passage names = cells.getOrDefault(Role.NAME, Passage.empty(1));
    List<CookieNames.Named> named = CookieNames.in(names);
    if (named.isEmpty()) {
      return List.of();
    }
    Optional<String> purposeWritten = purposeWritten();
    Said said =
        new Said(
            storage(),
            provider(),
            purposeWritten
                .map(words -> Purposes.of(words, necessaryElsewhere))
                .orElse(Purpose.UNSTATED),
            purposeWritten,
            lifetime(),
            party(),
            domain(),
            quote(document));
    return named.stream().map(name -> declaration(name, said)).toList();
  }

  private Declaration declaration(CookieNames.Named named, Said said) {
    return new DeclaredCookie(
        named.name(),
        named.storage().or(said::storage).orElse(StorageKind.COOKIE),
        said.provider().or(() -> named.remark().filter(words -> !words.startsWith("with "))),
        said.purpose(),
        said.purposeWritten(),
        said.lifetime(),
        said.party(),
        said.domain(),
        example,
        certain && !named.name().contains(" ") && named.remark().isEmpty()
            ? Confidence.CERTAIN
            : Confidence.LIKELY,
        DeclarationSource.TEXT,
        said.quote());
  }

  private Optional<String> text(Role role) {
    return Optional.ofNullable(cells.get(role)).map(Passage::text).filter(text -> !text.isBlank());
  }

  private Optional<String> provider() {
    return text(Role.PROVIDER);
  }

  private Optional<String> domain() {
    return text(Role.DOMAIN)
        .or(
            () ->
                provider()
                    .map(words -> Hosts.in(words))
                    .filter(hosts -> hosts.size() == 1)
                    .map(List::getFirst));
  }

  private PartyKind party() {
    return Stream.of(Role.PARTY, Role.TYPE)
        .flatMap(role -> text(role).stream())
        .flatMap(text -> PartyWords.of(text).stream())
        .findFirst()
        .orElse(PartyKind.UNSTATED);
  }

  private Optional<StorageKind> storage() {
    return Stream.of(Role.TYPE, Role.CATEGORY)
        .flatMap(role -> text(role).stream())
        .filter(text -> text.length() <= LONGEST_CATEGORY)
        .flatMap(text -> StorageWords.of(text).stream())
        .findFirst();
  }

  /**
   * The category's name: the row's own, then a type or short purpose that is one, then the heading.
   */
  private Optional<String> purposeWritten() {
    return text(Role.CATEGORY)
        .map(text -> CategoryWords.leading(text, necessaryElsewhere).orElse(text))
        .filter(text -> text.length() <= LONGEST_CATEGORY)
        .filter(text -> isCategory(text) || !Lifetimes.isStated(text))
        .or(() -> text(Role.TYPE).filter(this::isCategory))
        .or(() -> category)
        .or(
            () ->
                text(Role.PURPOSE)
                    .filter(text -> text.split("\\s+").length <= 4)
                    .filter(this::isCategory))
        .or(() -> text(Role.PURPOSE).flatMap(this::labelled));
  }

  /** "Strictly necessary: keeps your order": a category set off from the description after it. */
  private Optional<String> labelled(String text) {
    var label = LABEL.matcher(text);
    return label.find() ? Optional.of(label.group(1)).filter(this::isCategory) : Optional.empty();
  }

  private boolean isCategory(String text) {
    return text.length() <= LONGEST_CATEGORY
        && Purposes.of(text, necessaryElsewhere) != Purpose.UNSTATED;
  }

  private DeclaredLifetime lifetime() {
    return text(Role.LIFETIME)
        .map(text -> Lifetimes.inColumn(headers.getOrDefault(Role.LIFETIME, ""), text))
        .or(() -> stated(Role.TYPE))
        .or(() -> stated(Role.CATEGORY))
        .or(() -> text(Role.PURPOSE).flatMap(LabelledLifetime::inOrAtEnd))
        .orElse(DeclaredLifetime.UNSTATED);
  }

  /** "Persistent cookie" in a column of types. */
  private Optional<DeclaredLifetime> stated(Role role) {
    return text(role)
        .filter(text -> text.length() <= LONGEST_CATEGORY)
        .map(Lifetimes::of)
        .filter(Lifetimes::isStated);
  }

  private Quote quote(String document) {
    Passage names = cells.getOrDefault(Role.NAME, Passage.empty(1));
    int line = names.line();
    int end = names.endLine();
    StringBuilder text = new StringBuilder();
    for (Passage cell : cells.values().stream().distinct().toList()) {
      line = Math.min(line, cell.isEmpty() ? line : cell.line());
      end = Math.max(end, cell.endLine());
      text.append(text.isEmpty() || cell.isEmpty() ? "" : " | ").append(cell.text());
    }
    return new Quote(document, line, end, Quotes.shortened(text.toString()));
  }
}
