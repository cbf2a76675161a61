package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.StorageKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A declared cookie of which the policy does not say how long it is kept. */
final class LifetimeUnstated implements Rule {
  @Override
  public String title() {
    return "Cookie declared without a lifetime";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
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
    List<DeclaredRow> rows =
        DeclaredRow.all(policy).stream()
            .map(row -> row.only(cookie -> cookie.storage() == StorageKind.COOKIE))
            .filter(row -> !row.isEmpty())
            .toList();
    List<DeclaredRow> without =
        rows.stream()
            .map(row -> row.only(LifetimeUnstated::isWithout))
            .filter(row -> !row.isEmpty())
            .toList();
    boolean none = rows.size() > 1 && without.equals(rows);
    String beside = rows.size() > without.size() ? ", as it does of others" : "";
    return none
        ? Stream.of(whole(policy, without))
        : without.stream().map(row -> finding(row, beside));
  }

  /** What is written and not understood is not reported as missing. */
  private static boolean isWithout(DeclaredCookie cookie) {
    return cookie.lifetime().lifetime() instanceof Lifetime.Unstated
        && cookie.lifetime().written().isEmpty();
  }

  private Finding whole(DeclaredInventory policy, List<DeclaredRow> rows) {
    long cookies = rows.stream().flatMap(row -> row.cookies().stream()).count();
    return TextFinding.of(
        this,
        severity(),
        Confidence.LIKELY,
        Subject.policy(policy.policy()),
        "The policy lists %s and says of none how long it is kept."
            .formatted(Wording.count(cookies, "cookie")),
        "Give a lifetime for each cookie.",
        rows.stream().map(DeclaredRow::evidence).toList());
  }

  private Finding finding(DeclaredRow row, String beside) {
    return TextFinding.of(
        this,
        severity(),
        Confidence.CERTAIN,
        row.subject(),
        "The policy declares %s (%s) and does not say how long it is kept%s."
            .formatted(row.names(), Wording.line(row.quote()), beside),
        "Give the lifetime of %s.".formatted(row.names()),
        List.of(row.evidence()));
  }
}
