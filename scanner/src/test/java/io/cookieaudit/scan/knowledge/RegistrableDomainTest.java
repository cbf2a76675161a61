package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {
  @ParameterizedTest
  @CsvSource({
    "www.shop.co.uk, shop.co.uk",
    "shop.co.uk, shop.co.uk",
    "WWW.Example.COM, example.com",
    "a.b.shop.test, shop.test",
    ".example.com, example.com",
    "example.com., example.com",
    "127.0.0.1, 127.0.0.1",
    "[::1], [::1]",
    "localhost, localhost",
    "co.uk, co.uk"
  })
  void isThePartThatOnePartyRegisters(String host, String domain) {
    assertThat(RegistrableDomain.of(host)).isEqualTo(domain);
  }

  @Test
  void isReadFromAddresses() {
    assertThat(RegistrableDomain.ofUrl("https://cdn.example.com:8443/x")).contains("example.com");
    assertThat(RegistrableDomain.ofUrl("about:blank")).isEmpty();
    assertThat(RegistrableDomain.ofUrl("not an address")).isEmpty();
  }

  @Test
  void publicSuffixesBelongToNobody() {
    assertThat(RegistrableDomain.isPublicSuffix("co.uk")).isTrue();
    assertThat(RegistrableDomain.isPublicSuffix("com")).isTrue();
    assertThat(RegistrableDomain.isPublicSuffix("test")).isTrue();
    assertThat(RegistrableDomain.isPublicSuffix("shop.co.uk")).isFalse();
    assertThat(RegistrableDomain.isPublicSuffix("127.0.0.1")).isFalse();
  }
}
