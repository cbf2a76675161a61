package io.cookieaudit.api.scans;

import io.cookieaudit.scan.observe.ConsentState;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What is to be scanned, and which policy it is held to.
 *
 * @param url of the site
 * @param policy the address of the policy or the id of a seed; empty for the site's own, which is
 *     looked for
 * @param policyId which of the policies in that document; empty for the one that covers the site
 * @param states the consent states to be visited
 * @param pages at most so many pages a state
 */
public record ScanOrder(
    String url,
    @Schema(nullable = true) Optional<String> policy,
    @Schema(nullable = true) Optional<String> policyId,
    @ArraySchema(
            schema =
                @Schema(implementation = String.class, pattern = "no-choice|rejected|accepted"))
        List<ConsentState> states,
    int pages) {
  private static final List<ConsentState> USUAL_STATES =
      List.of(ConsentState.NO_CHOICE, ConsentState.REJECTED, ConsentState.ACCEPTED);
  private static final int USUAL_PAGES = 5;

  public ScanOrder {
    states = List.copyOf(states);
  }

  /** As it was asked for; what was left out is as the command line has it. */
  public static ScanOrder of(
      String url,
      Optional<String> policy,
      Optional<String> policyId,
      Optional<List<ConsentState>> states,
      Optional<Integer> pages) {
    return new ScanOrder(
        url, policy, policyId, states.orElse(USUAL_STATES), pages.orElse(USUAL_PAGES));
  }
}
