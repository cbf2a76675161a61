package io.cookieaudit.scan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.Comparison;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Rules;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Visits beside those in the plain states: to single purposes, and with signals. */
class ExtraVisitsIT {
  private static final String SHOP = "www.laden.test";

  private final FixtureSite site = FixtureSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  /** Two layers; whatever is saved, the advertising goes on, as it should not. */
  private static final String TWO_LAYERS =
      """
      <div class="bar" id="first">Wir verwenden Cookies.
        <button onclick="save(true, true)">Alle akzeptieren</button>
        <button onclick="show()">Einstellungen</button>
      </div>
      <div class="bar off" id="second" role="dialog">Ihre Auswahl zu Cookies
        <label><input type="checkbox" checked disabled> Notwendig</label>
        <label><input type="checkbox" id="s"> Statistik</label>
        <label><input type="checkbox" id="m" checked> Marketing</label>
        <button onclick="save(s.checked, m.checked)">Auswahl speichern</button>
      </div>
      <script>
        function show() { first.remove(); second.classList.remove('off'); }
        function save(statistik, marketing) {
          document.cookie = 'cookie_wahl=' + JSON.stringify({statistik, marketing}) + '; path=/';
          document.querySelectorAll('.bar').forEach(bar => bar.remove());
          run();
        }
        function run() {
          if (document.cookie.includes('"statistik":true')) document.cookie = '_pk_id.1.1fff=1; path=/';
          document.cookie = '_fbp=fb.1.1; path=/';
        }
        if (document.cookie.includes('cookie_wahl')) {
          document.querySelectorAll('.bar').forEach(bar => bar.remove());
          run();
        }
      </script>
      """;

  private static final String ONE_LAYER =
      """
      <div class="bar" id="b">Nous utilisons des cookies.
        <label><input type="checkbox" id="a"> Mesure d’audience</label>
        <label><input type="checkbox" id="p"> Publicité personnalisée</label>
        <button onclick="save()">Enregistrer mes choix</button>
        <button onclick="a.checked = p.checked = true; save()">Tout accepter</button>
      </div>
      <script>
        function save() {
          localStorage.setItem('cookie-consent', 'audience:' + a.checked + ',pub:' + p.checked);
          document.cookie = 'chosen=' + a.checked + p.checked + '; path=/';
          b.remove();
        }
        if (localStorage.getItem('cookie-consent')) b.remove();
      </script>
      """;

  @Test
  void agreesToOnePurposeInASecondLayer() {
    site.on(SHOP, "/", Reply.html(BannerPages.page("de", TWO_LAYERS)));

    Observation observed =
        scan(List.of(ConsentState.NO_CHOICE), ConsentWish.only(Purpose.STATISTICAL));

    Visit visit = visit(observed, "statistical-only");
    assertThat(visit.state()).isEqualTo(ConsentState.ACCEPTED);
    assertThat(visit.granted()).containsExactly(Purpose.STATISTICAL);
    assertThat(visit.outcome())
        .isInstanceOfSatisfying(
            ConsentOutcome.Applied.class,
            applied ->
                assertThat(applied.proof())
                    .contains(
                        "pressed: “Einstellungen”, then “Statistik”, then “Marketing”, then “Auswahl"
                            + " speichern”",
                        "the cookie cookie_wahl records it"));
    assertThat(visit.cookies()).extracting(cookie -> cookie.name()).contains("_pk_id.1.1fff");
    assertThat(fingerprints(observed))
        .contains("category-choice-ignored:cookie/_fbp@www.laden.test")
        .noneMatch(one -> one.contains("category-choice-ignored:cookie/_pk_id"));
    assertThat(observed.settings().extras()).containsExactly("statistical-only");
  }

  @Test
  void agreesToOnePurposeInAFirstLayer() {
    site.on(SHOP, "/", Reply.html(BannerPages.page("fr", ONE_LAYER)));

    Observation observed =
        scan(
            List.of(),
            ConsentWish.only(Purpose.STATISTICAL),
            ConsentWish.only(Purpose.MARKETING),
            ConsentWish.only(Purpose.PERSONALISATION));

    assertThat(site.requests()).isNotEmpty();
    assertThat(visit(observed, "statistical-only").outcome())
        .isInstanceOf(ConsentOutcome.Applied.class);
    assertThat(visit(observed, "marketing-only").outcome())
        .isInstanceOf(ConsentOutcome.Applied.class);
    assertThat(visit(observed, "personalisation-only").outcome())
        .isInstanceOf(ConsentOutcome.NotOffered.class);
    assertThat(observed.gaps())
        .anyMatch(gap -> gap.visit().equals("personalisation-only"))
        .noneMatch(gap -> gap.visit().equals("statistical-only"));
  }

  @Test
  void aBannerOfTwoButtonsOffersNoSinglePurpose() {
    site.on(SHOP, "/", Reply.html(BannerPages.english()));

    Observation observed = scan(List.of(), ConsentWish.only(Purpose.MARKETING));

    assertThat(visit(observed, "marketing-only").outcome())
        .isInstanceOfSatisfying(
            ConsentOutcome.NotOffered.class,
            not -> assertThat(not.why()).contains("no way to choose single purposes"));
  }

