package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A declared cookie of which the policy does not say what it is for: in no category, and without a
 * description, or among those that it calls unclassified itself.
 */
final class PurposeUnstated implements Rule {
  /** The word that lists have for what nobody has put into a category yet. */
  private static final Pattern UNCLASSIFIED =
      Pattern.compile(
          "(?iU)\\b(?:un-?(?:classified|categori[sz]ed)|not (?:yet )?(?:classified|categori[sz]ed)|nicht (?:klassifiziert|kategorisiert)\\w*|unklassifiziert\\w*|non (?:class[ée]e?s?|classés|catégorisée?s?)|non (?:classificat|categorizzat)\\w*|(?:no|sin) clasifica\\w*|niet-?\\s?geclassificeerd\\w*|não classificad\\w*|nieklasyfikowan\\w*|niesklasyfikowan\\w*|oklassificera\\w*|uklassificere\\w*|uklassifisert\\w*)|未分类");

  /** A description has at least two words; one may be a heading of the list. */
  private static final Pattern DESCRIPTION =
      Pattern.compile("(?U)\\p{L}{2,}[^|]*?\\P{L}\\p{L}{2,}|\\p{IsHan}{4,}");

  /** What a row says of a cookie besides its purpose. */
  private static final Pattern NOT_A_PURPOSE =
      Pattern.compile(
          "(?iU)https?://\\S+|\\b(?:first|third|1st|3rd)[- ]party(?: cookies?)?\\b|\\b(?:http|html|session|persistent|permanent)?[- ]?(?:cookies?|local storage|session storage|pixel)\\b|\\d+\\s*\\p{L}+");

  @Override
  public String title() {
    return "Cookie declared without a purpose";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.NAMES, Need.Stated.WORDS);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream().flatMap(this::findings).toList();
  }

  private Stream<Finding> findings(DeclaredInventory policy) {
    List<DeclaredRow> rows = DeclaredRow.all(policy);
    List<DeclaredRow> without =
        rows.stream()
            .map(row -> row.only(cookie -> isWithout(cookie, row)))
            .filter(row -> !row.isEmpty())
            .toList();
    boolean none = rows.size() > 1 && without.equals(rows);
    return none ? Stream.of(whole(policy, without)) : without.stream().map(this::finding);
  }

  private static boolean isWithout(DeclaredCookie cookie, DeclaredRow row) {
    if (cookie.purpose() != Purpose.UNSTATED || row.quote().text().isEmpty()) {
      return false;
    }
    Optional<String> written = cookie.purposeWritten();
    return written.isPresent()
        ? UNCLASSIFIED.matcher(written.get()).find()
        : !DESCRIPTION.matcher(rest(row)).find();
  }

  /** What a row says when everything is taken out that is not what the cookies are for. */
  private static String rest(DeclaredRow row) {
    Stream<String> facts =
        row.cookies().stream()
            .flatMap(
                cookie ->
                    Stream.of(
                            Optional.of(cookie.name()),
                            cookie.provider(),
                            cookie.domain(),
                            cookie.lifetime().written())
                        .flatMap(Optional::stream));
    String left = row.quote().text();
    for (String fact :
        facts
            .distinct()
            .sorted(java.util.Comparator.comparingInt(String::length).reversed())
            .toList()) {
      left = left.replace(fact, " | ");
    }
    return NOT_A_PURPOSE.matcher(left).replaceAll(" | ");
  }

  private Finding whole(DeclaredInventory policy, List<DeclaredRow> rows) {
    return TextFinding.of(
        this,
        severity(),
        Confidence.LIKELY,
        Subject.policy(policy.policy()),
        "The policy lists %s and says of none what it is for."
            .formatted(Wording.count(count(rows), "cookie")),
        "Say for each cookie what it is used for.",
        rows.stream().map(DeclaredRow::evidence).toList());
  }

  private static long count(List<DeclaredRow> rows) {
    return rows.stream().flatMap(row -> row.cookies().stream()).count();
  }

  private Finding finding(DeclaredRow row) {
    String words =
        row.each(DeclaredCookie::purposeWritten).stream()
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    String what =
        words.isEmpty()
            ? "The policy declares %s (%s) and does not say what it is for."
                .formatted(row.names(), Wording.line(row.quote()))
            : "The policy declares %s (%s) as \"%s\", which is no purpose."
                .formatted(row.names(), Wording.line(row.quote()), words);
    return TextFinding.of(
        this,
        severity(),
        Confidence.CERTAIN,
        row.subject(),
        what,
        "Say what %s is used for.".formatted(row.names()),
        List.of(row.evidence()));
  }
}
