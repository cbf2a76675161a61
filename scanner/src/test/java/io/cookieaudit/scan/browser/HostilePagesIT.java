package io.cookieaudit.scan.browser;

import static io.cookieaudit.scan.browser.FixtureSite.Reply.html;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.pixel;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.status;
import static io.cookieaudit.scan.browser.FixtureSite.Reply.text;
import static io.cookieaudit.scan.browser.Watch.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that hold up, exhaust or fool whoever looks at them. After each the next one is seen. */
@ExtendWith(SharedBrowser.class)
class HostilePagesIT {
  private static final Duration SHORT = Duration.ofSeconds(2);

  private final Watch watch;

  HostilePagesIT(Watch watch) {
    this.watch = watch;
  }

  @AfterEach
  void theNextPageIsSeenAsEver() {
    watch.site().on(SHOP, "/after", html("fine").cookie("fine=1"));

    assertThat(watch.visit("/after").names()).containsExactly("fine");
  }

  private Watch.Seen visit(String path, String page) {
    watch.site().on(SHOP, path, html(page));
    return watch.visit(path);
  }

  private static OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("<script>document.cookie = 'early=1'</script>".getBytes(StandardCharsets.UTF_8));
    out.flush();
    return out;
  }

  private static void isCutShort(Watch.Seen seen) {
    assertThat(seen.loaded().problem()).get().asString().contains("did not finish loading");
    assertThat(seen.names()).contains("early");
  }

  @Test
  void anAnswerThatStopsHalfWayIsSeenAsFarAsItCame() {
    watch
        .site()
        .handle(
            SHOP,
            "/half",
            exchange -> {
              begin(exchange);
              watch.site().awaitClose();
            });

    isCutShort(watch.within(SHORT, "/half"));
  }

  @Test
  void anAnswerWithoutEndIsSeenAsFarAsItCame() {
    byte[] more = "<p>more</p>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    watch
        .site()
        .handle(
            SHOP,
            "/stream",
            exchange -> {
              try (OutputStream out = begin(exchange)) {
                while (true) {
                  out.write(more);
                }
              }
            });

    isCutShort(watch.within(SHORT, "/stream"));
  }

  @Test
  void anImageThatNeverComesDoesNotHideThePage() {
    watch
        .site()
        .on(SHOP, "/waits", html("<img src=/never><p>tea").cookie("early=1"))
        .handle(SHOP, "/never", exchange -> watch.site().awaitClose());

    isCutShort(watch.within(SHORT, "/waits"));
  }

  @Test
  void aPageThatIsBusyFromTheStartEndsInAGap() {
    watch.site().on(SHOP, "/busy", html("<script>for (;;);</script>").cookie("early=1"));

    Watch.Seen seen = watch.within(SHORT, "/busy");

    isCutShort(seen);
    assertThat(seen.gaps()).extracting(Gap::why).anyMatch(why -> why.contains("the time for"));
  }

  @Test
  void aPageThatFillsTheMemoryIsStoppedAndIsAGap() {
    Watch.Seen seen =
        visit(
            "/bomb",
            """
            <script>
            document.cookie = 'early=1';
            const kept = [];
            for (;;) kept.push(new Array(4_000_000).fill(kept.length + .5));
            </script>
            """);

    assertThat(seen.gaps())
        .anySatisfy(gap -> assertThat(gap.why()).contains("memory"))
        .extracting(Gap::facet)
        .contains(Facet.TIME);
    assertThat(seen.names()).contains("early");
  }

  @Test
  void aFrameThatCrashesIsAGapAndThePageGoesOn() {
    watch
        .site()
        .on("frame.test", "/inner", html("inner"))
        .on(
            SHOP,
            "/frames",
            html(
                """
                <iframe src=https://frame.test/inner></iframe>
                <script>setTimeout(() => { document.cookie = 'later=1' }, 9000)</script>
                """));

    Watch.Seen seen =
        watch.visit(
            watch.site().url(SHOP, "/frames"),
            tab ->
                tab.tree()
                    .find(tab.frames().get(1).id())
                    .orElseThrow()
                    .target()
                    .tell("Page.crash", Cdp.params()));

    assertThat(seen.gaps()).extracting(Gap::why).anyMatch(why -> why.contains("frame"));
    assertThat(seen.names()).contains("later");
  }

  @Test
  void dialogsWithoutEndAndAPrintHoldNothingUp() {
    Watch.Seen seen =
        visit(
            "/dialogs",
            """
            <script>
            for (let i = 0; i < 30; i++) { alert(i); confirm(i); prompt(i, i); }
            print();
            setTimeout(() => { print(); alert('late'); document.cookie = 'late=1' }, 4000);
            addEventListener('beforeunload', event => { event.preventDefault(); return 'stay'; });
            </script>
            """);

    assertThat(seen.loaded().problem()).isEmpty();
    assertThat(seen.settled().complete()).isTrue();
    assertThat(seen.names()).contains("late");
  }

  @Test
  void aStormOfWindowsIsHeldBackAsForAVisitor() {
    Watch.Seen seen =
        visit(
            "/storm",
            """
            <script>
            let count = 0;
            for (let i = 0; i < 50; i++) open('/window?' + i);
            const storm = setInterval(() => { open('/window?' + ++count); }, 10);
            setTimeout(() => { document.cookie = 'late=1' }, 6000);
            </script>
            """);

    assertThat(seen.names()).contains("late");
    assertThat(watch.site().requests())
        .filteredOn(request -> request.path().equals("/window"))
        .hasSizeLessThan(5);
  }

  @Test
  void downloadsWithoutBeingAskedHoldNothingUp() {
    watch
        .site()
        .on(
            SHOP,
            "/file.bin",
            text("application/octet-stream", "data")
                .with("Content-Disposition", "attachment; filename=x.bin"));

    Watch.Seen seen =
        visit(
            "/downloads",
            """
            <a id=a href=/file.bin download>x</a><iframe src=/file.bin></iframe>
            <script>
            for (let i = 0; i < 20; i++) a.click();
            setTimeout(() => { document.cookie = 'late=1' }, 3000);
            </script>
            """);

    assertThat(seen.loaded().problem()).isEmpty();
    assertThat(seen.names()).contains("late");
  }

  @Test
  void partsThatAskForAPasswordHoldNothingUp() {
    FixtureSite.Reply asks = status(401).with("WWW-Authenticate", "Basic realm=\"x\"");
    watch.site().on(SHOP, "/asks", asks).on("third.test", "/asks", asks);

    Watch.Seen seen =
        visit(
            "/passwords",
            """
            <img src=/asks><img src=https://third.test/asks><iframe src=/asks></iframe>
            <script>fetch('/asks').then(() => { document.cookie = 'answered=1' })</script>
            """);

    assertThat(seen.loaded().problem()).isEmpty();
    assertThat(seen.names()).contains("answered");
  }

  @Test
  void requestsForPermissionHoldNothingUp() {
    Watch.Seen seen =
        visit(
            "/permissions",
            """
            <script>
            Notification.requestPermission();
            navigator.geolocation.getCurrentPosition(() => {}, () => {});
            navigator.mediaDevices.getUserMedia({audio: true, video: true}).catch(() => {});
            navigator.clipboard.readText().catch(() => {});
            navigator.requestMIDIAccess({sysex: true}).catch(() => {});
            document.requestStorageAccess().catch(() => {});
            setTimeout(() => { document.cookie = 'late=1' }, 3000);
            </script>
            """);

    assertThat(seen.settled().complete()).isTrue();
    assertThat(seen.names()).contains("late");
  }

  @Test
  void aChooserOfFilesHoldsNothingUp() {
    watch
        .site()
        .on(
            SHOP,
            "/chooser",
            html(
                """
                <input type=file style="width:200px;height:60px;display:block">
                <script>setTimeout(() => { document.cookie = 'late=1' }, 5000)</script>
                """));

    Watch.Seen seen =
        watch.visit(
            watch.site().url(SHOP, "/chooser"),
            tab -> {
              tab.settle(SHORT);
              tab.click(tab.frames().getFirst(), 40, 30);
            });

    assertThat(seen.settled().complete()).isTrue();
    assertThat(seen.names()).contains("late");
  }

  @Test
  void aCertificateOfNobodyOrOutOfDateIsAProblem() {
    for (String host : new String[] {FixtureSite.UNTRUSTED, FixtureSite.EXPIRED}) {
      Watch.Seen seen = watch.visit(watch.site().url(host, "/"), tab -> {});

      assertThat(seen.loaded().problem()).get().asString().contains("ERR_CERT_");
      assertThat(seen.loaded().status()).isZero();
    }
  }

  @Test
  void megabytesOfCookiesAreSurvived() {
    StringBuilder images = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      String host = "heavy" + i + ".test";
      FixtureSite.Reply reply = pixel();
      for (int j = 0; j < 40; j++) {
        reply = reply.cookie("c" + j + "=" + "x".repeat(4_000) + "; Secure; SameSite=None");
      }
      watch.site().on(host, "/p", reply);
      images.append("<img src=https://").append(host).append("/p>");
    }

    Watch.Seen seen = visit("/heavy", images.toString());

    assertThat(seen.gaps()).isEmpty();
    assertThat(seen.visit().cookies()).hasSize(64 * 40);
  }

  @Test
  void anAnswerWithTenMegabytesOfHeadersIsAProblem() {
    FixtureSite.Reply reply = html("never seen");
    for (int i = 0; i < 2_600; i++) {
      reply = reply.cookie("c" + i + "=" + "x".repeat(4_000));
    }
    watch.site().on(SHOP, "/huge", reply);

    assertThat(watch.visit("/huge").loaded().problem())
        .get()
        .asString()
        .contains("HEADERS_TOO_BIG");
  }

  @Test
  void cookiesThatMakeNoSenseLoseNoOthers() {
    watch
        .site()
        .on(
            SHOP,
            "/malformed",
            html("x")
                .cookie("")
                .cookie("=;=;;")
                .cookie("a\u0007b=control")
                .cookie("long=" + "x".repeat(5_000))
                .cookie("when=1; Expires=the day after; Max-Age=soon; SameSite=Perhaps; Path=away")
                .cookie("elsewhere=1; Domain=other.test")
                .cookie("__Host-wrong=1; Path=/x")
                .cookie("umlaut=\u00e4\u00ff")
                .cookie("sound=1"));

    Watch.Seen seen = watch.visit("/malformed");

    assertThat(seen.names())
        .contains("when", "sound")
        .doesNotContain("long", "elsewhere", "__Host-wrong");
    assertThat(seen.events("elsewhere"))
        .extracting(CookieEvent::event)
        .containsOnly(CookieEvent.Kind.BLOCKED);
  }

  @Test
  void bytesThatAreNoUtf8AreRead() {
    watch
        .site()
        .handle(
            SHOP,
            "/bytes",
            exchange -> {
              exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
              exchange.getResponseHeaders().add("Set-Cookie", "odd=\u00c3(\u00ff");
              exchange.sendResponseHeaders(200, 0);
              exchange
                  .getResponseBody()
                  .write(
                      "<title>\u00ff\u00fe</title>\u00c3(<script>localStorage['\u00ff'] = 1; document.cookie = 'late=\u00f0'</script>"
                          .getBytes(StandardCharsets.ISO_8859_1));
            });

    Watch.Seen seen = watch.visit("/bytes");

    assertThat(seen.names()).contains("late", "odd");
    assertThat(seen.visit().storage()).hasSize(1);
  }

  @Test
  void aPageThatLooksForDeveloperToolsFindsNone() {
    Watch.Seen seen =
        visit(
            "/devtools",
            """
            <script>
            let found = '';
            const bait = document.createElement('div');
            Object.defineProperty(bait, 'id', { get() { found += 'getter '; return ''; } });
            console.log(bait);
            const begin = performance.now(); debugger;
            if (performance.now() - begin > 100) found += 'pause ';
            if (outerWidth - innerWidth > 200) found += 'width ';
            document.cookie = 'found=' + (found || 'nothing');
            </script>
            """);

    assertThat(seen.cookie("found").value().token()).isEqualTo("nothing");
  }

  @Test
  void aPageThatRedefinesWhatObserversUseIsSeenAllTheSame() {
    Watch.Seen seen =
        visit(
            "/redefines",
            """
            <script>
            const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
            Error.prepareStackTrace = () => { throw new Error('no stack'); };
            Error.stackTraceLimit = 0;
            JSON.stringify = JSON.parse = () => { throw new Error('no json'); };
            console.debug = console.log = () => { throw new Error('no console'); };
            Reflect.apply = Function.prototype.call = Function.prototype.apply =
                () => { throw new Error('no call'); };
            Map.prototype.get = WeakMap.prototype.get = Array.prototype.push =
                () => { throw new Error('no lists'); };
            Date.now = () => { throw new Error('no clock'); };
            cookie.set.bind(document)('bound=1');
            Object.defineProperty(Document.prototype, 'cookie',
                { get() { return ''; }, set(v) { throw new Error('no cookie'); }, configurable: true });
            localStorage.setItem('kept', 'yes');
            delete Document.prototype.cookie;
            document.cookie = 'not=acookie';
            setTimeout(() => { cookie.set.bind(document)('late=1'); }, 3000);
            </script>
            """);

    assertThat(seen.names()).containsExactlyInAnyOrder("bound", "late");
    assertThat(seen.cookie("bound").setBy().url()).get().asString().contains("/redefines");
    assertThat(seen.cookie("late").setBy().url()).get().asString().contains("/redefines");
    assertThat(seen.stored("kept")).hasSize(1);
  }

  @Test
  void whatWatchesThePageLooksLikeTheBrowsersOwn() {
    Watch.Seen seen =
        visit(
            "/native",
            """
            <script>
            const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set;
            const odd = [cookie, Storage.prototype.setItem, navigator.sendBeacon, indexedDB.open,
                Function.prototype.toString]
              .filter(f => !/^function [\\w ]*\\(\\) \\{ \\[native code\\] \\}$/.test(Function.prototype.toString.call(f))
                  || ('' + f) !== Function.prototype.toString.call(f) || f.hasOwnProperty('prototype'));
            document.cookie = 'odd=' + odd.length;
            </script>
            """);

    assertThat(seen.cookie("odd").value().token()).isEqualTo("0");
  }
}
