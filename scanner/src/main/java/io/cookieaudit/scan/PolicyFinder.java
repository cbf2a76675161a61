package io.cookieaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.scan.PolicyLinks.Candidate;
import io.cookieaudit.scan.PolicySearch.Considered;
import io.cookieaudit.scan.PolicySearch.Found;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Loaded;
import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for a site's own cookie or privacy policy: what its page links to, what those pages link to
 * in turn, then usual places. The first one with an inventory is taken; where none has one, the
 * likeliest that can be read.
 */
final class PolicyFinder {
  /** Time for scripts to write the text of a policy or a table of cookies into it. */
  private static final Duration WRITING = Duration.ofSeconds(5);

  private static final int MOST_LINKED = 8;
  private static final String DOCUMENT = script();

  private final Profile profile;
  private final Opening opening;
  private final Deadline deadline;
  private final List<Considered> considered = new ArrayList<>();
  private final List<Found> readable = new ArrayList<>();
  private final List<Candidate> waiting = new ArrayList<>();
  private final Set<URI> known = new HashSet<>();

  /**
   * @param profile that is used for nothing else, since policies are visited with it
   * @param deadline after which no further page is opened
   */
  PolicyFinder(Profile profile, Opening opening, Deadline deadline) {
    this.profile = profile;
    this.opening = opening;
    this.deadline = deadline;
  }

  private static String script() {
    try (InputStream in = PolicyFinder.class.getResourceAsStream("document.js")) {
      if (in == null) {
        throw new IllegalStateException("no resource document.js");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks from a page of the site. */
  PolicySearch find(URI page) {
    wait(links(page));
    Optional<Found> found =
        linked()
            .or(() -> first(PolicyLinks.usualPlaces(page)))
            .or(() -> readable.stream().findFirst());
    return new PolicySearch(found, considered);
  }

  /** Opens an address that somebody named as the policy, whether it has an inventory or not. */
  PolicySearch open(URI policy) {
    Optional<Found> found =
        look(new Candidate(policy, 0, "it was named for this scan"), true)
            .or(() -> readable.stream().findFirst());
    return new PolicySearch(found, considered);
  }

  private List<Candidate> links(URI page) {
    opening.await(page, deadline);
    try (Tab tab = opening.tab(profile)) {
      tab.load(page);
      tab.settle(WRITING);
      return PolicyLinks.of(Links.read(tab));
    }
  }

  private void wait(List<Candidate> candidates) {
    candidates.stream().filter(candidate -> known.add(candidate.url())).forEach(waiting::add);
    waiting.sort(Comparator.comparingInt(Candidate::likelihood).reversed());
  }

  private Optional<Found> linked() {
    for (int looked = 0; looked < MOST_LINKED && !waiting.isEmpty(); looked++) {
      Optional<Found> found = look(waiting.removeFirst(), true);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> first(List<Candidate> places) {
    return places.stream()
        .filter(place -> known.add(place.url()))
        .flatMap(place -> look(place, false).stream())
        .findFirst();
  }

  /** The policy in this place where it has an inventory. */
  private Optional<Found> look(Candidate place, boolean linked) {
    if (!opening.await(place.url(), deadline)) {
      considered.add(new Considered(place.url().toString(), deadline.why()));
      return Optional.empty();
    }
    try (Tab tab = opening.tab(profile)) {
      Loaded loaded = tab.load(place.url());
      if (loaded.status() < 200 || loaded.status() >= 300) {
        String problem = loaded.problem().orElse("status " + loaded.status());
        considered.add(new Considered(place.url().toString(), problem));
        return Optional.empty();
      }
      tab.settle(WRITING);
      JsonNode document =
          tab.frames().stream()
              .filter(Frame::main)
              .findFirst()
              .map(frame -> frame.evaluate(DOCUMENT))
              .orElseGet(MissingNode::getInstance);
      wait(PolicyLinks.of(Links.read(tab)));
      // A usual place that answers may be a page that says politely that nothing is there.
      boolean trusted = linked || PolicyLinks.named(document.path("title").asText());
      return read(place, loaded.finalUrl(), document.path("text").asText(), trusted);
    }
  }

  private Optional<Found> read(Candidate place, String url, String text, boolean trusted) {
    try {
      PolicyReading reading =
          PolicyReadings.read(PolicyDocuments.parse(url, text.getBytes(StandardCharsets.UTF_8)));
      boolean inventory = inventories(reading).findAny().isPresent();
      String what = inventory ? "it has an inventory" : "it has no inventory";
      considered.add(new Considered(url, what));
      Found found = new Found(url, text, reading, place.why() + ", and " + what);
      if (!inventory && trusted) {
        readable.add(found);
      }
      return inventory ? Optional.of(found) : Optional.empty();
    } catch (PolicyException e) {
      considered.add(new Considered(url, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static Stream<DeclaredInventory> inventories(PolicyReading reading) {
    return reading.inventories().stream()
        .filter(
            inventory ->
                inventory.completeness() == Completeness.COMPLETE
                    || inventory.completeness() == Completeness.HEDGED);
  }
}
