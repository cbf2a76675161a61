package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.Links.Link;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyLinksTest {
  private static Link link(String path, String text, boolean footer) {
    return new Link("https://shop.test" + path, text, false, footer);
  }

  private static List<String> order(Link... links) {
    return PolicyLinks.of(Arrays.asList(links)).stream().map(c -> c.url().getPath()).toList();
  }

  @Test
  void putsACookiePolicyBeforeAPrivacyPolicyAndTheFootBeforeTheRest() {
    assertThat(
            order(
                link("/p", "Privacy policy", true),
                link("/blog", "Cookies", false),
                link("/c", "Cookie policy", true),
                link("/about", "About us", true)))
        .containsExactly("/c", "/blog", "/p");
  }

  @Test
  void knowsSeveralLanguagesAndTellingAddresses() {
    assertThat(
            order(
                link("/1", "Datenschutzerklärung", true),
                link("/2", "Politique de confidentialité", true),
                link("/legal/cookie-policy", "More", false)))
        .containsExactly("/legal/cookie-policy", "/1", "/2");
  }

  @Test
  void leavesOutLinksThatOpenSettings() {
    assertThat(order(link("/s", "Cookie settings", true), link("/t", "Cookie-Einstellungen", true)))
        .isEmpty();
  }

  @Test
  void looksInUsualPlacesOfTheHost() {
    assertThat(PolicyLinks.usualPlaces(URI.create("https://shop.test/a/b?c")))
        .extracting(candidate -> candidate.url().toString())
        .contains("https://shop.test/cookie-policy", "https://shop.test/privacy");
  }
}
