package io.cookieaudit.scan.cli;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.PolicyReading.Unread;
import io.cookieaudit.scan.report.Plain;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What was read out of a policy, for a person at a terminal. */
final class PolicyText {
  private final PrintWriter out;

  PolicyText(PrintWriter out) {
    this.out = out;
  }

  void print(PolicyReading reading) {
    reading.inventories().forEach(this::print);
    for (Unread unread : reading.unread()) {
      out.printf(
          "Not understood, lines %d to %d: %s%n",
          unread.line(), unread.endLine(), Plain.of(unread.why()));
    }
    long items = reading.inventories().stream().flatMap(DeclaredInventory::cookies).count();
    long parties = reading.inventories().stream().flatMap(DeclaredInventory::parties).count();
    out.println(verdict(reading, items, parties));
  }

  private static String verdict(PolicyReading reading, long items, long parties) {
    int policies = reading.inventories().size();
    String what =
        items + parties == 0
            ? "no list of cookies"
            : "%d named items and %d parties".formatted(items, parties);
    return "%s: %s in %d %s."
        .formatted(
            Plain.of(reading.document()), what, policies, policies == 1 ? "policy" : "policies");
  }

  private void print(DeclaredInventory inventory) {
    out.printf("%s (%s)%n", Plain.of(inventory.title()), Plain.of(inventory.policy()));
    out.printf(
        "  in force since %s%s; covers %s%s%n",
        inventory.effective().map(Object::toString).orElse("no date given"),
        inventory.status() == DeclaredInventory.Status.SUPERSEDED ? ", superseded" : "",
        names(inventory.scope(), "no site by name"),
        inventory.excludedScope().isEmpty() ? "" : ", not " + names(inventory.excludedScope(), ""));
    out.printf("  %s%n", completeness(inventory));
    inventory.cookies().forEach(this::print);
    inventory.parties().forEach(this::print);
    inventory
        .claims()
        .forEach(
            claim -> out.printf("  %5d  claims %s%n", claim.quote().line(), claim.kind().id()));
    out.println();
  }

  private void print(DeclaredCookie cookie) {
    out.printf(
        "  %5d  %-28s %-16s %-22s %s%s%n",
        cookie.quote().line(),
        Plain.of(cookie.name()),
        cookie.purpose().name().toLowerCase(Locale.ROOT),
        lifetime(cookie.lifetime()),
        Plain.of(cookie.provider().orElse("no provider")),
        cookie.confidence() == Confidence.LIKELY ? "  (likely)" : "");
  }

  private void print(DeclaredParty party) {
    out.printf(
        "  %5d  %-28s %-16s %s%n",
        party.quote().line(),
        Plain.of(party.name()),
        party.purpose().name().toLowerCase(Locale.ROOT),
        names(party.hosts(), ""));
  }

  private static String completeness(DeclaredInventory inventory) {
    Completeness completeness = inventory.completeness();
    return switch (completeness) {
      case COMPLETE -> "gives a list";
      case HEDGED -> "gives a list, and says that it may vary";
      case DELEGATED ->
          "gives no list and points to "
              + Plain.of(inventory.delegatedTo().orElse("another document"));
      case ABSENT -> "gives no list";
    };
  }

  private static String lifetime(DeclaredLifetime declared) {
    return declared
        .written()
        .map(Plain::of)
        .orElseGet(
            () ->
                switch (declared.lifetime()) {
                  case Lifetime.Session session -> "session";
                  case Lifetime.Persistent persistent -> days(persistent.max());
                  case Lifetime.PersistentUnstated unstated -> "persistent";
                  case Lifetime.Unstated unstated -> "no lifetime";
                });
  }

  private static String days(Duration duration) {
    return duration.toDays() > 0 ? duration.toDays() + " days" : duration.toSeconds() + " s";
  }

  private static String names(List<String> names, String none) {
    return names.isEmpty() ? none : Plain.of(String.join(", ", names));
  }
}
