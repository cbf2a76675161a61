package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.scan.demo.ShopPlan.PlannedParty;
import io.cookieaudit.scan.demo.ShopPlan.PlannedRow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is planned, written as a policy and read again is what was planned. */
class PolicyOfShopTest {
  /** One cookie as a policy declares it. */
  private record Row(String name, Purpose purpose, Lifetime lifetime) {}

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isReadAsItWasPlannedFromMarkdown(long seed) {
    GeneratedShop shop = GeneratedShop.of(seed);
    DeclaredInventory read = only("policy.md", shop.policy());
    assertThat(rows(read)).containsExactlyInAnyOrderElementsOf(planned(shop.plan()));
    assertThat(read.completeness()).isEqualTo(DeclaredInventory.Completeness.COMPLETE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isReadAsItWasPlannedFromItsPage(long seed) {
    GeneratedShop shop = GeneratedShop.of(seed);
    String url = "https://" + shop.plan().host() + shop.plan().form().path();
    SiteHandler handler = Objects.requireNonNull(shop.hosts().get(shop.plan().host()));
    SiteRequest request = SiteRequest.of("GET", shop.plan().host(), URI.create(url), "");
    DeclaredInventory read = only("policy.html", handler.answer(request).text());
    assertThat(rows(read)).containsExactlyInAnyOrderElementsOf(planned(shop.plan()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void namesTheCompaniesThatWerePlanned(long seed) {
    ShopPlan plan = GeneratedShop.of(seed).plan();
    String providers =
        only("policy.md", GeneratedShop.of(seed).policy())
            .cookies()
            .flatMap(cookie -> cookie.provider().stream())
            .collect(Collectors.joining("\n"));
    Set<String> domains =
        plan.rows().stream()
            .map(PlannedRow::provider)
            .map(PlannedParty::domain)
            .collect(Collectors.toSet());
    assertThat(domains).allSatisfy(domain -> assertThat(providers).contains(domain));
  }

  @Test
  void ofTheDemoHasTwelveRowsAndTwoOfThemWithTwoNames() {
    DeclaredInventory read = only("policy.md", Resources.shop("lantern/policy.md"));
    assertThat(read.cookies()).hasSize(14);
    assertThat(rows(read))
        .contains(
            new Row("_ga", Purpose.STATISTICAL, days(730)),
            new Row("_ga_*", Purpose.STATISTICAL, days(730)),
            new Row("lan_locale", Purpose.ESSENTIAL, new Lifetime.Session()),
            new Row("lan_camp", Purpose.MARKETING, days(90)),
            new Row("lan_wish", Purpose.PERSONALISATION, days(365)));
    assertThat(read.parties())
        .extracting(party -> party.name() + " " + party.purpose())
        .contains(
            "Tallymark Analytics STATISTICAL",
            "Cinebox PERSONALISATION",
            "Brightlane MARKETING",
            "PartnerPath MARKETING");
    assertThat(read.effective()).hasToString("Optional[2026-03-01]");
  }

  private static DeclaredInventory only(String id, String text) {
    PolicyReading reading =
        PolicyReadings.read(PolicyDocuments.parse(id, text.getBytes(StandardCharsets.UTF_8)));
    assertThat(reading.inventories()).hasSize(1);
    return reading.inventories().getFirst();
  }

  private static List<Row> rows(DeclaredInventory read) {
    return read.cookies()
        .map(cookie -> new Row(cookie.name(), cookie.purpose(), cookie.lifetime().lifetime()))
        .toList();
  }

  private static List<Row> planned(ShopPlan plan) {
    return plan.rows().stream()
        .map(row -> new Row(row.written(), row.purpose(), row.lifetime()))
        .toList();
  }

  private static Lifetime days(int days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }
}
