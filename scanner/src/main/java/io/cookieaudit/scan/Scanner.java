package io.cookieaudit.scan;

import io.cookieaudit.scan.browser.Browser;
import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.consent.ConsentDrivers;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Visits a site in each consent state asked for and hands back what was seen. One browser serves
 * all visits, each in a profile of its own; the visits run side by side and do not depend on each
 * other but for the list of pages.
 */
public final class Scanner implements AutoCloseable {
  private final Tool tool;
  private final InstantSource clock;
  private final Consumer<String> progress;
  private final ScanRequest request;
  private final Site site;
  private final Browsers browsers;
  private final Opening opening;

  /**
   * @param tool that the observation is to name
   * @param progress is told in one line what is being done, from several threads
   */
  public Scanner(Tool tool, InstantSource clock, Consumer<String> progress, ScanRequest request) {
    this.tool = tool;
    this.clock = clock;
    this.progress = progress;
    this.request = request;
    this.site = site(request);
    this.browsers = new Browsers(request.browser());
    this.opening = new Opening(clock, request.conduct());
  }

  private static Site site(ScanRequest request) {
    return new Site(
        request.urls().stream().map(url -> request.redaction().url(url.toString())).toList(),
        request.urls().stream().map(URI::getHost).distinct().toList());
  }

  /** Whether a browser started with these options can keep what it visits in its sandbox. */
  public static boolean sandboxed(BrowserOptions options) {
    return Browser.canBeSandboxed(options);
  }

  /** Begins to start the browser; whatever is prepared meanwhile costs no time. */
  public void prepare() {
    browsers.startEarly();
  }

  /**
   * Makes all visits. What could not be seen is in the gaps.
   *
   * @throws ScanException when no browser can be started, or the calling thread is interrupted
   */
  public Observation scan() {
    Instant startedAt = clock.instant();
    Browser browser = browsers.current();
    Deadline deadline = deadline();
    SharedPages pages = new SharedPages(request.visits());
    Semaphore tabs = new Semaphore(request.conduct().tabs());
    List<VisitPlan> visits = request.visits();
    List<VisitOutcome> outcomes = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<VisitOutcome>> running =
          visits.stream()
              .map(visit -> executor.submit(() -> visit(visit, pages, deadline, tabs)))
              .toList();
      try {
        for (int i = 0; i < running.size(); i++) {
          outcomes.add(outcome(visits.get(i), running.get(i)));
        }
      } catch (InterruptedException e) {
        // Otherwise the end of this block would wait until every visit has come to its own end.
        executor.shutdownNow();
        Thread.currentThread().interrupt();
        throw new ScanException("The scan was interrupted.", e);
      }
    }
    if (request.tracesFlows()) {
      outcomes = FlowSearch.in(outcomes, request.persona(), clock.instant());
    }
    List<Visit> made = outcomes.stream().flatMap(outcome -> outcome.visit().stream()).toList();
    return new Observation(
        tool,
        new Site(site.urls(), hosts(made)),
        startedAt,
        clock.instant(),
        browser.info(),
        settings(browser),
        made,
        browsers.ownTraffic(),
        outcomes.stream().flatMap(outcome -> outcome.gaps().stream()).toList());
  }

  /**
   * Looks for the site's own policy, from the first address given, in a profile of its own.
   *
   * @throws ScanException when no browser can be started, or it dies
   */
  public PolicySearch findPolicy() {
    progress.accept("looking for the site's policy");
    try (Profile profile = browsers.current().newProfile(site, request.redaction())) {
      return new PolicyFinder(profile, opening, deadline()).find(request.urls().getFirst());
    }
  }

  /**
   * Opens a policy that was named by its address, as a visitor would see it.
   *
   * @throws ScanException when no browser can be started, or it dies
   */
  public PolicySearch openPolicy(URI policy) {
    progress.accept("opening the policy");
    try (Profile profile = browsers.current().newProfile(site, request.redaction())) {
      return new PolicyFinder(profile, opening, deadline()).open(policy);
    }
  }

  private Deadline deadline() {
    return Deadline.after(clock, request.timeout());
  }

  private VisitOutcome visit(VisitPlan plan, SharedPages pages, Deadline deadline, Semaphore tabs) {
    Supplier<VisitRun> run =
        () -> new VisitRun(request, site, plan, pages, deadline, opening, tabs, progress);
    Browser browser = browsers.current();
    try {
      VisitOutcome first = run.get().run(browser);
      if (browser.alive() || deadline.passed() || Thread.currentThread().isInterrupted()) {
        return first;
      }
      progress.accept("%s: once more, in a fresh browser".formatted(plan.id()));
      Browser fresh = browsers.insteadOf(browser);
      VisitOutcome second = run.get().run(fresh);
      return fresh.alive()
          ? second
          : second.and(
              new Gap(
                  plan.id(),
                  Facet.PAGE,
                  "The browser died twice during the visit; what is missing was not seen."));
    } finally {
      // The other visits wait for it; where nothing was found they have what was given.
      if (pages.foundBy(plan)) {
        if (pages.none()) {
          request.urls().forEach(pages::found);
        }
        pages.complete();
      }
    }
  }

  /** One visit that breaks off in an unforeseen way does not lose the others. */
  private static VisitOutcome outcome(VisitPlan plan, Future<VisitOutcome> running)
      throws InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException e) {
      String why =
          e.getCause() instanceof ScanException known
              ? String.valueOf(known.getMessage())
              : String.valueOf(e.getCause());
      return VisitOutcome.brokenOff(plan, "The visit broke off: " + why);
    }
  }

  private List<String> hosts(List<Visit> visits) {
    Links links = new Links(request);
    Set<String> hosts = new LinkedHashSet<>(site.hosts());
    visits.stream()
        .flatMap(visit -> visit.pages().stream())
        .flatMap(page -> Links.address(page.finalUrl()).stream())
        .filter(links::sameSite)
        .map(URI::getHost)
        .forEach(hosts::add);
    return List.copyOf(hosts);
  }

  private Settings settings(Browser browser) {
    return new Settings(
        request.states(),
        request.extras().stream().map(ConsentWish::id).toList(),
        request.pages(),
        Math.toIntExact(request.dwell().toSeconds()),
        request.interactions().stream().sorted().map(Interaction::id).toList(),
        request.profiles(),
        request.persona().stream()
            .flatMap(persona -> persona.kinds().stream())
            .map(Persona.Kind::id)
            .toList(),
        request.conduct().delay().toMillis(),
        request.conduct().realTime(),
        request.conduct().vantage(),
        request.browser().locale(),
        request.browser().timezone().orElseGet(() -> ZoneId.systemDefault().getId()),
        request.browser().viewport(),
        browser.userAgent(),
        browser.sandbox(),
        request.browser().insecure(),
        Stream.concat(browser.warnings().stream(), ConsentDrivers.notes().stream()).toList());
  }

  /** Ends the browser. */
  @Override
  public void close() {
    browsers.close();
  }
}
