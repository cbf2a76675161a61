package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One bad page, or a browser that dies, does not lose what was seen of the others. */
class HostileSitesIT {
  private static final String SHOP = "shop.test";

  private final FixtureSite site = FixtureSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  private Observation scan(Duration timeout, String... paths) {
    ScanRequest request =
        new ScanRequest(
            Stream.of(paths).map(path -> site.url(SHOP, path)).toList(),
            List.of(ConsentState.NO_CHOICE),
            List.of(),
            1,
            Duration.ofSeconds(2),
            Interaction.USUAL,
            1,
            Optional.empty(),
            timeout,
            List.of(),
            Conduct.USUAL,
            TestBrowser.with(site.options()),
            new Redaction(new byte[16], true));
    try (Scanner scanner =
        new Scanner(new Tool("test", "none"), InstantSource.system(), line -> {}, request)) {
      return scanner.scan();
    }
  }

  private static List<String> names(Observation seen) {
    return seen.visits().getFirst().cookies().stream().map(ObservedCookie::name).toList();
  }

  private FixtureSite page(String path, String cookie) {
    return site.on(SHOP, path, Reply.html("<title>" + path + "</title>x").cookie(cookie));
  }

  @Test
  void aBusyPageLosesNothingOfTheOthers() {
    page("/first", "first=1");
    page("/last", "last=1");
    site.on(
        SHOP,
        "/busy",
        Reply.html("<title>x</title><script>setTimeout(() => { for (;;); }, 500)</script>")
            .cookie("busy=1"));

    Observation seen = scan(Duration.ofMinutes(5), "/first", "/busy", "/last");

    assertThat(names(seen)).containsExactlyInAnyOrder("first", "busy", "last");
    assertThat(seen.gaps()).isNotEmpty();
    assertThat(seen.gaps()).extracting(Gap::why).allMatch(why -> why.contains("/busy"));
  }

  @Test
  void theTimeForTheScanEndsAlsoWithinAPage() {
    page("/first", "first=1");
    page("/last", "last=1");
    site.handle(SHOP, "/hung", exchange -> site.awaitClose());

    Observation seen = scan(Duration.ofSeconds(8), "/first", "/hung", "/last");

    assertThat(names(seen)).containsExactly("first");
    assertThat(seen.gaps())
        .extracting(Gap::why)
        .anyMatch(why -> why.contains("/hung could not be opened"))
        .anyMatch(why -> why.contains("/last was not visited: the time for the scan"));
  }

  @Test
  void aBrowserThatIsKilledIsReplacedOnceAndTheVisitRepeated() {
    AtomicInteger asked = new AtomicInteger();
    Set<Long> others = Running.now();
    page("/first", "first=1");
    site.on(
        SHOP,
        "/killed",
        request -> {
          if (asked.getAndIncrement() == 0) {
            Running.kill(others);
          }
          return Reply.html("<title>x</title>x").cookie("killed=1");
        });

    Observation seen = scan(Duration.ofMinutes(5), "/first", "/killed");

    assertThat(names(seen)).containsExactlyInAnyOrder("first", "killed");
    assertThat(seen.gaps()).isEmpty();
  }

  @Test
  void whatASecondBrowserSawBeforeItWasKilledTooIsKept() {
    Set<Long> others = Running.now();
    page("/first", "first=1");
    site.on(
        SHOP,
        "/killed",
        request -> {
          Running.kill(others);
          return Reply.status(204);
        });

    Observation seen = scan(Duration.ofMinutes(5), "/first", "/killed", "/last");

    assertThat(seen.visits()).hasSize(1);
    assertThat(seen.visits().getFirst().pages())
        .extracting(PageLoad::url)
        .contains("https://shop.test/first");
    assertThat(seen.visits().getFirst().cookieEvents())
        .extracting(event -> event.cookie().name())
        .contains("first");
    assertThat(seen.gaps()).extracting(Gap::why).anyMatch(why -> why.contains("died twice"));
  }

  /** The browsers that this Java started. */
  private static final class Running {
    private static Stream<ProcessHandle> all() {
      return ProcessHandle.current()
          .descendants()
          .filter(ProcessHandle::isAlive)
          .filter(
              process ->
                  process.info().commandLine().orElse("").contains("--remote-debugging-port"))
          .filter(process -> !process.info().commandLine().orElse("").contains("--type="));
    }

    static Set<Long> now() {
      return all().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** Ends those that were not running then. */
    static void kill(Set<Long> others) {
      all()
          .filter(process -> !others.contains(process.pid()))
          .forEach(ProcessHandle::destroyForcibly);
    }
  }
}
