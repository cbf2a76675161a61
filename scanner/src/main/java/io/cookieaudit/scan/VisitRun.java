package io.cookieaudit.scan;

import io.cookieaudit.scan.browser.Browser;
import io.cookieaudit.scan.browser.Loaded;
import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.browser.VisitBuilder;
import io.cookieaudit.scan.consent.ConsentDrivers;
import io.cookieaudit.scan.consent.Withdrawal;
import io.cookieaudit.scan.flow.Traces;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Site;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** One visit: a fresh profile, one consent state, all pages. */
final class VisitRun {
  /** Before the choice nothing is touched, since some sites take scrolling for an answer. */
  private static final Manner UNTOUCHED = new Manner(Set.of(), Optional.empty(), true);

  /** Policies that are looked at for a way to take a consent back. */
  private static final int MOST_POLICIES = 2;

  private final ScanRequest request;
  private final Site site;
  private final VisitPlan plan;
  private final ConsentState state;
  private final SharedPages pages;
  private final Deadline deadline;
  private final Opening opening;
  private final Semaphore tabs;
  private final Consumer<String> progress;
  private final Links links;
  private final VisitBuilder visit;
  private final Traces traces;
  private List<URI> policies = List.of();

  /**
   * @param opening shared by all visits
   * @param tabs how many tabs may be open at once in the whole scan
   */
  VisitRun(
      ScanRequest request,
      Site site,
      VisitPlan plan,
      SharedPages pages,
      Deadline deadline,
      Opening opening,
      Semaphore tabs,
      Consumer<String> progress) {
    this.request = request;
    this.site = site;
    this.plan = plan;
    this.state = plan.state();
    this.pages = pages;
    this.deadline = deadline;
    this.opening = opening;
    this.tabs = tabs;
    this.progress = progress;
    this.links = new Links(request);
    this.visit = new VisitBuilder(plan.id(), plan.wish(), plan.profile());
    this.traces = request.tracesFlows() ? Traces.kept() : Traces.none();
  }

  /** Makes the visit. Where the browser goes meanwhile, what was seen until then is there. */
  VisitOutcome run(Browser browser) {
    try (Profile profile =
        browser.newProfile(site, request.redaction(), traces, plan.wish().signals())) {
      goOn(profile);
      profile.collectInto(visit);
      return new VisitOutcome(List.of(visit.build()), visit.gaps(), traces);
    } catch (ScanException e) {
      brokeOff(e);
      return new VisitOutcome(List.of(), visit.gaps(), traces);
    }
  }

  private void goOn(Profile profile) {
    try {
      if (state == ConsentState.NO_CHOICE) {
        profile.phase(Phase.BEFORE_CHOICE);
        allPages(profile);
      } else {
        // Until there is another outcome.
        visit.outcome(new ConsentOutcome.Failed("The visit broke off before the choice."));
        boolean made = choose(profile);
        profile.phase(Phase.REVISIT);
        if (made || pages.foundBy(plan)) {
          allPages(profile);
        }
      }
    } catch (ScanException e) {
      brokeOff(e);
    }
  }

  private void brokeOff(ScanException e) {
    String why = String.valueOf(e.getMessage());
    progress.accept(why);
    visit.gap(Facet.PAGE, "The visit broke off: " + why);
  }

  /** Whether the choice is proven. */
  private boolean choose(Profile profile) {
    URI first = request.urls().getFirst();
    ConsentOutcome outcome =
        inTab(
                profile,
                first,
                UNTOUCHED,
                tab -> {
                  profile.phase(Phase.CLICK);
                  ConsentOutcome came =
                      state == ConsentState.WITHDRAWN
                          ? acceptAndWithdraw(profile, tab)
                          : ConsentDrivers.apply(plan.wish(), steps(plan.wish()), profile, tab);
                  if (!(came instanceof ConsentOutcome.NotOffered)) {
                    profile.phase(Phase.AFTER_CHOICE);
                  }
                  tab.settle(request.dwell(), request.interactions(), request.persona());
                  return came;
                })
            .orElseGet(
                () -> new ConsentOutcome.Failed("The page with the banner could not be seen."));
    if (state == ConsentState.WITHDRAWN) {
      outcome = onThePolicysPage(profile, outcome);
    }
    visit.outcome(outcome);
    Doubts.about(plan.wish(), outcome).ifPresent(why -> visit.gap(Facet.CONSENT, why));
    return outcome instanceof ConsentOutcome.Applied;
  }

