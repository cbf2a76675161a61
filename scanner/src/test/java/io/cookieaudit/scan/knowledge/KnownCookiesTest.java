package io.cookieaudit.scan.knowledge;

import static io.cookieaudit.policy.Purpose.MARKETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownCookiesTest {
  private final KnownCookies cookies = Knowledge.bundled().cookies();

  @ParameterizedTest
  @CsvSource({
    "_ga, _ga, STATISTICAL",
    "_ga_ABC123, _ga_*, STATISTICAL",
    "_gat_UA-1234-5, _gat_UA-*, STATISTICAL",
    "_gat_gtag_UA_1234_5, _gat_gtag_UA_*, STATISTICAL",
    "_pk_id.1.1fff, _pk_id.*, STATISTICAL",
    "_hjSession_123, _hjSession_*, STATISTICAL",
    "_hjSomethingNew, _hj*, STATISTICAL",
    "_fbp, _fbp, MARKETING",
    "OptanonConsent, OptanonConsent, ESSENTIAL",
  })
  void knowsACookieByItsMostExactName(String seen, String name, Purpose purpose) {
    var known = cookies.find(seen, "shop.test").orElseThrow();
    assertThat(known.name()).isEqualTo(name);
    assertThat(known.purpose()).isEqualTo(purpose);
  }

  @Test
  void knowsAnAmbiguousNameOnItsOwnersHostsOnly() {
    assertThat(cookies.find("uid", "criteo.com")).map(KnownCookie::purpose).hasValue(MARKETING);
    assertThat(cookies.find("uid", "shop.test")).isEmpty();
    assertThat(cookies.find("IDE", "notdoubleclick.net")).isEmpty();
  }

  @Test
  void doesNotKnowNamesThatOnlyBeginAlike() {
    assertThat(cookies.find("_gallery", "shop.test")).isEmpty();
    assertThat(cookies.find("_GA", "shop.test")).isEmpty();
    assertThat(cookies.find("", "shop.test")).isEmpty();
  }

  @Test
  void readsLifetimes() {
    assertThat(cookies.find("_ga", "shop.test").orElseThrow().lifetime())
        .hasValue(new Lifetime.Persistent(Duration.ofDays(730)));
    assertThat(cookies.find("PHPSESSID", "shop.test").orElseThrow().lifetime())
        .hasValue(new Lifetime.Session());
    assertThat(cookies.find("_hjOther", "shop.test").orElseThrow().lifetime()).isEmpty();
  }

  @Test
  void namesTheLineThatIsWrong() {
    String text =
        "# date: 2026-01-02\nname\tcompany\tpurpose\tlifetime\thosts\na\t-\tessential\tlong\t-";
    var table = Table.parse("x.tsv", text, "name", "company", "purpose", "lifetime", "hosts");
    assertThatThrownBy(() -> KnownCookies.read(table)).hasMessage("x.tsv:3: not a lifetime: long");
  }

  @Test
  void namesCompaniesThatExist() {
    var entities = Knowledge.bundled().entities();
    KnownCookies.table()
        .rows()
        .forEach(
            row ->
                row.optional(1).ifPresent(c -> assertThat(entities.byName(c)).as(c).isPresent()));
    TrackerHosts.table()
        .rows()
        .forEach(row -> assertThat(entities.byName(row.cell(1))).as(row.cell(1)).isPresent());
  }
}
