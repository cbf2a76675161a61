package io.cookieaudit.scan.audit;

import io.cookieaudit.scan.PolicySearch;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.observe.Observation;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the policy of a site comes from.
 *
 * @param place of the document
 * @param policyId which of the policies in it; empty for the one that covers the site
 * @param asOf the day it must have been in force; empty for the day of the observation
 */
public record PolicySource(Place place, Optional<String> policyId, Optional<LocalDate> asOf) {
  /** The site's own policy, whichever is found. */
  public static final PolicySource OF_THE_SITE =
      new PolicySource(new OfTheSite(), Optional.empty(), Optional.empty());

  private static final String NAMED = "it was named for this scan";

  /** A document at hand, one with an address, or whatever the site links to. */
  public sealed interface Place {}

  /** A document that has been read already. */
  public record Given(PolicyInput input) implements Place {}

  /** A page that the browser has to open. */
  public record At(URI address) implements Place {}

  /** The policy that the site's own pages link to. */
  public record OfTheSite() implements Place {}

  /**
   * The policy that an observed site is held to; empty where the site has none that could be found.
   *
   * @param scanner opens pages where that is needed
   * @param progress is told which places were looked at
   * @throws io.cookieaudit.policy.PolicyException where a policy that was named cannot be read
   */
  public Optional<HeldPolicy> find(
      Scanner scanner, Observation observed, Consumer<String> progress) {
    return switch (place) {
      case Given given -> Optional.of(held(given.input(), observed, NAMED));
      case At at -> Optional.of(held(PolicyInput.open(scanner, at.address()), observed, NAMED));
      case OfTheSite _ -> search(scanner, observed, progress);
    };
  }

  /**
   * The policy in a document at hand.
   *
   * @param hosts of the site; none where the policy is judged alone
   * @param today the day that counts where no other was asked for
   */
  public HeldPolicy held(PolicyInput input, List<String> hosts, LocalDate today) {
    return HeldPolicy.of(input, hosts, asOf.orElse(today), policyId, NAMED);
  }

  private Optional<HeldPolicy> search(
      Scanner scanner, Observation observed, Consumer<String> progress) {
    PolicySearch search = scanner.findPolicy();
    search
        .considered()
        .forEach(seen -> progress.accept("policy? " + seen.url() + ": " + seen.what()));
    return search
        .found()
        .map(found -> held(PolicyInput.of(found), observed, found.chosenBecause()));
  }

  private HeldPolicy held(PolicyInput input, Observation observed, String because) {
    LocalDate day = LocalDate.ofInstant(observed.startedAt(), ZoneOffset.UTC);
    return HeldPolicy.of(input, observed.site().hosts(), asOf.orElse(day), policyId, because);
  }
}
