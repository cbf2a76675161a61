package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that say how and from where a site is visited, as the site meets them. */
class ScanOptionsIT {
  private static final String SHOP = "shop.test";

  private static FixtureSite site;
  private static SiteScan scans;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    site = FixtureSite.start();
    scans = SiteScan.of(site);
    site.on(
            SHOP,
            "/",
            Reply.html(
                """
                <title>Tea</title><a href=/tea>tea</a> <a href=/private/a>a</a>
                <a href=/tea?sort=up>sorted</a><img src=https://third.test/pixel>
                <script>
                const at = 'zone=' + Intl.DateTimeFormat().resolvedOptions().timeZone.replace('/', '-');
                document.cookie = at;
                document.cookie = 'size=' + innerWidth + '-' + screen.width;
                document.cookie = 'language=' + navigator.language;
                document.cookie = 'agent=' + navigator.userAgent;
                setTimeout(() => { document.cookie = 'late=1' }, 1000);
                </script>
                """))
        .on(SHOP, "/tea", Reply.html("<title>Tea</title>green"))
        .on(SHOP, "/coffee", Reply.html("<title>Coffee</title>black"))
        .on(SHOP, "/private/a", Reply.html("<title>Private</title>a"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private CommandRun scan(String... more) throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("policy.md"),
            "# Cookie policy\n\n| Cookie | Category | Duration |\n| --- | --- | --- |\n| zone | Necessary | Session |\n");
    List<String> all =
        new ArrayList<>(
            List.of("--insecure", "--states", "no-choice", "--dwell", "2s", "--raw-values"));
    all.addAll(List.of("--policy", policy.toString(), "--out", folder.resolve("out").toString()));
    all.addAll(List.of(more));
    return scans.run(all.toArray(String[]::new));
  }

