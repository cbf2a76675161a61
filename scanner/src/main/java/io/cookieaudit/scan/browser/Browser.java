package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.flow.Traces;
import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.observe.Site;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;

/** A running browser, started by Selenium and observed through its debugging socket. */
public final class Browser implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Browser.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** A browser that cannot be tested is taken for one that does not do what is needed of it. */
  private static final BrowserInfo.SelfChecks NOTHING_PROVEN =
      new BrowserInfo.SelfChecks(false, false);

  private final Launch launch;
  private final Cdp cdp;
  private final TargetSetup setup;
  private final JsonNode version;
  private final CompletableFuture<BrowserInfo.SelfChecks> selfChecks;
  private final String userAgent;
  private final Sandbox sandbox;
  private final List<String> warnings;
  private final ObserveScript script = new ObserveScript();
  private final HostNames names;
  private final CompletableFuture<Void> gone;
  private final Map<String, Profile> profiles = new ConcurrentHashMap<>();

  private Browser(Launch launch, Cdp cdp, BrowserOptions options, HostNames names) {
    this.launch = launch;
    this.cdp = cdp;
    this.setup = new TargetSetup(options);
    this.names = names;
    cdp.listen(Cdp.BROWSER, this::onEvent);
    this.gone = cdp.ended().thenAccept(why -> setup.allDetached());
    this.version = cdp.call(Cdp.BROWSER, "Browser.getVersion", Cdp.params(), PATIENCE);
    cdp.call(
        Cdp.BROWSER,
        "Target.setAutoAttach",
        TargetSetup.autoAttach(TargetSetup.ofTheBrowser()),
        PATIENCE);
    this.userAgent = options.userAgent().orElse(version.path("userAgent").asText());
    this.sandbox = Sandbox.of(cdp);
    if (options.sandboxed() && sandbox != Sandbox.ON) {
      throw new ScanException(
          "%s Scans need one here: start this program as another user than root, or allow it with --allow-root."
              .formatted(sandbox.warning(launch.whyWithoutSandbox()).orElseThrow()));
    }
    this.warnings = warnings(sandbox.warning(launch.whyWithoutSandbox()), options.insecure());
    this.selfChecks =
        CompletableFuture.supplyAsync(() -> SelfCheck.run(cdp), Thread::startVirtualThread)
            .exceptionally(
                broken -> {
                  LOG.log(System.Logger.Level.DEBUG, "the browser could not be tested", broken);
                  return NOTHING_PROVEN;
                });
  }

  /**
   * Whether one started with these options could keep its pages in a sandbox; a Grid tells later.
   */
  public static boolean canBeSandboxed(BrowserOptions options) {
    return options.grid().isPresent() || !Superuser.runsThis();
  }

  /**
   * Starts a browser and tests it.
   *
   * @throws ScanException when it cannot be started; the message says what to do
   */
  public static Browser start(BrowserOptions options) {
    return start(options, HostNames.of(options));
  }

  static Browser start(BrowserOptions options, HostNames names) {
    BrowserOptions asked = options.seenAs(timezone(options), options.userAgent());
    Browser browser = started(asked, names);
    if (!browser.userAgent.contains("Headless") || asked.userAgent().isPresent()) {
      return browser;
    }
    browser.close();
    return started(
        asked.seenAs(asked.timezone(), Optional.of(UserAgent.seen(browser.userAgent))), names);
  }

  /** Wherever a Grid is, pages see the time zone of this machine, which the observation names. */
  private static Optional<String> timezone(BrowserOptions options) {
    return options.timezone().or(() -> options.grid().map(grid -> ZoneId.systemDefault().getId()));
  }

  private static Browser started(BrowserOptions options, HostNames names) {
    Launch launch = Launch.start(options);
    try {
      return new Browser(launch, Cdp.connect(launch.debugger()), options, names);
    } catch (CdpException e) {
      launch.driver().quit();
      throw new ScanException(
          "The browser started but cannot be observed: %s. Use a current Chrome or Chromium."
              .formatted(e.getMessage()),
          e);
    } catch (RuntimeException e) {
      launch.driver().quit();
      throw e;
    }
  }

  private static List<String> warnings(Optional<String> sandbox, boolean insecure) {
    Stream<String> unchecked =
        insecure
            ? Stream.of("Certificates were not checked, because that was asked for.")
            : Stream.empty();
    return Stream.concat(sandbox.stream(), unchecked).toList();
  }

  /**
   * Name, version and what the tests at the start found. They go on while the first pages are
   * visited; this waits for them.
   */
  public BrowserInfo info() {
    String[] product = version.path("product").asText().split("/", 2);
    return new BrowserInfo(product[0], product.length > 1 ? product[1] : "", selfChecks.join());
  }

  /** What was out of the ordinary, for people to read. */
  public List<String> warnings() {
    return warnings;
  }

  /** Whether the browser's sandbox is known to be on. */
  public boolean sandbox() {
    return sandbox == Sandbox.ON;
  }

  /** The user agent that sites see. */
  public String userAgent() {
    return userAgent;
  }

  /**
   * A fresh profile for one visit.
   *
   * @param site whose hosts are first-party
   * @param redaction of everything that is recorded
   * @throws ScanException when the browser is gone
   */
  public Profile newProfile(Site site, Redaction redaction) {
    return newProfile(site, redaction, Traces.none(), Set.of());
  }

  /**
   * As {@link #newProfile(Site, Redaction)}.
   *
   * @param traces are given what is seen as it is, unredacted
   * @param signals that pages and servers are sent
   */
  public Profile newProfile(Site site, Redaction redaction, Traces traces, Set<Signal> signals) {
    try {
      String context =
          cdp.call(
                  Cdp.BROWSER,
                  "Target.createBrowserContext",
                  Cdp.params().put("disposeOnDetach", true),
                  PATIENCE)
              .path("browserContextId")
              .asText();
      cdp.call(
          Cdp.BROWSER,
          "Browser.setDownloadBehavior",
          Cdp.params().put("behavior", "deny").put("browserContextId", context),
          PATIENCE);
      Profile profile =
          new Profile(
              cdp,
              context,
              setup,
              new Visiting(
                  site, redaction, script, new CookieJar(cdp, context), names, traces, signals),
              () -> selfChecks.join().automationHidden());
      profiles.put(context, profile);
      return profile;
    } catch (CdpException e) {
      throw new ScanException(
          "The browser is gone (%s). Start the scan again.".formatted(e.getMessage()), e);
    }
  }

  /** Whether the browser still answers. */
  public boolean alive() {
    try {
      cdp.call(Cdp.BROWSER, "Browser.getVersion", Cdp.params(), PATIENCE);
      return true;
    } catch (CdpException e) {
      return false;
    }
  }

  /** Requests of the browser itself, of all profiles so far. */
  public List<ObservedRequest> ownTraffic() {
    return profiles.values().stream().flatMap(profile -> profile.ownTraffic().stream()).toList();
  }

  private void onEvent(String event, JsonNode params) {
    if (event.equals("Target.detachedFromTarget")) {
      setup.detached(params);
    }
    if (!event.equals("Target.attachedToTarget")) {
      return;
    }
    Target target =
        new Target(
            cdp, params.path("sessionId").asText(), params.path("targetInfo"), Optional.empty());
    Profile profile = profiles.get(params.at("/targetInfo/browserContextId").asText());
    if (profile == null) {
      target.runWhenPrepared(refused -> {});
    } else {
      profile.attached(target);
    }
  }

  /** Makes the browser crash, for tests, and waits until it is noticed. */
  void crash() {
    cdp.tell(Cdp.BROWSER, "Browser.crash", Cdp.params());
    gone.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Ends the browser and its driver. */
  @Override
  public void close() {
    cdp.close();
    // The driver is told over HTTP, which an interrupted thread cannot do: it would be left behind.
    boolean interrupted = Thread.interrupted();
    try {
      launch.driver().quit();
    } catch (WebDriverException e) {
      LOG.log(System.Logger.Level.DEBUG, "the browser had ended before it was closed", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
