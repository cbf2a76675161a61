package io.cookieaudit.scan;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.Redaction;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows the links by which a policy offers a choice: to an opt-out, to a tool for preferences.
 * Only whether a page answers is asked; nothing is clicked, and a link whose words or address say
 * that it does something (logs out, deletes, buys) is left alone.
 */
public final class LinkFollower {
  /** A policy offers a handful; what comes after is left out and stays not verifiable. */
  private static final int MOST = 12;

  private static final int MOST_REDIRECTS = 8;

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final WebFetch fetch;
  private final Redaction redaction;
  private final InstantSource clock;

  public LinkFollower(WebFetch fetch, Redaction redaction, InstantSource clock) {
    this.fetch = fetch;
    this.redaction = redaction;
    this.clock = clock;
  }

  /** What became of each link, in the order of the policy. */
  public List<FollowedLink> follow(DeclaredInventory policy) {
    Deadline deadline = Deadline.after(clock, LONGEST);
    List<Reference> links =
        policy
            .claims()
            .filter(LinkFollower::offersAChoice)
            .flatMap(claim -> claim.references().stream())
            .filter(Reference::isWeb)
            .filter(distinctTargets())
            .limit(MOST)
            .toList();
    List<FollowedLink> followed = new ArrayList<>();
    try {
      for (Reference link : links) {
        Optional<URI> address = Links.address(link.target());
        boolean harmless = address.isPresent() && !UnsafeLinks.unsafe(address.get(), link.text());
        if (harmless && !deadline.passed()) {
          followed.add(follow(link, address.get()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.copyOf(followed);
  }

  /** Links to withdraw consent are not among them: to follow one may be to withdraw. */
  private static boolean offersAChoice(DeclaredClaim claim) {
    return claim.kind() == DeclaredClaim.Kind.OPT_OUT_OFFERED
        || claim.kind() == DeclaredClaim.Kind.PREFERENCE_TOOL_OFFERED;
  }

  private static Predicate<Reference> distinctTargets() {
    var had = new HashSet<String>();
    return link -> had.add(link.target());
  }

  private FollowedLink follow(Reference link, URI first) throws InterruptedException {
    URI at = first;
    int status = 0;
    try {
      for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
        WebFetch.Answer answer = ask(at);
        status = answer.status();
        Optional<URI> next = answer.location().filter(LinkFollower::isWeb);
        if (status < 300 || status >= 400 || next.isEmpty()) {
          return followed(link, status, at);
        }
        at = next.get();
      }
    } catch (IOException noAnswer) {
      return followed(link, 0, at);
    }
    return followed(link, status, at);
  }

  /** Servers that do not know HEAD answer with an error, so that an error is asked for again. */
  private WebFetch.Answer ask(URI address) throws IOException, InterruptedException {
    WebFetch.Answer head = fetch.ask("HEAD", address);
    return head.status() < 400 ? head : fetch.ask("GET", address);
  }

  private static boolean isWeb(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }

  private FollowedLink followed(Reference link, int status, URI at) {
    return new FollowedLink(
        redaction.url(link.target()), link.text(), status, redaction.url(at.toString()));
  }
}
