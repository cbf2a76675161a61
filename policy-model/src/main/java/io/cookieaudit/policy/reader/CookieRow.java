package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one row of a table, or one entry of a list, says of one or several cookies.
 *
 * @param context what it takes over from its surroundings
 * @param certain whether the form left no doubt about what each part means
 */
record CookieRow(
    Map<Role, Passage> cells, Map<Role, String> headers, RowContext context, boolean certain) {

  /** What the row says of all its cookies. */
  private record Said(
      Optional<StorageKind> storage,
      Optional<String> provider,
      Optional<Category> category,
      DeclaredLifetime lifetime,
      PartyKind party,
      Optional<String> domain,
      Quote quote) {
    Said living(DeclaredLifetime own) {
      return new Said(storage, provider, category, own, party, domain, quote);
    }
  }

  /** A category's name is short; longer words are a description. */
  private static final int LONGEST_CATEGORY = 60;

  private static final Pattern LISTED = Pattern.compile("\\s*[,;，；、]\\s*");

  private static final Pattern LABEL =
      Pattern.compile("^(\\S+(?: \\S+){0,2}?)(?: ?[:;] | [-–—|] |\\. | \\()");

  List<Declaration> declarations() {
    Passage names = cells.getOrDefault(Role.NAME, Passage.empty(1));
    List<CookieNames.Named> named = CookieNames.in(names);
    if (named.isEmpty()) {
      return List.of();
    }
    Said said = new Said(storage(), provider(), category(), lifetime(), party(), domain(), quote());
    List<DeclaredLifetime> own = lifetimesBesideNames(named.size());
    return IntStream.range(0, named.size())
        .mapToObj(i -> declaration(named.get(i), own.isEmpty() ? said : said.living(own.get(i))))
        .toList();
  }

  /** As many lines or listed parts in the cell of lifetimes as there are names: one of each. */
  private List<DeclaredLifetime> lifetimesBesideNames(int names) {
    Passage cell = cells.getOrDefault(Role.LIFETIME, Passage.empty(1));
    return Stream.of(
            cell.segments().stream().map(Segment::text).toList(),
            List.of(LISTED.split(cell.text())))
        .map(parts -> parts.stream().map(Lifetimes::of).toList())
        .filter(parts -> names > 1 && parts.size() == names)
        .filter(parts -> parts.stream().allMatch(Lifetimes::isStated))
        .findFirst()
        .orElse(List.of());
  }

  private Declaration declaration(CookieNames.Named named, Said said) {
    return new DeclaredCookie(
        named.name(),
        named.storage().or(said::storage).orElse(StorageKind.COOKIE),
        said.provider().or(() -> named.remark().filter(words -> !words.startsWith("with "))),
        said.category().map(Category::purpose).orElse(Purpose.UNSTATED),
        said.category().map(Category::written),
        said.lifetime(),
        said.party(),
        said.domain(),
        context.example(),
        certain && !named.name().contains(" ") && named.remark().isEmpty()
            ? Confidence.CERTAIN
            : Confidence.LIKELY,
        context.source(),
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
        .findFirst()
        .or(context::storage);
  }

  /**
   * The category's name: the row's own, then a type or short purpose that is one, then the heading.
   */
  private Optional<Category> category() {
    return text(Role.CATEGORY)
        .map(text -> CategoryWords.leading(text, context.necessaryElsewhere()).orElse(text))
        .filter(text -> text.length() <= LONGEST_CATEGORY)
        .filter(text -> isCategory(text) || !Lifetimes.isStated(text))
        .or(() -> text(Role.TYPE).filter(this::isCategory))
        .map(context::category)
        .or(context::category)
        .or(() -> ofDescription().map(context::category));
  }

  private Optional<String> ofDescription() {
    Optional<String> about = text(Role.PURPOSE);
    return about
        .filter(text -> text.split("\\s+").length <= 4)
        .filter(this::isCategory)
        .or(() -> about.flatMap(this::labelled));
  }

  /** "Strictly necessary: keeps your order": a category set off from the description after it. */
  private Optional<String> labelled(String text) {
    var label = LABEL.matcher(text);
    return label.find() ? Optional.of(label.group(1)).filter(this::isCategory) : Optional.empty();
  }

  private boolean isCategory(String text) {
    return text.length() <= LONGEST_CATEGORY
        && context.category(text).purpose() != Purpose.UNSTATED;
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

  private Quote quote() {
    Passage names = cells.getOrDefault(Role.NAME, Passage.empty(1));
    int line = names.line();
    int end = names.endLine();
    StringBuilder text = new StringBuilder();
    for (Passage cell : cells.values().stream().distinct().toList()) {
      line = Math.min(line, cell.isEmpty() ? line : cell.line());
      end = Math.max(end, cell.endLine());
      text.append(text.isEmpty() || cell.isEmpty() ? "" : " | ").append(cell.text());
    }
    return new Quote(context.document(), line, end, Quotes.shortened(text.toString()));
  }
}