  /**
   * Until the consent is taken back everything counts as set in motion by the click: it is neither
   * before a choice nor after the last one.
   */
  private ConsentOutcome acceptAndWithdraw(Profile profile, Tab tab) {
    ConsentWish accept = ConsentWish.of(ConsentState.ACCEPTED);
    ConsentOutcome accepted = ConsentDrivers.apply(accept, steps(accept), profile, tab);
    if (!(accepted instanceof ConsentOutcome.Applied)) {
      return Withdrawal.withoutConsent(accepted);
    }
    tab.settle(request.dwell(), request.interactions(), request.persona());
    policies = PolicyLinks.of(Links.read(tab)).stream().map(PolicyLinks.Candidate::url).toList();
    ConsentOutcome withdrawn = Withdrawal.apply(steps(plan.wish()), profile, tab);
    if (withdrawn instanceof ConsentOutcome.NotOffered) {
      return withdrawn;
    }
    policies = List.of();
    return withdrawn;
  }

  private List<String> steps(ConsentWish wish) {
    return request.conduct().steps().getOrDefault(wish.id(), List.of());
  }

  /** Some sites let a consent be taken back on the page of their policy only. */
  private ConsentOutcome onThePolicysPage(Profile profile, ConsentOutcome soFar) {
    ConsentOutcome outcome = soFar;
    List<URI> places =
        policies.stream().filter(links::sameSite).distinct().limit(MOST_POLICIES).toList();
    for (URI place : places) {
      if (outcome instanceof ConsentOutcome.NotOffered) {
        outcome =
            inTab(
                    profile,
                    place,
                    UNTOUCHED,
                    tab -> {
                      ConsentOutcome came = Withdrawal.apply(steps(plan.wish()), profile, tab);
                      if (!(came instanceof ConsentOutcome.NotOffered)) {
                        profile.phase(Phase.AFTER_CHOICE);
                      }
                      return came;
                    })
                .orElse(outcome);
      }
    }
    return outcome;
  }

  private void allPages(Profile profile) {
    if (pages.foundBy(plan)) {
      findPages(profile);
      return;
    }
    int place = 0;
    for (Optional<URI> next = pages.await(place, deadline);
        next.isPresent();
        next = pages.await(++place, deadline)) {
      inTab(profile, next.get(), expected(true), tab -> true);
    }
    if (!pages.isComplete()) {
      visit.gap(Facet.PAGE, "No further page was visited: " + deadline.why() + ".");
    }
  }

  private void findPages(Profile profile) {
    PageQueue queue = new PageQueue(request.urls(), request.pages());
    for (Optional<URI> next = queue.next(); next.isPresent(); next = queue.next()) {
      URI url = next.get();
      inTab(profile, url, expected(queue.given(url)), this::onward)
          .ifPresent(
              found -> {
                queue.visited(found.shown(), found.links());
                pages.found(url);
              });
    }
  }

  /** Where a page led in the end, and where it leads on. */
  private record Onward(URI shown, List<URI> links) {}

  private Onward onward(Tab tab) {
    URI shown = Links.address(tab.url().toString()).orElse(tab.url());
    return new Onward(shown, links.toFollow(Links.read(tab)));
  }

  /** What is done with a page that has settled. */
  private interface Work<T> {
    T on(Tab tab);
  }

  /**
   * How a page is visited.
   *
   * @param expected whether its absence is a gap, and not only a link that leads nowhere
   */
  private record Manner(
      Set<Interaction> interactions, Optional<Persona> persona, boolean expected) {}

  private Manner expected(boolean expected) {
    return new Manner(request.interactions(), request.persona(), expected);
  }

  /** Opens a page, lets it live, and works on it; empty where the page is not there. */
  private <T> Optional<T> inTab(Profile profile, URI url, Manner manner, Work<T> work) {
    boolean turn = opening.await(url, deadline);
    tabs.acquireUninterruptibly();
    try {
      Duration left = deadline.left();
      if (!turn || left.isZero()) {
        visit.gap(Facet.PAGE, "%s was not visited: %s.".formatted(shown(url), deadline.why()));
        return Optional.empty();
      }
      progress.accept("%s: %s".formatted(plan.id(), shown(url)));
      return inTab(profile, url, manner, left, work);
    } finally {
      tabs.release();
    }
  }

  private <T> Optional<T> inTab(
      Profile profile, URI url, Manner manner, Duration left, Work<T> work) {
    try (Tab tab = opening.tab(profile)) {
      tab.atMost(left);
      Loaded loaded = tab.load(url);
      PageLoad.Settled settled = tab.settle(request.dwell(), manner.interactions, manner.persona);
      Arrival arrival = Arrival.of(shown(url), loaded, tab, links);
      boolean leadsNowhere =
          arrival.kind() == Arrival.Kind.DEAD_LINK
              || arrival.kind() == Arrival.Kind.NO_PAGE
              || arrival.kind() == Arrival.Kind.ELSEWHERE;
      if (!arrival.why().isEmpty() && (manner.expected || !leadsNowhere)) {
        visit.gap(Facet.PAGE, arrival.why());
      }
      visit.page(
          new PageLoad(
              shown(url), request.redaction().url(loaded.finalUrl()), loaded.status(), settled));
      return arrival.usable() ? Optional.of(work.on(tab)) : Optional.empty();
    }
  }

  private String shown(URI url) {
    return request.redaction().url(url.toString());
  }
}
