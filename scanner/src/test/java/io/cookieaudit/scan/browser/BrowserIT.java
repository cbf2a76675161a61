package io.cookieaudit.scan.browser;

import static io.cookieaudit.scan.browser.FixtureSite.Reply.html;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.status;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.text;
import static io.cookieaudit.scan.browser.Watch.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Phase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBrowser.class)
class BrowserIT {
  private final Watch watch;

  BrowserIT(Watch watch) {
    this.watch = watch;
  }

  @Test
  void lettingThirdPartyCookiesThroughAndHidingAutomationAreChecked() {
    assertThat(watch.browser().info().selfChecks().thirdPartyCookies()).isTrue();
    assertThat(watch.browser().info().selfChecks().automationHidden()).isTrue();
    assertThat(watch.browser().userAgent()).contains("Chrome/").doesNotContain("Headless");
    assertThat(watch.site().requests()).noneMatch(request -> request.host().endsWith(".invalid"));
  }

  @Test
  void saysWhyAPageIsNotThere() {
    watch.site().on(SHOP, "/gone", status(404)).on(FixtureSite.UNTRUSTED, "/", html("never seen"));

    assertThat(watch.visit("/gone").loaded())
        .satisfies(loaded -> assertThat(loaded.status()).isEqualTo(404))
        .satisfies(loaded -> assertThat(loaded.problem()).get().asString().contains("404"));
    assertThat(problem(FixtureSite.UNTRUSTED)).contains("ERR_CERT_AUTHORITY_INVALID");
    assertThat(problem(FixtureSite.UNREACHABLE)).contains("refuses connections");
  }

  private String problem(String host) {
    return watch.visit(watch.site().url(host, "/"), tab -> {}).loaded().problem().orElse("none");
  }

  @Test
  void anEndlessScriptEndsInAGap() {
    watch
        .site()
        .on(SHOP, "/endless", html("<script>setTimeout(() => { for (;;); }, 1000)</script>"));

    var seen = watch.visit("/endless");

    assertThat(seen.settled().complete()).isFalse();
    assertThat(seen.gaps()).extracting(Gap::facet).contains(Facet.TIME);
  }

  @Test
  void aCrashedPageEndsInAProblem() {
    try (Profile profile = watch.profile();
        Tab tab = profile.open()) {
      assertThat(tab.load(java.net.URI.create("chrome://crash/")).problem()).isPresent();
    }
    watch.site().on(SHOP, "/fine", html("fine"));

    assertThat(watch.visit("/fine").loaded().problem()).isEmpty();
  }

  @Test
  void dialogsPopupsAndRequestsForPermissionHoldNothingUp() {
    watch
        .site()
        .on(
            SHOP,
            "/dialogs",
            html(
                """
                <script>
                alert('a'); confirm('b'); prompt('c');
                open('/popup');
                navigator.geolocation.getCurrentPosition(() => {}, () => {});
                addEventListener('beforeunload', event => event.preventDefault());
                document.cookie = 'after=1';
                </script>
                """))
        .on(SHOP, "/popup", html("<script>document.cookie = 'popup=1'</script>"));

    var seen = watch.visit("/dialogs");

    assertThat(seen.loaded().problem()).isEmpty();
    assertThat(seen.names()).contains("after");
  }

  @Test
  void clicksInFramesOfOtherSitesAndEvaluatesInAll() {
    watch
        .site()
        .on(SHOP, "/outer", html("<p>outer<iframe src=https://third.test/inner></iframe>"))
        .on(
            "third.test",
            "/inner",
            html(
                "<button style='width:100px;height:40px' onclick=\"document.cookie ="
                    + " 'clicked=' + event.isTrusted + '; SameSite=None; Secure'\">x</button>"));
    List<String> messages = new CopyOnWriteArrayList<>();

    try (Profile profile = watch.profile();
        Tab tab = profile.open()) {
      tab.onMessage("hello", (frame, message) -> messages.add(frame.url() + " " + message));
      tab.preload("hello(document.readyState)");
      tab.load(watch.site().url(SHOP, "/outer"));
      tab.settle(Duration.ofSeconds(2));

      assertThat(tab.frames())
          .extracting(Frame::url)
          .containsExactly("https://shop.test/outer", "https://third.test/inner");
      Frame inner = tab.frames().get(1);
      assertThat(inner.evaluate("document.querySelectorAll('button').length").asInt()).isEqualTo(1);
      assertThat(inner.evaluate("no such thing").isMissingNode()).isTrue();
      assertThat(inner.evaluateInPage("typeof hello").asText()).isEqualTo("function");
      profile.phase(Phase.CLICK);
      tab.click(inner, 30, 20);
      tab.settle(Duration.ofSeconds(2));

      assertThat(profile.snapshot().cookies())
          .hasEntrySatisfying(
              "clicked@third.test", value -> assertThat(value.token()).isEqualTo("true"));
      assertThat(tab.screenshot()).startsWith(0x89, 'P', 'N', 'G');
    }
    assertThat(messages).contains("https://third.test/inner loading");
  }

  @Test
  void aPageThatReloadsAfterAClickIsSettledAgain() {
    watch
        .site()
        .on(
            SHOP,
            "/reload",
            html(
                """
                <button style='width:100px;height:40px'
                  onclick="localStorage.chosen = 'yes'; location.reload()">x</button>
                <script>
                if (localStorage.chosen) {
                  setTimeout(() => { document.cookie = 'later=1' }, 1500);
                }
                </script>
                """));

    var seen =
        watch.visit(
            watch.site().url(SHOP, "/reload"),
            tab -> {
              tab.settle(Duration.ofSeconds(4));
              tab.click(tab.frames().getFirst(), 30, 20);
            });

    assertThat(seen.names()).containsExactly("later");
  }

  @Test
  void snapshotsShowCookiesAndStorage() {
    watch
        .site()
        .on(
            SHOP,
            "/snapshot",
            html("<script>localStorage.consent = 'all'</script>").cookie("cmp=1; Path=/"));

    try (Profile profile = watch.profile();
        Tab tab = profile.open()) {
      tab.load(watch.site().url(SHOP, "/snapshot"));

      assertThat(profile.snapshot().cookies()).containsOnlyKeys("cmp@shop.test");
      assertThat(profile.snapshot().storage())
          .containsOnlyKeys("local-storage/consent@https://shop.test");
    }
  }

  @Test
  void aStandingStillPageLivesOn() {
    watch
        .site()
        .on(
            SHOP,
            "/stream",
            html(
                """
                <script>
                new EventSource('/events');
                setTimeout(() => { document.cookie = 'still=1' }, 20000);
                </script>
                """))
        .on(SHOP, "/events", text("text/event-stream", "retry: 60000\n\n"));

    assertThat(watch.visit("/stream").names()).containsExactly("still");
  }
}
