package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {
  @ParameterizedTest
  @CsvSource({
    "www.shop.example, shop.example",
    "shop.example, shop.example",
    "a.b.shop.co.uk, shop.co.uk",
    ".Shop.COM., shop.com",
    "alice.github.io, alice.github.io",
    "cdn.alice.github.io, alice.github.io",
    "shop.test, shop.test",
    "www.shop.test, shop.test",
  })
  void endsWhereTheOwnerRegistered(String host, String domain) {
    assertThat(RegistrableDomain.of(host)).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource({"localhost", "127.0.0.1", "[::1]", "::1", "com", "co.uk", "''"})
  void isTheHostItselfWhereNothingCanBeRegistered(String host) {
    assertThat(RegistrableDomain.of(host)).isEqualTo(host);
  }

  @Test
  void keepsPunycodeAsItIs() {
    assertThat(RegistrableDomain.of("www.xn--mnchen-3ya.de")).isEqualTo("xn--mnchen-3ya.de");
  }
}
