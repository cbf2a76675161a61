package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.demo.Expectation.Expected;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.testing.Means;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoShopTest {
  private static final Pattern OWN_LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
  private static final String HOME = "https://www.lantern.test/";

  private final DemoShop shop = open();

  /** The shop as built; a build without npm has none. */
  static DemoShop open() {
    try {
      return DemoShop.open();
    } catch (ScanException e) {
      throw Means.lacking("REQUIRE_NPM", "the build had no npm: " + e.getMessage());
    }
  }

  @Test
  void servesEverythingThatItsPagesLinkTo() {
    List<String> pages =
        List.of(HOME, HOME + "lamps/heron", HOME + "workshop", HOME + "basket", HOME + "cookies");
    assertThat(pages)
        .flatMap(page -> OWN_LINK.matcher(get(page).text()).results().map(this::target).toList())
        .isNotEmpty()
        .allSatisfy(url -> assertThat(get(url).status()).as(url).isEqualTo(200));
  }

  @Test
  void servesEveryHostThatItsFilesName() {
    List<String> files =
        List.of(
            "layout.html",
            "shop.js",
            "tallymark-tag.js",
            "partnerpath-partner.js",
            "workshop.html");
    assertThat(files)
        .flatMap(
            file ->
                Pattern.compile("https://([a-z.]+\\.test)")
                    .matcher(Resources.shop("lantern/" + file))
                    .results()
                    .map(match -> match.group(1))
                    .toList())
        .isNotEmpty()
        .allSatisfy(host -> assertThat(shop.hosts()).containsKey(host));
  }

  @Test
  void showsTheSamePolicyOnItsPageAndAsAFile() {
    assertThat(get(HOME + "cookies").text())
        .contains("<table>", "<td>_ga, _ga_*</td>", "<td>lan_locale, lan_currency</td>");
    assertThat(get(HOME + "cookies.md").text()).isEqualTo(shop.policy());
  }

  @Test
  void startsASessionOnce() {
    assertThat(get(HOME).headers()).anyMatch(header -> header.value().startsWith("lantern_sid="));
    var returning =
        SiteRequest.of("GET", "www.lantern.test", URI.create(HOME), "lantern_sid=visit");
    assertThat(handler("www.lantern.test").answer(returning).headers())
        .noneMatch(header -> header.value().startsWith("lantern_sid="));
  }

  @Test
  void plantsEveryKindOfMismatchThatASiteCanHaveBesideAnInventory() {
    assertThat(shop.expectation().findings())
        .extracting(expected -> expected.fingerprint().replaceAll(":.*", ""))
        .contains(
            "undeclared-cookie",
            "near-miss-name",
            "lifetime-mismatch",
            "cookie-before-consent",
            "cookie-after-reject",
            "undeclared-third-party",
            "undeclared-beacon",
            "declared-not-seen");
  }

  @Test
  void givesAReasonForEachFindingItExpects() {
    assertThat(shop.expectation().findings())
        .extracting(Expected::planted)
        .allSatisfy(reason -> assertThat(reason).endsWith("."));
  }

  @Test
  void saysInOneLineWhatToDoWithoutItsConsentManager() {
    assertThatThrownBy(() -> Resources.consentManager("not-built.js"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("npm")
        .hasMessageContaining("build again")
        .hasMessageNotContaining("\n");
  }

  private String target(MatchResult link) {
    return "https://www.lantern.test" + link.group(1);
  }

  private SiteReply get(String url) {
    URI uri = URI.create(url);
    return handler(uri.getHost()).answer(SiteRequest.of("GET", uri.getHost(), uri, ""));
  }

  private SiteHandler handler(String host) {
    return Objects.requireNonNull(shop.hosts().get(host), host);
  }
}
