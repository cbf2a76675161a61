package io.cookieaudit.scan.audit;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.InventoryChoice;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.scan.report.PolicyUsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The policy that a site is held to.
 *
 * @param input the document it stands in
 * @param choice which of the policies in it
 * @param because why this document; the report adds why this policy in it
 */
public record HeldPolicy(PolicyInput input, InventoryChoice choice, String because) {
  /**
   * Chooses among the policies of a document.
   *
   * @param hosts of the site; none where a policy is judged alone
   * @param day on which the policy must have been in force
   * @param policyId of the one that was asked for; otherwise the one that the input itself names
   * @throws PolicyException where the one that was asked for is not in the document
   */
  public static HeldPolicy of(
      PolicyInput input,
      List<String> hosts,
      LocalDate day,
      Optional<String> policyId,
      String because) {
    var choice =
        InventoryChoice.choose(
            input.reading().inventories(), hosts, day, policyId.or(input::policyId));
    return new HeldPolicy(input, choice, because);
  }

  DeclaredInventory declared() {
    return choice.inventory();
  }

  PolicyUsed used() {
    return new PolicyUsed(
        declared().policy(),
        input.reading().document(),
        input.reading().sha256(),
        input.url(),
        input.file(),
        declared().effective(),
        because + "; " + choice.because());
  }
}
