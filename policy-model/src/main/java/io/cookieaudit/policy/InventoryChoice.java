package io.cookieaudit.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the policies in a document a site is held to.
 *
 * @param because why this one, in words for the report
 */
public record InventoryChoice(DeclaredInventory inventory, String because) {

  /**
   * Chooses by the sites that the policies cover and by the day: the latest one in force.
   *
   * @param hosts the site's own hosts
   * @param asOf the day for which a policy has to be in force
   * @param policyId the id of the policy to take, whatever its scope and date
   * @throws PolicyException where no policy has the id, or none was in force
   */
  public static InventoryChoice choose(
      List<DeclaredInventory> inventories,
      Collection<String> hosts,
      LocalDate asOf,
      Optional<String> policyId) {
    if (policyId.isPresent()) {
      return byId(inventories, hosts, policyId.get());
    }
    if (inventories.size() == 1) {
      return new InventoryChoice(
          inventories.getFirst(),
          "it is the only policy in the document" + mismatch(inventories.getFirst(), hosts));
    }
    List<DeclaredInventory> covering =
        inventories.stream().filter(inventory -> covers(inventory, hosts)).toList();
    List<DeclaredInventory> candidates = covering.isEmpty() ? inventories : covering;
    DeclaredInventory chosen =
        candidates.stream()
            .filter(inventory -> inForce(inventory, asOf))
            .max(BY_DATE_THEN_STATUS)
            .orElseThrow(
                () ->
                    new PolicyException(
                        "No policy in the document was in force on %s. Name one with --policy-id (%s)."
                            .formatted(asOf, ids(candidates))));
    String scope =
        covering.isEmpty()
            ? "none of the %d policies names the site".formatted(inventories.size())
            : "%d of %d policies cover the site".formatted(covering.size(), inventories.size());
    String date =
        chosen
            .effective()
            .map(effective -> "this one is in force since " + effective)
            .orElse("this one gives no date");
    return new InventoryChoice(chosen, scope + "; " + date);
  }

  private static final Comparator<DeclaredInventory> BY_DATE_THEN_STATUS =
      Comparator.comparing(
              (DeclaredInventory inventory) ->
                  inventory.effective().map(EffectiveDate::date).orElse(LocalDate.MIN))
          .thenComparingInt(
              inventory -> inventory.status() != DeclaredInventory.Status.SUPERSEDED ? 1 : 0);

  private static InventoryChoice byId(
      List<DeclaredInventory> inventories, Collection<String> hosts, String id) {
    return inventories.stream()
        .filter(inventory -> inventory.policy().equals(id))
        .findFirst()
        .map(
            inventory ->
                new InventoryChoice(
                    inventory, "it was asked for by its id" + mismatch(inventory, hosts)))
        .orElseThrow(
            () ->
                new PolicyException(
                    "The document holds no policy with the id %s. It holds: %s."
                        .formatted(id, ids(inventories))));
  }

  private static boolean inForce(DeclaredInventory inventory, LocalDate asOf) {
    return inventory.effective().map(date -> !date.date().isAfter(asOf)).orElse(true);
  }

  private static boolean covers(DeclaredInventory inventory, Collection<String> hosts) {
    return hosts.stream().anyMatch(host -> within(host, inventory.scope()))
        && hosts.stream().noneMatch(host -> within(host, inventory.excludedScope()));
  }

  private static String mismatch(DeclaredInventory only, Collection<String> hosts) {
    return only.scope().isEmpty() || hosts.isEmpty() || covers(only, hosts)
        ? ""
        : "; it says that it covers %s, not %s"
            .formatted(String.join(", ", only.scope()), String.join(", ", hosts));
  }

  /** Whether a host is one of the domains, or below one. */
  private static boolean within(String host, List<String> domains) {
    String lower = host.toLowerCase(Locale.ROOT);
    return domains.stream()
        .map(domain -> domain.toLowerCase(Locale.ROOT))
        .anyMatch(domain -> lower.equals(domain) || lower.endsWith("." + domain));
  }

  private static String ids(List<DeclaredInventory> inventories) {
    return inventories.stream().map(DeclaredInventory::policy).collect(Collectors.joining(", "));
  }
}
