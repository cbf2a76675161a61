package io.cookieaudit.api.sites;

import io.cookieaudit.api.scans.ScanOrder;
import io.cookieaudit.scan.observe.ConsentState;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Optional;

/**
 * A site as it is to be.
 *
 * @param name for people; left out, the address
 * @param url of the site, with https:// or http://
 * @param policy the address of the policy or the id of a seed; left out, the site's own is looked
 *     for
 * @param policyId which of the policies in that document
 * @param states the consent states to visit; left out, no-choice, rejected and accepted
 * @param pages at most so many pages a state; left out, 5
 * @param schedule when it is scanned by itself; left out, on demand only
 */
record NewSite(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Optional<String> name,
    String url,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Optional<String> policy,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Optional<String> policyId,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED)
        @ArraySchema(
            schema =
                @Schema(implementation = String.class, pattern = "no-choice|rejected|accepted"))
        Optional<List<ConsentState>> states,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Optional<Integer> pages,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Optional<Nightly> schedule) {
  ScanOrder order() {
    return ScanOrder.of(url, policy, policyId, states, pages);
  }
}
