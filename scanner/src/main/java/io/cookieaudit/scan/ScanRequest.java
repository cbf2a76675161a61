package io.cookieaudit.scan;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to be scanned, and how.
 *
 * @param urls the addresses given, the site's main one first; every one of them is visited
 * @param states to be visited, each in a profile of its own
 * @param extras visits beside those: with single purposes agreed to, or with signals
 * @param pages at most so many pages a state, those given included unless they are more
 * @param dwell of page life after each load
 * @param interactions what is done on each page as a visitor does it
 * @param profiles in how many fresh profiles each state is visited; identifiers are told from other
 *     values by comparing two
 * @param persona typed into fields, without sending them
 * @param timeout of real time, after which what was seen so far is the result
 * @param excludes globs ({@code *} is anything) for addresses or paths that are not followed
 * @param conduct what else the operator decided on how the site is visited
 * @param browser how the browser is started
 * @param redaction of everything that is recorded
 */
public record ScanRequest(
    List<URI> urls,
    List<ConsentState> states,
    List<ConsentWish> extras,
    int pages,
    Duration dwell,
    Set<Interaction> interactions,
    int profiles,
    Optional<Persona> persona,
    Duration timeout,
    List<String> excludes,
    Conduct conduct,
    BrowserOptions browser,
    Redaction redaction) {

  /**
   * @throws ScanException when nothing can be scanned so; the message says what to give instead
   */
  public ScanRequest {
    urls = List.copyOf(urls);
    states = states.stream().distinct().toList();
    extras = extras.stream().distinct().toList();
    interactions = Set.copyOf(interactions);
    excludes = List.copyOf(excludes);
    if (urls.isEmpty()) {
      throw new ScanException("There is no address to scan. Give at least one URL.");
    }
    urls.forEach(ScanRequest::mustBeVisitable);
    if (states.isEmpty() && extras.isEmpty()) {
      throw new ScanException(
          "There is no consent state to visit. Give one or more of no-choice, rejected, accepted, withdrawn.");
    }
    if (pages < 1) {
      throw new ScanException("At least one page must be visited, not %d.".formatted(pages));
    }
    if (conduct.tabs() < 1) {
      throw new ScanException(
          "At least one page must be open at once, not %d.".formatted(conduct.tabs()));
    }
    if (profiles < 1) {
      throw new ScanException(
          "A state is visited in at least one profile, not in %d.".formatted(profiles));
    }
    if (dwell.isNegative() || conduct.delay().isNegative() || !timeout.isPositive()) {
      throw new ScanException(
          "Times must be positive: dwell %s, delay %s, timeout %s."
              .formatted(dwell, conduct.delay(), timeout));
    }
  }

  /** Five pages, three states, thirty seconds a page, ten minutes. */
  public static ScanRequest of(List<URI> urls, BrowserOptions browser, Redaction redaction) {
    return new ScanRequest(
        urls,
        List.of(ConsentState.NO_CHOICE, ConsentState.REJECTED, ConsentState.ACCEPTED),
        List.of(),
        5,
        Duration.ofSeconds(30),
        Interaction.USUAL,
        1,
        Optional.empty(),
        Duration.ofMinutes(10),
        List.of(),
        Conduct.USUAL,
        browser,
        redaction);
  }

  /** The visits, those in the first profile of each state before the others. */
  List<VisitPlan> visits() {
    return IntStream.rangeClosed(1, profiles)
        .boxed()
        .flatMap(profile -> wishes().map(wish -> new VisitPlan(wish, profile)))
        .toList();
  }

  private Stream<ConsentWish> wishes() {
    return Stream.concat(states.stream().map(ConsentWish::of), extras.stream());
  }

  /** Whether anything is there to be looked for in what leaves the browser. */
  boolean tracesFlows() {
    return profiles > 1 || persona.isPresent();
  }

  private static void mustBeVisitable(URI url) {
    String scheme = url.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!web || url.getHost() == null) {
      throw new ScanException(
          "“%s” is not an address that a browser can visit. Give it as in https://shop.example/."
              .formatted(url));
    }
  }
}
