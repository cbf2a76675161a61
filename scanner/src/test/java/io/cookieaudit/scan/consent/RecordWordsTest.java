package io.cookieaudit.scan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordWordsTest {
  @Test
  void knowsRecordsByTheirNames() {
    assertThat(
            Stream.of(
                "CookieConsent",
                "euconsent-v2",
                "cookie_notice_accepted",
                "klaro",
                "gdpr",
                "cookies-accepted",
                "OptanonConsent",
                "cookiebanner",
                "accept_cookies",
                "cmplz_marketing"))
        .allMatch(RecordWords::surelyNamed);
  }

  @Test
  void doesNotTakeOtherCookiesForRecords() {
    assertThat(
            Stream.of(
                "_ga", "PHPSESSID", "session", "cart", "test_cookie", "theme", "loads", "xman_t"))
        .noneMatch(RecordWords::surelyNamed);
  }

  @Test
  void doesNotFindAShortWordInsideAnother() {
    assertThat(RecordWords.key("uploads")).isEqualTo(RecordWords.Key.OTHER);
    assertThat(RecordWords.key("ads")).isEqualTo(RecordWords.Key.PURPOSE);
    assertThat(RecordWords.key("adStorage")).isEqualTo(RecordWords.Key.PURPOSE);
  }
}
