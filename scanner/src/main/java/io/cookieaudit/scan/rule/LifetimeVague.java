package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A declared cookie with a lifetime in words that give no figure: "persistent", "varies". */
final class LifetimeVague implements Rule {
  @Override
  public String title() {
    return "Lifetime without a figure";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.NAMES);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream().flatMap(this::findings).toList();
  }

  private Stream<Finding> findings(DeclaredInventory policy) {
    List<DeclaredRow> vague =
        DeclaredRow.all(policy).stream()
            .map(row -> row.only(LifetimeVague::isVague))
            .filter(row -> !row.isEmpty())
            .toList();
    boolean noFigure =
        vague.size() > 1
            && policy
                .cookies()
                .noneMatch(c -> c.lifetime().lifetime() instanceof Lifetime.Persistent);
    return noFigure ? Stream.of(whole(policy, vague)) : vague.stream().map(this::finding);
  }

  /** Words with a digit in them may give a figure in a way that was not understood. */
  private static boolean isVague(DeclaredCookie cookie) {
    Optional<String> written = cookie.lifetime().written();
    return switch (cookie.lifetime().lifetime()) {
      case Lifetime.PersistentUnstated _ -> true;
      case Lifetime.Unstated _ ->
          written.isPresent() && written.get().chars().noneMatch(Character::isDigit);
      case Lifetime.Session _, Lifetime.Persistent _ -> false;
    };
  }

  private Finding whole(DeclaredInventory policy, List<DeclaredRow> rows) {
    long cookies = rows.stream().flatMap(row -> row.cookies().stream()).count();
    return TextFinding.of(
        this,
        severity(),
        Confidence.CERTAIN,
        Subject.policy(policy.policy()),
        "The policy says of %s that they are kept, and of no cookie until when."
            .formatted(Wording.count(cookies, "cookie")),
        "Give each lifetime as a figure.",
        rows.stream().map(DeclaredRow::evidence).toList());
  }

  private Finding finding(DeclaredRow row) {
    String words = row.cookies().getFirst().lifetime().written().orElse("persistent");
    return TextFinding.of(
        this,
        severity(),
        Confidence.CERTAIN,
        row.subject(),
        "The policy gives the lifetime of %s (%s) as \"%s\", which is no figure."
            .formatted(row.names(), Wording.line(row.quote()), words),
        "Give the lifetime of %s as a figure.".formatted(row.names()),
        List.of(row.evidence()));
  }
}
