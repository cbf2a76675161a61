package io.cookieaudit.scan.browser;

import static io.cookieaudit.scan.browser.FixtureSite.Reply.html;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.redirect;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.status;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.text;
import static io.cookieaudit.scan.browser.Watch.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a site can put in the way of whoever looks at it. */
@ExtendWith(SharedBrowser.class)
class ObstaclesIT {
  private final Watch watch;

  ObstaclesIT(Watch watch) {
    this.watch = watch;
  }

  @Test
  void aPageThatAsksForAPasswordIsAProblem() {
    watch
        .site()
        .on(SHOP, "/secret", status(401).with("WWW-Authenticate", "Basic realm=\"secret\""));

    assertThat(watch.visit("/secret").loaded().problem()).get().asString().contains("password");
  }

  @Test
  void aDownloadIsAProblemAndLeavesNoFile() {
    watch
        .site()
        .on(
            SHOP,
            "/file",
            text("application/octet-stream", "data")
                .with("Content-Disposition", "attachment; filename=x.bin"));

    assertThat(watch.visit("/file").loaded().problem()).get().asString().contains("no document");
  }

  @Test
  void redirectsWithoutEndAreAProblem() {
    watch.site().on(SHOP, "/round", redirect("/round"));

    assertThat(watch.visit("/round").loaded().problem()).get().asString().contains("no end");
  }

  @Test
  void aRedirectByScriptIsFollowed() {
    watch
        .site()
        .on(SHOP, "/from", html("<script>location = 'https://www.shop.test/to'</script>"))
        .on("www.shop.test", "/to", html("to").cookie("to=1; Path=/"));

    var seen = watch.visit("/from");

    assertThat(seen.loaded().finalUrl()).isEqualTo("https://www.shop.test/to");
    assertThat(seen.loaded().status()).isEqualTo(200);
    assertThat(seen.names()).containsExactly("to");
  }

  @Test
  void aServerErrorIsAProblem() {
    watch.site().on(SHOP, "/broken", status(503));

    assertThat(watch.visit("/broken").loaded().problem()).get().asString().contains("503");
  }

  @Test
  void aBrowserThatIsKilledEndsInProblemsAndNotInAHang() {
    watch.site().on(SHOP, "/alive", html("alive"));
    try (Browser browser = TestBrowser.start(watch.site().options())) {
      Watch other = new Watch(watch.site(), browser);
      try (Profile profile = other.profile()) {
        Tab tab = profile.open();
        tab.load(watch.site().url(SHOP, "/alive"));
        browser.crash();

        assertThat(tab.settle(Duration.ofSeconds(30)).complete()).isFalse();
        assertThat(tab.frames().getFirst().evaluate("1").isMissingNode()).isTrue();
        tab.close();
        VisitBuilder builder =
            new VisitBuilder("no-choice", ConsentWish.of(ConsentState.NO_CHOICE), 1);
        profile.collectInto(builder);
        assertThat(builder.gaps()).isNotEmpty();
      }
    }
  }
}
