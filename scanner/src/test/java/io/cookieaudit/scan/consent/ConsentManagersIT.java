package io.cookieaudit.scan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.SmallSite;
import io.cookieaudit.scan.TestPackages;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real consent managers, as npm has them, on pages of ours: refused, accepted and taken back. */
class ConsentManagersIT {
  private static Path packages;
  private final SmallSite site = new SmallSite();

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    packages = TestPackages.install().resolve("node_modules");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void serve(String path, String type, String file) throws IOException {
    site.file(path, 200, type, Files.readString(packages.resolve(file)));
  }

  private void script(String path, String file) throws IOException {
    serve(path, "text/javascript; charset=utf-8", file);
  }

  private void style(String path, String file) throws IOException {
    serve(path, "text/css; charset=utf-8", file);
  }

  private void page(String head, String foot) {
    site.page(
        "/",
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title>
        <meta name="viewport" content="width=device-width">%s
        <body><h1>A shop</h1><p>We sell what people need.</p><footer>%s</footer></body></html>
        """
            .formatted(head, foot));
  }

  /** What a manager with a switch for statistics, and none for marketing, comes to. */
  private void assertAllStatesAndSwitches() {
    Observation observed = assertAllStates();
    assertThat(outcome(observed, "statistical-only")).isInstanceOf(ConsentOutcome.Applied.class);
    assertThat(
            observed.visits().stream()
                .filter(visit -> visit.id().equals("statistical-only"))
                .flatMap(ConsentManagersIT::names))
        .as("agreed to")
        .contains("stats");
    assertThat(outcome(observed, "marketing-only"))
        .isInstanceOfSatisfying(
            ConsentOutcome.NotOffered.class,
            not -> assertThat(not.why()).contains("no switch that is understood as marketing"));
  }

  /** A manager that knows all or nothing. */
  private void assertAllStatesAndNoSwitches() {
    Observation observed = assertAllStates();
    assertThat(outcome(observed, "statistical-only")).isNotInstanceOf(ConsentOutcome.Applied.class);
  }

  private static ConsentOutcome outcome(Observation observed, String visit) {
    return observed.visits().stream()
        .filter(one -> one.id().equals(visit))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  /** Refuses, accepts and takes back, and holds each to what the page then does. */
  private Observation assertAllStates() {
    ScanRequest request =
        new ScanRequest(
            List.of(site.url("/")),
            List.of(ConsentState.REJECTED, ConsentState.ACCEPTED, ConsentState.WITHDRAWN),
            List.of(ConsentWish.only(Purpose.STATISTICAL), ConsentWish.only(Purpose.MARKETING)),
            1,
            Duration.ofSeconds(10),
            Interaction.USUAL,
            1,
            Optional.empty(),
            Duration.ofMinutes(3),
            List.of(),
            Conduct.USUAL,
            TestBrowser.with(BrowserOptions.DEFAULTS),
            new Redaction(new byte[32], false));
    Observation observed;
    try (Scanner scanner =
        new Scanner(new Tool("test", ""), InstantSource.system(), line -> {}, request)) {
      observed = scanner.scan();
    }
    assertThat(observed.visits().stream().filter(Visit::plain))
        .hasSize(3)
        .allSatisfy(
            visit ->
                assertThat(visit.outcome())
                    .as(visit.id())
                    .isInstanceOf(ConsentOutcome.Applied.class));
    assertThat(statistics(observed, ConsentState.REJECTED)).as("refused").isFalse();
    assertThat(statistics(observed, ConsentState.ACCEPTED)).as("accepted").isTrue();
    return observed;
  }

  /** Whether the script that the manager guards ran. */
  private static boolean statistics(Observation observed, ConsentState state) {
    return observed.visits(state).flatMap(ConsentManagersIT::names).anyMatch("stats"::equals);
  }

  private static Stream<String> names(Visit visit) {
    return visit.cookieEvents().stream().map(event -> event.cookie().name());
  }

  @Test
  void klaro() throws IOException {
    script("/klaro.js", "klaro/dist/klaro-no-css.js");
    style("/klaro.css", "klaro/dist/klaro.css");
    page(
        """
        <link rel="stylesheet" href="/klaro.css">
        <script>
          var klaroConfig = { storageMethod: 'cookie', acceptAll: true,
            translations: { en: { purposes: { analytics: { title: 'Analytics' } } } },
            services: [{ name: 'stats', title: 'Statistics', purposes: ['analytics'] }] };
        </script>
        <script src="/klaro.js"></script>
        <script type="text/plain" data-type="application/javascript" data-name="stats">
          document.cookie = 'stats=1; path=/';
        </script>
        """,
        "<a href='#' onclick='klaro.show();return false'>Cookie settings</a>");

    assertAllStatesAndSwitches();
  }

  @Test
  void vanillaCookieconsent() throws IOException {
    script("/cc.js", "vanilla-cookieconsent/dist/cookieconsent.umd.js");
    style("/cc.css", "vanilla-cookieconsent/dist/cookieconsent.css");
    page(
        """
        <link rel="stylesheet" href="/cc.css">
        <script src="/cc.js"></script>
        <script>
          addEventListener('load', () => CookieConsent.run({
            categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
            onConsent: () => {
              if (CookieConsent.acceptedCategory('analytics')) document.cookie = 'stats=1; path=/';
            },
            language: { default: 'en', translations: { en: {
              consentModal: { title: 'We use cookies', description: 'To count our visitors.',
                acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Manage' },
              preferencesModal: { title: 'Cookie preferences', acceptAllBtn: 'Accept all',
                acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', closeIconLabel: 'Close',
                sections: [{ title: 'Statistics', description: 'Counts.', linkedCategory: 'analytics' }] }
            } } }
          }));
        </script>
        """,
        "<button data-cc='show-preferencesModal'>Cookie settings</button>");

    assertAllStatesAndSwitches();
  }

  @Test
  void tarteaucitron() throws IOException {
    script("/tac/tarteaucitron.js", "tarteaucitronjs/tarteaucitron.js");
    script("/tac/tarteaucitron.services.js", "tarteaucitronjs/tarteaucitron.services.js");
    script("/tac/lang/tarteaucitron.en.js", "tarteaucitronjs/lang/tarteaucitron.en.js");
    style("/tac/css/tarteaucitron.css", "tarteaucitronjs/css/tarteaucitron.css");
    page(
        """
        <script src="/tac/tarteaucitron.js"></script>
        <script>
          var tarteaucitronForceLanguage = 'en';
          tarteaucitron.init({ privacyUrl: '', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron',
            orientation: 'bottom', groupServices: false, showAlertSmall: false, cookieslist: false,
            showIcon: true, iconPosition: 'BottomRight', adblocker: false, DenyAllCta: true,
            AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false,
            removeCredit: true, moreInfoLink: false, useExternalCss: false, mandatory: false });
          tarteaucitron.services.ourstats = {
            key: 'ourstats', type: 'analytic', name: 'Our statistics', uri: '', needConsent: true,
            cookies: ['stats'], js: () => { document.cookie = 'stats=1; path=/'; },
            fallback: () => {} };
          (tarteaucitron.job = tarteaucitron.job || []).push('ourstats');
        </script>
        """,
        "");

    assertAllStatesAndNoSwitches();
  }

  @Test
  void osanoCookieconsent() throws IOException {
    script("/cookieconsent.js", "cookieconsent/build/cookieconsent.min.js");
    style("/cookieconsent.css", "cookieconsent/build/cookieconsent.min.css");
    page(
        """
        <link rel="stylesheet" href="/cookieconsent.css">
        <script src="/cookieconsent.js"></script>
        <script>
          addEventListener('load', () => cookieconsent.initialise({
            type: 'opt-in', revokable: true, animateRevokable: false,
            content: { message: 'We use cookies to count our visitors.' },
            onInitialise: (status) => { if (status === 'allow') document.cookie = 'stats=1; path=/'; },
            onStatusChange: function () {
              document.cookie = this.hasConsented() ? 'stats=1; path=/' : 'stats=; path=/; max-age=0';
            }
          }));
        </script>
        """,
        "");

    assertAllStatesAndNoSwitches();
  }

  @Test
  void orejime() throws IOException {
    script("/orejime.js", "orejime/dist/orejime-standard-en.js");
    style("/orejime.css", "orejime/dist/orejime-standard.css");
    page(
        """
        <link rel="stylesheet" href="/orejime.css">
        <script>
          window.orejimeConfig = { privacyPolicyUrl: '/privacy',
            purposes: [{ id: 'stats', title: 'Statistics', cookies: ['stats'] }] };
        </script>
        <script defer src="/orejime.js"></script>
        <template data-purpose="stats">
          <script>document.cookie = 'stats=1; path=/';</script>
        </template>
        """,
        "<a href='#' onclick='orejime.prompt();return false'>Manage cookies</a>");

    assertAllStatesAndSwitches();
  }
}
