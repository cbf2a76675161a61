package io.cookieaudit.scan.browser;

import static io.cookieaudit.scan.browser.FixtureSite.Reply.html;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.pixel;
import static io.cookieaudit.scan.browser.Watch.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalNamesIT {
  private static final HostNames NAMES =
      new HostNames(
          host -> List.of(host + ".collector.example", "lb.collector.example"),
          host -> host.startsWith("metrics.") || host.startsWith("other."));

  @Test
  void areAFactOnRequestsToTheSitesOwnHosts() {
    try (FixtureSite site = FixtureSite.start();
        Browser browser = Browser.start(TestBrowser.with(site.options()), NAMES)) {
      site.on(
              SHOP,
              "/cname",
              html("<img src=https://metrics.shop.test/p.gif><img src=https://other.test/p.gif>"))
          .on("metrics.shop.test", "/p.gif", pixel())
          .on("other.test", "/p.gif", pixel());

      var seen = new Watch(site, browser).visit("/cname");

      assertThat(seen.request("//metrics.").cname())
          .containsExactly("metrics.shop.test.collector.example", "lb.collector.example");
      assertThat(seen.request("//other.").cname()).isEmpty();
      assertThat(seen.request("/cname").cname()).isEmpty();
    }
  }
}
