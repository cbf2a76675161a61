package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.DeclaredInventory.Status;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms that the seed documents have, in documents that are always there. */
class TwinsTest {
  private static final Lifetime PERSISTENT = new Lifetime.PersistentUnstated();
  private static final Lifetime SESSION = new Lifetime.Session();
  private static final Lifetime UNSTATED = new Lifetime.Unstated();

  @Test
  void readsATableOfCategoriesAndTheirParties() {
    DeclaredInventory policy = only(Twin.file("category-table.txt"));
    assertThat(policy.policy()).isEqualTo("teapot-example-2021");
    assertThat(policy.effective()).map(Object::toString).contains("2021-03-09");
    assertThat(policy.status()).isEqualTo(Status.CURRENT);
    assertThat(policy.scope()).containsExactly("teapot.example");
    assertThat(policy.excludedScope()).containsExactly("kettle.example");
    assertThat(policy.completeness()).isEqualTo(Completeness.HEDGED);
    assertThat(policy.cookies()).isEmpty();
    assertThat(policy.parties())
        .extracting(DeclaredParty::name, DeclaredParty::hosts, DeclaredParty::purpose)
        .containsExactly(
            tuple("Teapot.example", List.of("www.teapot.example"), Purpose.ESSENTIAL),
            tuple("Teapot.example", List.of("www.teapot.example"), Purpose.STATISTICAL),
            tuple(
                "Brew Metrics",
                List.of("privacy.brewmetrics.example", "help.brewmetrics.example"),
                Purpose.STATISTICAL),
            tuple("Leafbook", List.of("www.leafbook.example"), Purpose.MARKETING),
            tuple("Samovar Ads", List.of("ads.samovar.example"), Purpose.MARKETING));
    assertThat(kinds(policy))
        .contains(
            Kind.INVENTORY_LISTED,
            Kind.INVENTORY_MAY_VARY,
            Kind.ESSENTIAL_ALWAYS_ON,
            Kind.AGGREGATE_ONLY,
            Kind.PREFERENCE_TOOL_OFFERED);
  }

  @Test
  void splitsTwoVersionsInOneDocument() {
    PolicyReading reading = Twin.file("two-versions.txt");
    assertThat(reading.inventories())
        .extracting(
            DeclaredInventory::policy,
            policy -> policy.effective().map(Object::toString).orElse(""),
            DeclaredInventory::status,
            DeclaredInventory::completeness)
        .containsExactly(
            tuple("teapot-example-2022", "2022-06-02", Status.CURRENT, Completeness.HEDGED),
            tuple("kettle-example-2019", "2019-04-03", Status.SUPERSEDED, Completeness.COMPLETE));
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void readsATableOfCategoriesThatLostItsLines() {
    assertThat(Twin.file("two-versions.txt").inventories().getFirst().parties())
        .extracting(DeclaredParty::name, DeclaredParty::purpose)
        .containsExactly(
            tuple("Teapot.example", Purpose.ESSENTIAL),
            tuple("Teapot.example", Purpose.PERSONALISATION),
            tuple("Leafbook", Purpose.PERSONALISATION),
            tuple("Leafbook", Purpose.MARKETING),
            tuple("Samovar Ads", Purpose.MARKETING));
  }

  @Test
  void readsATableOfCookiesThatLostItsLines() {
    DeclaredInventory old = Twin.file("two-versions.txt").inventories().getLast();
    assertThat(old.cookies())
        .extracting(
            DeclaredCookie::name,
            cookie -> cookie.lifetime().lifetime(),
            DeclaredCookie::purpose,
            cookie -> cookie.provider().orElse(""))
        .containsExactly(
            tuple("_bm", UNSTATED, Purpose.STATISTICAL, "Brew Metrics, Inc."),
            tuple("_bmt", UNSTATED, Purpose.STATISTICAL, "Brew Metrics, Inc."),
            tuple("_bm_sample", UNSTATED, Purpose.STATISTICAL, "Brew Metrics, Inc."),
            tuple("ket_visitor_id", PERSISTENT, Purpose.UNSTATED, "Kettle (.kettle.example)"),
            tuple("ket_track", PERSISTENT, Purpose.UNSTATED, "Kettle (.kettle.example)"),
            tuple("ket_tracktmp", SESSION, Purpose.UNSTATED, "Kettle (.kettle.example)"),
            tuple("cup", PERSISTENT, Purpose.UNSTATED, "Kettle (.kettle.example)"),
            tuple("l", PERSISTENT, Purpose.UNSTATED, "Kettle (.kettle.example)"));
    assertThat(old.cookies().map(DeclaredCookie::quote).map(Quote::line).distinct()).hasSize(4);
  }

  @Test
  void takesNoClaimFromBulletsLeftOverAtTheEnd() {
    DeclaredInventory old = Twin.file("two-versions.txt").inventories().getLast();
    assertThat(kinds(old)).containsOnlyOnce(Kind.WITHDRAWAL_OFFERED);
  }

  @Test
  void readsThatTheCookiesStandInAnotherDocument() {
    PolicyReading reading = Twin.file("delegated.txt");
    DeclaredInventory policy = only(reading);
    assertThat(policy.completeness()).isEqualTo(Completeness.DELEGATED);
    assertThat(policy.delegatedTo()).contains("Teapot Works Website Cookies Notice");
    assertThat(policy.effective()).map(Object::toString).contains("2023-05-04");
    assertThat(policy.scope()).containsExactly("teapotworks.example", "market.teapotworks.example");
  }

  @Test
  void takesNoCookieFromTablesOfRecipientsAndRetention() {
    PolicyReading reading = Twin.file("delegated.txt");
    assertThat(only(reading).cookies()).isEmpty();
    assertThat(only(reading).parties()).isEmpty();
  }

  @Test
  void readsThatThereIsNoList() {
    DeclaredInventory policy = only(Twin.file("absent.txt"));
    assertThat(policy.completeness()).isEqualTo(Completeness.ABSENT);
    assertThat(policy.effective()).map(Object::toString).contains("2015-02-14");
    assertThat(policy.scope()).containsExactly("teapotgroup.example");
    assertThat(policy.excludedScope()).containsExactly("teapot.example");
    assertThat(kinds(policy))
        .containsExactly(
            Kind.IMPLIED_CONSENT,
            Kind.NO_PERSONAL_DATA_IN_COOKIES,
            Kind.BROWSER_SETTINGS_CONTROL,
            Kind.DO_NOT_TRACK_IGNORED);
  }

  private static DeclaredInventory only(PolicyReading reading) {
    assertThat(reading.inventories()).hasSize(1);
    return reading.inventories().getFirst();
  }

  private static List<Kind> kinds(DeclaredInventory policy) {
    return policy.claims().map(DeclaredClaim::kind).toList();
  }
}
