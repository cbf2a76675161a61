package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScannerIT {
  private static final String FOOT =
      """
      <footer><a href="/privacy">Privacy policy</a> <a href="/cookies">Cookie policy</a>
        <a href="/logout">Log out</a></footer>
      """;

  private static String page(String body) {
    return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title><body>
        <h1>A shop</h1><p>We sell what people need.</p>%s%s</body></html>
        """
        .formatted(body, FOOT);
  }

  /** Sets a cookie on the second page, and others after a choice. */
  private static SmallSite shop() {
    String banner =
        """
        <div id="b" style="position:fixed;bottom:0">We use cookies.
          <button onclick="choose('accepted')">Accept all</button>
          <button onclick="choose('rejected')">Reject all</button></div>
        <script>
          function choose(c) {
            document.cookie = 'cookie_consent=' + c + '; path=/';
            b.remove();
            setTimeout(() => { document.cookie = 'late_' + c + '=1; path=/'; }, 8000);
          }
          if (document.cookie.includes('cookie_consent=')) b.remove();
        </script>
        """;
    return new SmallSite()
        .page("/", page(banner + "<a href='/goods'>Goods</a> <a href='/gone'>Old</a>"))
        .page("/goods", page(banner + "<script>document.cookie = 'goods=1; path=/'</script>"))
        .page("/privacy", page("<h1>Privacy policy</h1><p>We respect your privacy.</p>"))
        .page(
            "/cookies",
            page(
                """
                <h1>Cookie policy</h1><p>These cookies are used on this site.</p>
                <table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>
                <tr><td>goods</td><td>A shop</td><td>Essential</td><td>Session</td></tr>
                <tr><td>_ga</td><td>Google</td><td>Statistics</td><td>2 years</td></tr></table>
                """));
  }

  private static ScanRequest request(URI url, ConsentState... states) {
    return new ScanRequest(
        List.of(url),
        List.of(states),
        List.of(),
        3,
        Duration.ofSeconds(12),
        Interaction.USUAL,
        1,
        Optional.empty(),
        Duration.ofMinutes(5),
        List.of(),
        Conduct.USUAL,
        TestBrowser.with(BrowserOptions.DEFAULTS),
        new Redaction(new byte[32], false));
  }

  private static Scanner scanner(ScanRequest request, InstantSource clock) {
    return new Scanner(new Tool("test", "none"), clock, line -> {}, request);
  }

  private static Observation scan(ScanRequest request) {
    try (Scanner scanner = scanner(request, InstantSource.system())) {
      return scanner.scan();
    }
  }

  private static Visit only(Observation observation, ConsentState state) {
    return observation.visits(state).findFirst().orElseThrow();
  }

  @Test
  void visitsTheSamePagesInEachStateAndSeesWhatComesLate() {
    try (SmallSite shop = shop()) {
      Observation seen =
          scan(
              request(
                  shop.url("/"),
                  ConsentState.NO_CHOICE,
                  ConsentState.REJECTED,
                  ConsentState.ACCEPTED));
      assertThat(seen.gaps()).isEmpty();
      List<String> pages = List.of("/", "/goods", "/privacy");
      assertThat(paths(only(seen, ConsentState.NO_CHOICE)))
          .containsExactly("/", "/goods", "/gone", "/privacy");
      Visit rejected = only(seen, ConsentState.REJECTED);
      assertThat(rejected.outcome()).isInstanceOf(ConsentOutcome.Applied.class);
      assertThat(paths(rejected).subList(1, 4)).isEqualTo(pages);
      assertThat(rejected.cookies())
          .extracting(ObservedCookie::name)
          .contains("cookie_consent", "late_rejected", "goods")
          .doesNotContain("late_accepted");
      assertThat(rejected.cookies())
          .filteredOn(cookie -> cookie.name().equals("late_rejected"))
          .extracting(ObservedCookie::phase)
          .containsExactly(Phase.AFTER_CHOICE);
      assertThat(only(seen, ConsentState.NO_CHOICE).cookies())
          .extracting(ObservedCookie::name)
          .containsExactly("goods");
    }
  }

  private static List<String> paths(Visit visit) {
    return visit.pages().stream().map(PageLoad::url).map(url -> URI.create(url).getPath()).toList();
  }

  @Test
  void recordsASiteWithoutABannerAsAFactAndNoGap() {
    try (SmallSite site = new SmallSite().page("/", page(""))) {
      Observation seen = scan(request(site.url("/"), ConsentState.REJECTED));
      assertThat(only(seen, ConsentState.REJECTED).outcome())
          .isEqualTo(new ConsentOutcome.NoBanner());
      assertThat(seen.gaps()).isEmpty();
      assertThat(seen.settings().interactions()).containsExactly("scroll", "mouse-move");
    }
  }

  @Test
  void recordsAGapForAnAddressThatIsNotTheSite() {
    try (SmallSite site = new SmallSite().file("/error", 503, "text/html", "<p>Down</p>")) {
      site.redirect("/away", site.otherSite("/").toString()).page("/", page(""));
      assertThat(why(site.url("/error"))).contains("answered with status 503");
      assertThat(why(site.url("/missing"))).contains("answered with status 404");
      assertThat(why(site.url("/away"))).contains("led to another site, localhost");
      assertThat(why(URI.create("http://127.0.0.1:1/"))).contains("could not be opened");
    }
  }

  private static String why(URI url) {
    return scan(request(url, ConsentState.NO_CHOICE)).gaps().toString();
  }

  @Test
  void keepsWhatItSawWhenTheTimeIsOver() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Deque<Instant> times = new ArrayDeque<>(List.of(start, start, start));
    InstantSource clock = () -> times.isEmpty() ? start.plusSeconds(3600) : times.poll();
    try (SmallSite shop = shop();
        Scanner scanner = scanner(request(shop.url("/"), ConsentState.NO_CHOICE), clock)) {
      Observation seen = scanner.scan();
      assertThat(paths(only(seen, ConsentState.NO_CHOICE))).containsExactly("/");
      assertThat(seen.gaps())
          .extracting(Gap::why)
          .anyMatch(why -> why.contains("the time for the scan (300 s) was over"));
    }
  }

  @Test
  void findsThePolicyWithAnInventory() {
    try (SmallSite shop = shop();
        Scanner scanner =
            scanner(request(shop.url("/"), ConsentState.NO_CHOICE), InstantSource.system())) {
      PolicySearch search = scanner.findPolicy();
      assertThat(search.found()).isPresent();
      PolicySearch.Found found = search.found().get();
      assertThat(found.url()).isEqualTo(shop.url("/cookies").toString());
      assertThat(found.chosenBecause())
          .isEqualTo(
              "the foot of the page links to it as “Cookie policy”, and it has an inventory");
      assertThat(found.reading().inventories().getFirst().cookies()).hasSize(2);
    }
  }

  /** A browser shows such a file in a page of its own making, which is not the policy's form. */
  @Test
  void readsAPolicyThatIsSentAsMarkdown() {
    String policy =
        """
        # Cookie policy

        | Cookie | Purpose | Lifetime |
        | --- | --- | --- |
        | lan_basket | Essential | 30 days |
        | lan_camp | Marketing | 1 year |
        """;
    try (FixtureSite site =
            FixtureSite.start()
                .on("shop.test", "/cookies", Reply.text("text/markdown; charset=utf-8", policy));
        Scanner scanner =
            scanner(
                ScanRequest.of(
                    List.of(site.url("shop.test", "/")),
                    TestBrowser.with(site.options()),
                    new Redaction(new byte[32], false)),
                InstantSource.system())) {
      PolicySearch search = scanner.openPolicy(site.url("shop.test", "/cookies"));

      assertThat(search.found().orElseThrow().reading().inventories().getFirst().cookies())
          .extracting(DeclaredCookie::name)
          .containsExactly("lan_basket", "lan_camp");
    }
  }

  @Test
  void takesAPolicyWithoutAnInventoryWhereThereIsNoOther() {
    try (SmallSite site =
            new SmallSite()
                .page("/", page(""))
                .page("/privacy", page("<h1>Privacy policy</h1><p>We respect your privacy.</p>"));
        Scanner scanner =
            scanner(request(site.url("/"), ConsentState.NO_CHOICE), InstantSource.system())) {
      PolicySearch search = scanner.findPolicy();
      assertThat(search.found())
          .map(PolicySearch.Found::url)
          .contains(site.url("/privacy").toString());
      assertThat(search.considered()).hasSizeGreaterThan(2);
    }
  }
}
