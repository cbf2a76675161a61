package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteRequestTest {
  @Test
  void knowsTheHostWithoutItsPortAndInLowerCase() {
    assertThat(request("/", "Shop.Test:8443", "").host()).isEqualTo("shop.test");
    assertThat(request("/", "shop.test", "").host()).isEqualTo("shop.test");
  }

  @Test
  void decodesParameters() {
    assertThat(request("/a?x=1%202&empty&y=%C3%A4", "shop.test", "").parameters())
        .containsOnly(Map.entry("x", "1 2"), Map.entry("empty", ""), Map.entry("y", "ä"));
  }

  @Test
  void splitsCookies() {
    assertThat(request("/", "shop.test", "a=1; b=two=2").cookies())
        .containsEntry("a", "1")
        .containsEntry("b", "two=2");
  }

  private static SiteRequest request(String target, String host, String cookies) {
    return SiteRequest.of("GET", host, URI.create(target), cookies);
  }
}
