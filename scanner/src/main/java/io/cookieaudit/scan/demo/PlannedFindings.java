package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.demo.Expectation.Expected;
import io.cookieaudit.scan.demo.ShopPlan.Act;
import io.cookieaudit.scan.demo.ShopPlan.Declared;
import io.cookieaudit.scan.demo.ShopPlan.Occasion;
import io.cookieaudit.scan.demo.ShopPlan.PlannedCookie;
import io.cookieaudit.scan.demo.ShopPlan.PlannedRow;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.rule.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a perfect scan reports of a planned shop. It follows from what the shop was planned to do
 * and from the rules' descriptions; the rules themselves have no part in it.
 */
final class PlannedFindings {
  private final ShopPlan plan;
  private final List<Expected> findings = new ArrayList<>();

  private PlannedFindings(ShopPlan plan) {
    this.plan = plan;
  }

  static Expectation of(ShopPlan plan) {
    var planned = new PlannedFindings(plan);
    planned.plan.record().ifPresent(planned::declaration);
    planned.recordInStorage();
    planned.plan.acts().forEach(planned::act);
    planned.strangers();
    planned.neverSeen();
    planned.refusal();
    return new Expectation(planned.findings);
  }

  /** The list is one of cookies, so that no row names what is kept elsewhere. */
  private void recordInStorage() {
    if (plan.banner() instanceof PlannedBanner.HomeMade made && made.inLocalStorage()) {
      expect(
          "undeclared-storage",
          Subject.stored(
              StoredItem.Kind.LOCAL_STORAGE.id(), made.record(), "https://" + plan.host()),
          "no row of the policy names it");
    }
  }

  private void act(Act act) {
    act.cookie()
        .ifPresent(
            cookie -> {
              declaration(cookie);
              lifetime(cookie);
              consent(act, cookie);
            });
  }

  private void declaration(PlannedCookie cookie) {
    switch (cookie.declared()) {
      case Declared.InRow _ -> {}
      case Declared.Nowhere _ ->
          expect("undeclared-cookie", subject(cookie), "no row of the policy names it");
      case Declared.NearlyInRow(PlannedRow row) ->
          expect("near-miss-name", subject(cookie), "the policy writes " + row.written());
    }
  }

  private void lifetime(PlannedCookie cookie) {
    row(cookie)
        .flatMap(row -> longer(row.lifetime(), cookie.lifetime()))
        .ifPresent(why -> expect("lifetime-mismatch", subject(cookie), why));
  }

  /** Why a lifetime is not the declared one. More than half as long again, and by a day, counts. */
  private static Optional<String> longer(Lifetime declared, Lifetime seen) {
    boolean session = declared instanceof Lifetime.Session;
    if (session != seen instanceof Lifetime.Session) {
      return Optional.of(
          session ? "declared for a session, and kept" : "declared as kept, and gone");
    }
    if (!(declared instanceof Lifetime.Persistent(Duration said)
        && seen instanceof Lifetime.Persistent(Duration lives))) {
      return Optional.empty();
    }
    boolean half = lives.toSeconds() * 2 > said.toSeconds() * 3;
    boolean aDay = lives.minus(said).compareTo(Duration.ofDays(1)) >= 0;
    return half && aDay
        ? Optional.of("declared for %d h, kept for %d h".formatted(said.toHours(), lives.toHours()))
        : Optional.empty();
  }

  private void consent(Act act, PlannedCookie cookie) {
    boolean essential = row(cookie).filter(row -> row.purpose() == Purpose.ESSENTIAL).isPresent();
    if (essential) {
      return;
    }
    boolean before = act.occasion() == Occasion.ALWAYS || act.occasion() == Occasion.UNTIL_CHOICE;
    if (before) {
      expect("cookie-before-consent", subject(cookie), "set while nothing is chosen yet");
    }
    boolean after = act.occasion() == Occasion.ALWAYS || act.occasion() == Occasion.AFTER_CHOICE;
    if (after && plan.banner().offersReject()) {
      expect("cookie-after-reject", subject(cookie), "set in spite of the refusal");
    }
  }

  private void strangers() {
    List<Act> unnamed =
        plan.acts().stream()
            .filter(act -> !act.way().own() && !plan.named().contains(act.party()))
            .toList();
    unnamed.stream()
        .map(act -> act.party().domain())
        .distinct()
        .forEach(
            domain ->
                expect("undeclared-third-party", "party/" + domain, "the policy does not name it"));
    unnamed.stream()
        .filter(act -> act.way().reports())
        .forEach(
            act ->
                expect(
                    "undeclared-beacon",
                    "request/" + act.host() + ActPath.of(plan, act),
                    "reports to a company that the policy does not name"));
  }

  private void neverSeen() {
    Stream<PlannedCookie> seen =
        Stream.concat(
            plan.record().stream(), plan.acts().stream().flatMap(act -> act.cookie().stream()));
    List<PlannedRow> used = seen.flatMap(cookie -> meant(cookie.declared()).stream()).toList();
    plan.rows().stream()
        .filter(row -> !used.contains(row))
        .forEach(
            row -> expect("declared-not-seen", "cookie/" + row.written(), "nothing ever sets it"));
  }

  /** A row with a slip in its name is not "never seen": the slip is what is reported. */
  private static Optional<PlannedRow> meant(Declared declared) {
    return switch (declared) {
      case Declared.InRow(PlannedRow row) -> Optional.of(row);
      case Declared.NearlyInRow(PlannedRow row) -> Optional.of(row);
      case Declared.Nowhere _ -> Optional.empty();
    };
  }

  private void refusal() {
    if (!plan.banner().offersReject()) {
      expect("reject-not-offered", "banner/" + plan.domain(), "the banner has no way to refuse");
    }
  }

  private static Optional<PlannedRow> row(PlannedCookie cookie) {
    return switch (cookie.declared()) {
      case Declared.InRow(PlannedRow row) -> Optional.of(row);
      case Declared.NearlyInRow _, Declared.Nowhere _ -> Optional.empty();
    };
  }

  private static String subject(PlannedCookie cookie) {
    return "cookie/" + cookie.name() + "@" + cookie.domain();
  }

  private void expect(String rule, String subject, String planted) {
    findings.add(new Expected(rule + ":" + subject, planted));
  }
}
