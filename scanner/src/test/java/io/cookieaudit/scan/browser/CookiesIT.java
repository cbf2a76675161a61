package io.cookieaudit.scan.browser;

import static io.cookieaudit.scan.browser.FixtureSite.Reply.html;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.pixel;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.redirect;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.script;
import static io.cookieaudit.scan.browser.Watch.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Initiator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBrowser.class)
class CookiesIT {
  private final Watch watch;

  CookiesIT(Watch watch) {
    this.watch = watch;
  }

  @Test
  void seesCookiesOfHeadersWhereverTheyCome() {
    watch
        .site()
        .on(SHOP, "/old", redirect("/headers").cookie("redirected=1"))
        .on(
            SHOP,
            "/headers",
            html("<img src=/px.gif><iframe src=https://third.test/frame></iframe>")
                .cookie("document=1; Max-Age=3600; HttpOnly; Secure")
                .cookie("second=1; Path=/headers; SameSite=Lax"))
        .on(SHOP, "/px.gif", pixel().cookie("image=1"))
        .on(
            "third.test",
            "/frame",
            html("frame")
                .cookie("framed=1; SameSite=None; Secure")
                .cookie("chips=1; SameSite=None; Secure; Path=/; Partitioned"));

    var seen = watch.visit("/old");

    assertThat(seen.names())
        .containsExactlyInAnyOrder("redirected", "document", "second", "image", "framed", "chips");
    assertThat(seen.cookie("document").httpOnly()).isTrue();
    assertThat(seen.cookie("document").lifetime().requestedSeconds()).contains(3600L);
    assertThat(seen.cookie("document").party()).isEqualTo(PartyKind.FIRST);
    assertThat(seen.cookie("second").path()).isEqualTo("/headers");
    assertThat(seen.cookie("redirected").setBy().url()).contains("https://shop.test/old");
    assertThat(seen.cookie("image").setBy().url()).contains("https://shop.test/px.gif");
    assertThat(seen.cookie("framed").party()).isEqualTo(PartyKind.THIRD);
    assertThat(seen.cookie("framed").partitionKey()).isEmpty();
    assertThat(seen.cookie("chips").partitionKey()).contains("https://shop.test");
    assertThat(seen.visit().cookies())
        .allMatch(cookie -> cookie.setBy().kind() == Initiator.Kind.HEADER)
        .allMatch(cookie -> cookie.page().startsWith("https://shop.test/"));
    assertThat(seen.gaps()).isEmpty();
  }

  @Test
  void namesTheScriptThatSetACookie() {
    watch
        .site()
        .on(SHOP, "/scripted", html("<script src=https://tags.test/tag.js></script>"))
        .on(
            "tags.test",
            "/tag.js",
            script(
                """
                function remember() {
                  document.cookie = 'by_script=1; max-age=63072000; path=/';
                }
                remember();
                cookieStore.set({name: 'by_store', value: 'x', expires: Date.now() + 86400000});
                """));

    var seen = watch.visit("/scripted");

    var setBy = seen.cookie("by_script").setBy();
    assertThat(setBy.kind()).isEqualTo(Initiator.Kind.SCRIPT);
    assertThat(setBy.url()).contains("https://tags.test/tag.js");
    assertThat(setBy.line()).isEqualTo(2);
    assertThat(setBy.function()).isEqualTo("remember");
    assertThat(setBy.stack()).contains("@https://tags.test/tag.js:4");
    assertThat(seen.cookie("by_script").lifetime().requestedSeconds()).contains(63_072_000L);
    assertThat(seen.cookie("by_script").lifetime().storedSeconds().orElseThrow())
        .isBetween(34_559_000L, 34_560_000L);
    assertThat(seen.cookie("by_store").setBy().kind()).isEqualTo(Initiator.Kind.COOKIE_STORE);
    assertThat(seen.cookie("by_store").setBy().line()).isEqualTo(5);
    assertThat(seen.cookie("by_store").lifetime().requestedSeconds()).contains(86_400L);
  }

