package io.cookieaudit.scan.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlRedactionTest {
  @Test
  void keepsHostPathAndParameterNames() {
    assertThat(redact("https://shop.test/cart/list?user=anna&empty=&flag#top"))
        .isEqualTo("https://shop.test/cart/list?user=T&empty=&flag#top");
  }

  @Test
  void keepsTheValuesThatRulesNeed() {
    assertThat(redact("https://a.test/collect?v=1&tid=UA-1-1&aip=1&cid=55.66&gcs=G100&gdpr=1"))
        .isEqualTo("https://a.test/collect?v=1&tid=UA-1-1&aip=1&cid=T&gcs=G100&gdpr=1");
  }

  @Test
  void replacesPathPartsThatLookLikeIdentifiers() {
    assertThat(redact("https://a.test/user/12345678/x")).isEqualTo("https://a.test/user/T/x");
    assertThat(redact("https://a.test/u/7f3c2b1a-0d4e-4f5a-9b8c-1a2b3c4d5e6f"))
        .isEqualTo("https://a.test/u/T");
    assertThat(redact("https://a.test/m/anna@mail.test")).isEqualTo("https://a.test/m/T");
    assertThat(redact("https://a.test/s/Zx81kQpTTa09LmNbVcX37sdf")).isEqualTo("https://a.test/s/T");
  }

  @Test
  void keepsOrdinaryPaths() {
    String url = "https://a.test/static/js/analytics-4.2.1.min.js";

    assertThat(redact(url)).isEqualTo(url);
    assertThat(redact("https://a.test")).isEqualTo("https://a.test");
    assertThat(redact("about:blank")).isEqualTo("about:blank");
    assertThat(redact("")).isEmpty();
  }

  @Test
  void dropsUserNamesAndTheContentOfDataAddresses() {
    assertThat(redact("https://anna:secret@a.test/x")).isEqualTo("https://a.test/x");
    assertThat(redact("data:text/plain,secret")).isEqualTo("data:T");
  }

  private static String redact(String url) {
    return UrlRedaction.redact(url, value -> "T");
  }
}
