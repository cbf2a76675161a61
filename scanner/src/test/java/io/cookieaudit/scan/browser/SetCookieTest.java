package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void readsNameValueAndAttributes() {
    SetCookie cookie =
        SetCookie.parse(
            " sid = a=b ; Domain=.Shop.test; PATH=/cart; secure; HttpOnly; SameSite=none;"
                + " Partitioned; unknown=1");

    assertThat(cookie.name()).isEqualTo("sid");
    assertThat(cookie.value()).isEqualTo("a=b");
    assertThat(cookie.domain()).contains("shop.test");
    assertThat(cookie.path()).contains("/cart");
    assertThat(cookie.secure()).isTrue();
    assertThat(cookie.httpOnly()).isTrue();
    assertThat(cookie.sameSite()).contains("None");
    assertThat(cookie.partitioned()).isTrue();
    assertThat(cookie.requestedSeconds(NOW)).isEmpty();
  }

  @Test
  void namesAndValuesMayBeEmpty() {
    assertThat(SetCookie.parse("=v").name()).isEmpty();
    assertThat(SetCookie.parse("v").value()).isEqualTo("v");
    assertThat(SetCookie.parse("n=").value()).isEmpty();
    assertThat(SetCookie.parse("a/b=1").name()).isEqualTo("a/b");
  }

  @Test
  void maxAgeCountsBeforeExpires() {
    SetCookie cookie = SetCookie.parse("a=1; Max-Age=60; Expires=Fri, 01 Jan 2027 00:00:00 GMT");

    assertThat(cookie.requestedSeconds(NOW)).contains(60L);
  }

  @Test
  void theLastOfSeveralCountsAndNonsenseIsIgnored() {
    assertThat(SetCookie.parse("a=1; Max-Age=1; Max-Age=2").requestedSeconds(NOW)).contains(2L);
    assertThat(SetCookie.parse("a=1; Max-Age=soon").requestedSeconds(NOW)).isEmpty();
    assertThat(SetCookie.parse("a=1; Expires=never").requestedSeconds(NOW)).isEmpty();
    assertThat(SetCookie.parse("a=1; Path=relative").path()).isEmpty();
    assertThat(SetCookie.parse("a=1; SameSite=odd").sameSite()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 01 Jan 2026 01:00:00 GMT",
        "Thursday, 01-Jan-26 01:00:00 GMT",
        "Thu Jan  1 01:00:00 2026",
        "Thu, 1 Jan 2026 1:0:0 GMT"
      })
  void readsDatesAsBrowsersDo(String date) {
    assertThat(SetCookie.parse("a=1; expires=" + date).requestedSeconds(NOW)).contains(3600L);
  }

  @Test
  void anEndInThePastDeletes() {
    assertThat(SetCookie.parse("a=; Max-Age=0").deletes(NOW)).isTrue();
    assertThat(SetCookie.parse("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT").deletes(NOW)).isTrue();
    assertThat(SetCookie.parse("a=1; Max-Age=1").deletes(NOW)).isFalse();
    assertThat(SetCookie.parse("a=1").deletes(NOW)).isFalse();
  }

  @Test
  void anAgeBeyondAllMeasureIsVeryLong() {
    assertThat(
            SetCookie.parse("a=1; Max-Age=99999999999999999999")
                .requestedSeconds(NOW)
                .orElseThrow())
        .isGreaterThan(1_000_000_000L);
  }
}
