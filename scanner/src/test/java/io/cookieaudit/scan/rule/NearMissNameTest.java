package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissNameTest {
  private final Rule rule = new NearMissName();

  @ParameterizedTest
  @CsvSource({
    "_utma, __utma",
    "Session-ID, session_id",
    "sessionid, session_id",
    "shop_visitor, shop_visitors",
    "shop_visitro, shop_visitor",
  })
  void reportsANameWithASlip(String declared, String seen) {
    var given = Given.policy().cookie(declared, STATISTICAL).visit(ACCEPTED, seen);

    assertThat(given.fingerprints(rule))
        .containsExactly("near-miss-name:cookie/" + seen + "@shop.test");
    assertThat(given.fingerprints(new UndeclaredCookie())).isEmpty();
  }

  @Test
  void reportsATemplateWithASlip() {
    var given = Given.policy().cookie("_gat_UA_<id>", STATISTICAL).visit(ACCEPTED, "_gat_UA-12-3");

    assertThat(given.fingerprints(rule))
        .containsExactly("near-miss-name:cookie/_gat_UA-*@shop.test");
  }

  @ParameterizedTest
  @CsvSource({
    "_gcl_au, _gcl_aw",
    "xman_t, xman_f",
    "_ga, _gat",
    "intl_locale1, intl_locale2",
    "abcdefgh1, abcdefgh",
    "shop_visitor, shop_basket",
  })
  void isQuietForDifferentCookies(String declared, String seen) {
    var given = Given.policy().cookie(declared, STATISTICAL).visit(ACCEPTED, seen);

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietWhenTheDeclaredOneWasSeenToo() {
    var given = Given.policy().cookie("_utma", STATISTICAL).visit(ACCEPTED, "_utma", "__utma");

    assertThat(given.fingerprints(rule)).isEmpty();
    assertThat(given.fingerprints(new UndeclaredCookie()))
        .containsExactly("undeclared-cookie:cookie/__utma@shop.test");
  }

  @Test
  void quotesTheLine() {
    var given =
        Given.policy()
            .cookie("sid", ESSENTIAL)
            .cookie("_utma", STATISTICAL)
            .visit(ACCEPTED, "__utma");

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("_utma (line 2)"));
  }
}
