package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Shop.test:8443/a/b?c#d, www.shop.test, /a/b",
    "https://shop.test, shop.test, /",
    "https://user:pass@shop.test?x=|y, shop.test, /",
    "https://[::1]:80/x, [::1], /x",
    "data:image/gif;base64, '', /",
    "'', '', /",
  })
  void takesAnAddressApartEvenWhereItIsNotAUri(String url, String host, String path) {
    assertThat(Hosts.of(url)).isEqualTo(host);
    assertThat(Hosts.pathOf(url)).isEqualTo(path);
  }

  @Test
  void findsHostsInASentence() {
    assertThat(Hosts.in("Set by .google.com, www.criteo.com/x and others. Nothing in version 1.2."))
        .containsExactly("google.com", "www.criteo.com");
  }
}