  @Test
  void seesCookiesThatComeLateAndThoseThatGoAtOnce() {
    watch
        .site()
        .on(
            SHOP,
            "/timers",
            html(
                """
                <script>
                setTimeout(() => { document.cookie = 'late=1; path=/; max-age=600' }, 12000);
                document.cookie = 'brief=1';
                setTimeout(() => { document.cookie = 'brief=; max-age=0' }, 300);
                document.cookie = 'twice=1';
                document.cookie = 'twice=2';
                </script>
                """));

    var seen = watch.visit("/timers");

    assertThat(seen.names()).containsExactlyInAnyOrder("late", "twice");
    assertThat(seen.cookie("late").at().pageMs()).isBetween(12_000L, 16_000L);
    assertThat(seen.cookie("late").lifetime().requestedSeconds()).contains(600L);
    assertThat(seen.events("brief"))
        .extracting(CookieEvent::event)
        .containsExactly(CookieEvent.Kind.SET, CookieEvent.Kind.DELETED);
    assertThat(seen.events("twice"))
        .extracting(CookieEvent::event)
        .containsExactly(CookieEvent.Kind.SET, CookieEvent.Kind.CHANGED);
    assertThat(seen.settled().complete()).isTrue();
  }

  @Test
  void tellsWhyTheBrowserRefusedACookie() {
    watch
        .site()
        .on(
            SHOP,
            "/refused",
            html("<script>document.cookie = 'suffix=1; domain=test'</script>")
                .cookie("elsewhere=1; Domain=other.test")
                .cookie("insecure=1; SameSite=None"));

    var seen = watch.visit("/refused");

    assertThat(seen.names()).isEmpty();
    assertThat(seen.visit().cookieEvents())
        .allMatch(event -> event.event() == CookieEvent.Kind.BLOCKED)
        .extracting(event -> event.cookie().name() + " " + event.reason().orElse(""))
        .containsExactlyInAnyOrder(
            "elsewhere InvalidDomain", "insecure SameSiteNoneInsecure", "suffix InvalidDomain");
  }

  @Test
  void isNotFooledByAPageThatRedefinesTheLanguage() {
    watch
        .site()
        .on(
            SHOP,
            "/hostile",
            html(
                """
                <script>
                JSON.stringify = () => 'nothing';
                String.prototype.indexOf = () => -1;
                Array.prototype.toJSON = String.prototype.toJSON = () => 'nothing';
                Error.prepareStackTrace = () => 'nothing';
                Error.stackTraceLimit = 0;
                console.debug = console.log = () => {};
                Reflect.apply = () => {};
                document.cookie = 'hostile=1';
                const setter = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set;
                document.title = Function.prototype.toString.call(setter) + setter.name;
                </script>
                """));
    var title = new String[1];

    var seen =
        watch.visit(
            watch.site().url(SHOP, "/hostile"),
            tab -> title[0] = tab.frames().getFirst().evaluate("document.title").asText());

    assertThat(seen.cookie("hostile").setBy().kind()).isEqualTo(Initiator.Kind.SCRIPT);
    assertThat(seen.cookie("hostile").setBy().line()).isEqualTo(9);
    assertThat(title[0]).isEqualTo("function set cookie() { [native code] }set cookie");
  }

  @Test
  void keepsVisitsApart() {
    watch.site().on(SHOP, "/apart", html("apart").cookie("apart=1"));
    watch.visit("/apart");
    watch.site().on(SHOP, "/empty", html("empty"));

    assertThat(watch.visit("/empty").names()).isEmpty();
  }

  @Test
  void attributesACookieOfTheParentDomainToTheSameSite() {
    watch.site().on("www.shop.test", "/parent", html("parent").cookie("wide=1; Domain=shop.test"));

    var seen = watch.visit(watch.site().url("www.shop.test", "/parent"), tab -> {});

    assertThat(seen.cookie("wide").domain()).isEqualTo("shop.test");
    assertThat(seen.cookie("wide").party()).isEqualTo(PartyKind.FIRST);
    assertThat(seen.cookie("wide").partitionKey()).isEqualTo(Optional.empty());
  }
}
