package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.Links.Link;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Redaction;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static Links links(String... excludes) {
    ScanRequest base =
        ScanRequest.of(
            List.of(URI.create("https://www.shop.test/")),
            BrowserOptions.DEFAULTS,
            new Redaction(new byte[16], false));
    return new Links(
        new ScanRequest(
            base.urls(),
            base.states(),
            base.extras(),
            base.pages(),
            Duration.ofSeconds(1),
            Interaction.USUAL,
            1,
            Optional.empty(),
            base.timeout(),
            List.of(excludes),
            base.conduct(),
            base.browser(),
            base.redaction()));
  }

  private static Link link(String href, String text) {
    return new Link(href, text, false, false);
  }

  private static List<String> followed(Links links, String... hrefs) {
    return links.toFollow(Stream.of(hrefs).map(href -> link(href, "Page")).toList()).stream()
        .map(URI::toString)
        .toList();
  }

  @Test
  void followsLinksOfTheSameSiteOnceInTheirOrder() {
    assertThat(
            followed(
                links(),
                "https://www.shop.test/b",
                "https://help.shop.test/a",
                "https://www.shop.test/b#part",
                "https://www.shop.test",
                "https://other.test/",
                "mailto:x@shop.test",
                "javascript:void(0)",
                "https://www.shop.test/with space"))
        .containsExactly(
            "https://www.shop.test/b", "https://help.shop.test/a", "https://www.shop.test/");
  }

  @Test
  void skipsWhatIsNoPage() {
    assertThat(followed(links(), "https://shop.test/a.pdf", "https://shop.test/b.JPG")).isEmpty();
    assertThat(links().toFollow(List.of(new Link("https://shop.test/x", "List", true, false))))
        .isEmpty();
  }

  @Test
  void neverFollowsLinksThatLogOutDeleteOrBuy() {
    assertThat(
            followed(
                links(),
                "https://shop.test/account/logout",
                "https://shop.test/logOut.php?x=1",
                "https://shop.test/user?action=delete",
                "https://shop.test/cart?add-to-cart=7",
                "https://shop.test/checkout/now"))
        .isEmpty();
    assertThat(
            links()
                .toFollow(
                    Stream.of("Abmelden", "Log out", "Jetzt kaufen", "Konto löschen", "Buy now")
                        .map(text -> link("https://shop.test/x?" + text.hashCode(), text))
                        .toList()))
        .isEmpty();
  }

  @Test
  void followsLinksThatOnlySoundAlike() {
    assertThat(
            followed(links(), "https://shop.test/payments-explained", "https://shop.test/buyers"))
        .hasSize(2);
  }

  @Test
  void leavesOutWhatIsExcluded() {
    assertThat(
            followed(
                links("/private/*", "*?lang=*"),
                "https://shop.test/private/a",
                "https://shop.test/a?lang=de",
                "https://shop.test/a"))
        .containsExactly("https://shop.test/a");
  }
}
