package io.cookieaudit.scan.browser;

import static io.cookieaudit.scan.browser.FixtureSite.Reply.html;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.pixel;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.redirect;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.script;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.text;
import static io.cookieaudit.scan.browser.Watch.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.StoredItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBrowser.class)
class RequestsIT {
  private final Watch watch;

  RequestsIT(Watch watch) {
    this.watch = watch;
  }

  @Test
  void recordsWhoAskedForWhatAndWithWhichCookies() {
    watch
        .site()
        .on(SHOP, "/requests", html("<script src=/app.js></script>").cookie("session=1; Path=/"))
        .on(
            SHOP,
            "/app.js",
            script(
                """
                fetch('/api', {method: 'POST', body: '{"a":1}',
                    headers: {'content-type': 'application/json'}});
                new Image().src = 'https://pixels.test/p.gif?id=1';
                """))
        .on(SHOP, "/api", text("application/json", "{}"))
        .on("pixels.test", "/p.gif", redirect("https://pixels.test/q.gif?id=1"))
        .on("pixels.test", "/q.gif", pixel());

    var seen = watch.visit("/requests");

    assertThat(seen.request("/app.js").initiator().kind()).isEqualTo(Initiator.Kind.PARSER);
    assertThat(seen.request("/app.js").sentCookies()).containsExactly("session");
    ObservedRequest api = seen.request("/api");
    assertThat(api.type()).isEqualTo("fetch");
    assertThat(api.status()).isEqualTo(200);
    assertThat(api.bodyBytes()).isEqualTo(7);
    assertThat(api.bodyKind()).isEqualTo("json");
    assertThat(api.beacon()).isFalse();
    assertThat(api.initiator().line()).isEqualTo(1);
    ObservedRequest first = seen.request("/p.gif");
    ObservedRequest second = seen.request("/q.gif");
    assertThat(first.status()).isEqualTo(302);
    assertThat(first.initiator().url()).contains("https://shop.test/app.js");
    assertThat(second.redirectOf()).contains(first.id());
    assertThat(second.party()).isEqualTo(PartyKind.THIRD);
    assertThat(second.pixel()).isTrue();
    assertThat(second.beacon()).isTrue();
    assertThat(seen.visit().requests())
        .allMatch(r -> r.page().equals("https://shop.test/requests"));
  }

  @Test
  void seesWhatAPageSendsWhenItIsLeft() {
    watch
        .site()
        .on(
            SHOP,
            "/leaving",
            html(
                """
                <script>
                addEventListener('pagehide', () => {
                  navigator.sendBeacon('/bye', 'data');
                  fetch('/kept', {method: 'POST', keepalive: true, body: 'x'});
                  new Image().src = '/last.gif?n=1';
                  document.cookie = 'left=1; path=/';
                });
                document.addEventListener('visibilitychange', () => {
                  if (document.hidden) navigator.sendBeacon('/hidden', 'data');
                });
                </script>
                """))
        .on(SHOP, "/bye", FixtureSite.Reply.status(204).cookie("answered=1; Path=/"))
        .on(SHOP, "/kept", text("text/plain", "ok"))
        .on(SHOP, "/hidden", text("text/plain", "ok"))
        .on(SHOP, "/last.gif", pixel());

    var seen = watch.visit("/leaving");

    assertThat(seen.visit().requests().stream().filter(ObservedRequest::beacon))
        .extracting(ObservedRequest::url)
        .containsExactlyInAnyOrder(
            "https://shop.test/bye",
            "https://shop.test/kept",
            "https://shop.test/last.gif?n=1",
            "https://shop.test/hidden");
    assertThat(seen.names()).contains("left", "answered");
  }

  @Test
  void seesWorkersAndWhatTheyDoLater() {
    watch
        .site()
        .on(SHOP, "/worker", html("<script>new Worker('/worker.js')</script>"))
        .on(
            SHOP,
            "/worker.js",
            script("fetch('/from-worker'); setTimeout(() => fetch('/from-worker-later'), 5000);"))
        .on(SHOP, "/from-worker", text("text/plain", "ok").cookie("worker=1; Path=/"))
        .on(SHOP, "/from-worker-later", text("text/plain", "ok"));

    var seen = watch.visit("/worker");

    assertThat(seen.request("/from-worker").status()).isEqualTo(200);
    assertThat(seen.request("/from-worker-later").status()).isEqualTo(200);
    assertThat(seen.cookie("worker").setBy().url()).contains("https://shop.test/from-worker");
  }

  @Test
  void seesStorageOfAllFrames() {
    watch
        .site()
        .on(
            SHOP,
            "/storage",
            html(
                """
                <script>
                localStorage.setItem('set', 'v');
                sessionStorage['assigned'] = 'w';
                indexedDB.open('database');
                caches.open('cache');
                </script>
                <iframe src=https://third.test/storage></iframe>
                """))
        .on(
            "third.test",
            "/storage",
            html("<script>localStorage.setItem('foreign', 'v')</script>"));

    var seen = watch.visit("/storage");

    assertThat(seen.stored("set"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(StoredItem.Kind.LOCAL_STORAGE);
              assertThat(item.setBy().line()).isEqualTo(2);
            });
    assertThat(seen.stored("assigned"))
        .extracting(StoredItem::kind)
        .containsExactly(StoredItem.Kind.SESSION_STORAGE);
    assertThat(seen.stored("foreign"))
        .extracting(StoredItem::origin)
        .containsExactly("https://third.test");
    assertThat(seen.stored("database"))
        .extracting(StoredItem::kind)
        .containsExactly(StoredItem.Kind.INDEXED_DB);
    assertThat(seen.stored("cache"))
        .extracting(StoredItem::kind)
        .containsExactly(StoredItem.Kind.CACHE);
  }
}