  /** A banner that no words and no rules understand. */
  private static final String RIDDLE =
      """
      <div class="bar" id="b"><custom-choice></custom-choice></div>
      <script>
        class Choice extends HTMLElement {
          connectedCallback() {
            this.attachShadow({mode: 'open'}).innerHTML =
              '<p>Cookies &amp; you</p><b class=blue>Blue</b> <b class=red>Red</b>';
            const show = () => this.shadowRoot.innerHTML =
              '<p>Cookies &amp; you: sure?</p><b class=sure>Aye</b>';
            this.shadowRoot.addEventListener('click', e => {
              if (e.target.className === 'red') setTimeout(show, 2500);
              if (e.target.className === 'blue') keep('accepted');
              if (e.target.className === 'sure') keep('rejected');
            });
          }
        }
        function keep(choice) { document.cookie = 'cookie_consent=' + choice + '; path=/'; b.remove(); }
        customElements.define('custom-choice', Choice);
        if (document.cookie.includes('cookie_consent')) b.remove();
      </script>
      """;

  @Test
  void pressesWhatIsWrittenDownForASite() {
    site.on(SHOP, "/", Reply.html(BannerPages.page("en", RIDDLE)));

    Observation observed =
        scan(
            Map.of("rejected", List.of(".red", ".sure"), "accepted", List.of("#nowhere")),
            List.of(ConsentState.REJECTED, ConsentState.ACCEPTED));

    assertThat(visit(observed, "rejected").outcome())
        .isInstanceOfSatisfying(
            ConsentOutcome.Applied.class,
            applied -> {
              assertThat(applied.driver()).isEqualTo("given steps");
              assertThat(applied.proof()).contains("pressed: “Red”, then “Aye”");
            });
    assertThat(visit(observed, "accepted").outcome())
        .isInstanceOfSatisfying(
            ConsentOutcome.Failed.class, failed -> assertThat(failed.why()).contains("#nowhere"));
  }

  @Test
  void sendsSignalsToServersAndScriptsOfAllParties() {
    String tell =
        "<script>document.cookie = 'told=' + navigator.globalPrivacyControl + '-' +"
            + " navigator.doNotTrack + '; path=/'</script>";
    site.on(
            SHOP,
            "/",
            Reply.html(
                "<!doctype html><title>Shop</title>"
                    + tell
                    + "<iframe src='https://frame.other.test/'></iframe>"
                    + "<img src='https://pixel.third.test/p.gif'>"))
        .on("frame.other.test", "/", Reply.html("<!doctype html>" + tell))
        .on("pixel.third.test", "/p.gif", Reply.pixel());

    Observation observed =
        scan(
            List.of(ConsentState.NO_CHOICE),
            ConsentWish.sending(Signal.GPC),
            ConsentWish.sending(Signal.DNT));

    Visit gpc = visit(observed, "no-choice-gpc");
    assertThat(gpc.signals()).containsExactly("gpc");
    assertThat(gpc.outcome()).isInstanceOf(ConsentOutcome.NothingToDo.class);
    for (String host : List.of(SHOP, "frame.other.test", "pixel.third.test")) {
      assertThat(header(host, "sec-gpc")).as(host).containsExactlyInAnyOrder("", "1", "");
      assertThat(header(host, "dnt")).as(host).containsExactlyInAnyOrder("", "1", "");
    }
    Redaction redaction = new Redaction(new byte[32], false);
    assertThat(told(gpc)).containsOnly(redaction.value("true-null").token());
    assertThat(told(visit(observed, "no-choice-dnt")))
        .containsOnly(redaction.value("undefined-1").token());
    assertThat(told(visit(observed, "no-choice")))
        .containsOnly(redaction.value("undefined-null").token());
  }

  private List<String> header(String host, String name) {
    return site.requests().stream()
        .filter(request -> request.host().equals(host) && !request.path().equals("/favicon.ico"))
        .map(request -> request.header(name))
        .toList();
  }

  private static List<String> told(Visit visit) {
    return visit.cookies().stream()
        .filter(cookie -> cookie.name().equals("told"))
        .map(cookie -> cookie.value().token())
        .toList();
  }

  private static List<String> fingerprints(Observation observed) {
    return Rules.check(Comparison.withoutPolicy(observed, Knowledge.bundled())).stream()
        .flatMap(
            result ->
                result instanceof RuleResult.Failed failed
                    ? failed.findings().stream().map(Finding::fingerprint)
                    : java.util.stream.Stream.<String>empty())
        .toList();
  }

  private static Visit visit(Observation observed, String id) {
    return observed.visits().stream()
        .filter(visit -> visit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Observation scan(List<ConsentState> states, ConsentWish... extras) {
    return scan(Map.of(), states, extras);
  }

  private Observation scan(
      Map<String, List<String>> steps, List<ConsentState> states, ConsentWish... extras) {
    ScanRequest request =
        new ScanRequest(
            List.of(URI.create("https://" + SHOP + "/")),
            states,
            List.of(extras),
            1,
            Duration.ofSeconds(5),
            Set.<Interaction>of(),
            1,
            Optional.empty(),
            Duration.ofMinutes(3),
            List.of(),
            new Conduct(Conduct.usualTabs(), Duration.ZERO, false, steps, ""),
            TestBrowser.with(site.options()),
            new Redaction(new byte[32], false));
    try (Scanner scanner =
        new Scanner(new Tool("test", ""), InstantSource.system(), line -> {}, request)) {
      return scanner.scan();
    }
  }
}