  private Observation observed() throws IOException {
    Path file = folder.resolve("out/observation.json");
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      file = files.filter(each -> each.endsWith("observation.json")).findFirst().orElse(file);
    }
    return ObservationJson.read(Files.readString(file), file.toString());
  }

  private static Map<String, String> values(Observation observed) {
    return observed.visits().getFirst().cookies().stream()
        .collect(Collectors.toMap(ObservedCookie::name, cookie -> cookie.value().token()));
  }

  @Test
  void onlyWhatEveryRunFindsFailsTheGate() throws IOException {
    var visits = new java.util.concurrent.atomic.AtomicInteger();
    site.on(
        SHOP,
        "/luck",
        Reply.html(
            "<title>Luck</title><script>fetch('/draw').then(r => r.text()).then(t => { if (t) document.cookie = t })</script>"));
    site.on(
        SHOP,
        "/draw",
        request -> Reply.text("text/plain", visits.incrementAndGet() == 2 ? "lucky=1" : ""));

    CommandRun ran = scan("https://shop.test/luck", "--pages=1", "--runs=3", "--format=text,json");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(visits).hasValue(3);
    assertThat(ran.out()).contains("lucky").contains("[not in every run]");
    assertThat(folder.resolve("out/observation-run-1.json")).exists();
    assertThat(folder.resolve("out/observation-run-2.json")).content().contains("lucky");
    assertThat(folder.resolve("out/observation.json")).content().doesNotContain("lucky");
    assertThat(folder.resolve("out/report.json")).content().contains("\"stable\" : false");
  }

  @Test
  void theSiteSeesWhatTheOperatorChose() throws IOException {
    Map<String, String> audited = new ConcurrentHashMap<>();
    site.handle(
            SHOP,
            "/header",
            exchange -> {
              audited.put("own", "" + exchange.getRequestHeaders().getFirst("X-Audit"));
              exchange.sendResponseHeaders(204, -1);
            })
        .handle(
            "third.test",
            "/header",
            exchange -> {
              audited.put("third", "" + exchange.getRequestHeaders().getFirst("X-Audit"));
              exchange.sendResponseHeaders(204, -1);
            })
        .on(
            SHOP,
            "/headers",
            Reply.html("<title>x</title><img src=/header><img src=https://third.test/header>"));

    CommandRun ran =
        scan(
            "https://shop.test/",
            "https://shop.test/headers",
            "--pages=1",
            "--timezone=Pacific/Auckland",
            "--locale=de-DE",
            "--viewport=900x600",
            "--user-agent=Tester",
            "--header=X-Audit: by the shop",
            "--vantage=New Zealand",
            "--delay=10ms");

    assertThat(ran.exit()).as(ran.err()).isLessThan(2);
    Observation observed = observed();
    assertThat(values(observed))
        .containsEntry("zone", "Pacific-Auckland")
        .containsEntry("language", "de-DE")
        .containsEntry("agent", "Tester");
    assertThat(values(observed).get("size")).startsWith("900-");
    assertThat(audited).containsEntry("own", "by the shop").containsEntry("third", "null");
    Settings settings = observed.settings();
    assertThat(settings.timezone()).isEqualTo("Pacific/Auckland");
    assertThat(settings.locale()).isEqualTo("de-DE");
    assertThat(settings.viewport()).isEqualTo("900x600");
    assertThat(settings.vantage()).isEqualTo("New Zealand");
    assertThat(settings.delayMs()).isEqualTo(10);
    assertThat(settings.realTime()).isFalse();
  }

  @Test
  void visitsThePagesOfAFileAndFollowsNothingExcluded() throws IOException {
    Path urls =
        Files.writeString(
            folder.resolve("urls"), "# pages\nhttps://shop.test/\nhttps://shop.test/coffee\n");

    CommandRun ran =
        scan("--urls-file", urls.toString(), "--exclude=/private/*", "--exclude=*sort=*");

    assertThat(ran.exit()).as(ran.err()).isLessThan(2);
    assertThat(observed().visits().getFirst().pages())
        .extracting(PageLoad::url)
        .containsExactly("https://shop.test/", "https://shop.test/coffee", "https://shop.test/tea");
  }

  @Test
  void aFileWithAWrongLineIsWrongUse() throws IOException {
    Path urls = Files.writeString(folder.resolve("urls"), "https://shop.test/\ntea\n");

    CommandRun ran = scan("--urls-file", urls.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Line 2").contains("tea");
    assertThat(scan().exit()).isEqualTo(2);
  }

  @Test
  void letsPagesLiveByTheRealClockWhereAskedTo() throws IOException {
    CommandRun ran = scan("https://shop.test/", "--pages=1", "--real-time");

    assertThat(ran.exit()).as(ran.err()).isLessThan(2);
    Observation observed = observed();
    assertThat(observed.settings().realTime()).isTrue();
    assertThat(values(observed)).containsKey("late");
    assertThat(observed.visits().getFirst().pages())
        .allSatisfy(page -> assertThat(page.settled().complete()).isTrue());
  }

  @Test
  void everythingOfTheSiteGoesThroughTheProxy() throws IOException {
    int port =
        site.options().connectTo().stream()
            .filter(rule -> rule.host().isEmpty() && rule.port() == 443)
            .findFirst()
            .orElseThrow()
            .toPort();
    try (RecordingProxy proxy = new RecordingProxy(port)) {
      CommandRun ran = scan("https://shop.test/", "--pages=1", "--proxy", proxy.address());

      assertThat(ran.exit()).as(ran.err()).isLessThan(2);
      assertThat(proxy.asked()).contains("shop.test:443", "third.test:443");
      assertThat(observed().visits()).flatExtracting(Visit::pages).hasSize(1);
    }
  }

  @Test
  void aProxyThatDoesNotAnswerEndsIncomplete() throws IOException {
    CommandRun ran = scan("https://shop.test/", "--proxy=127.0.0.1:1", "--format=text");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out() + ran.err()).contains("the proxy cannot be reached");
  }
}
