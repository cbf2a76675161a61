package io.cookieaudit.scan.observe;

import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Set;

/**
 * One fresh browser profile, in one consent state, over the pages of a site.
 *
 * @param id unique in the observation: {@code rejected}, {@code rejected-2} for a second profile,
 *     {@code statistical-only} where only that was agreed to
 * @param granted the purposes that were agreed to, where the banner offers categories
 * @param signals the signals that were sent: {@code gpc}, {@code dnt}
 * @param profile counts fresh profiles of one state from 1
 * @param automationHidden whether the page could not tell that the browser is driven
 * @param flows empty unless they were looked for, as the settings say
 * @param links of the policy that were followed; those of a scan are kept with its first visit
 */
public record Visit(
    String id,
    ConsentState state,
    Set<Purpose> granted,
    Set<String> signals,
    int profile,
    boolean automationHidden,
    ConsentOutcome outcome,
    List<PageLoad> pages,
    List<ObservedCookie> cookies,
    List<CookieEvent> cookieEvents,
    List<ObservedRequest> requests,
    List<StoredItem> storage,
    List<ApiRead> apiReads,
    List<Flow> flows,
    List<FollowedLink> links) {
  public Visit {
    granted = Set.copyOf(granted);
    signals = Set.copyOf(signals);
    pages = List.copyOf(pages);
    cookies = List.copyOf(cookies);
    cookieEvents = List.copyOf(cookieEvents);
    requests = List.copyOf(requests);
    storage = List.copyOf(storage);
    apiReads = List.copyOf(apiReads);
    flows = List.copyOf(flows);
    links = List.copyOf(links);
  }

  /** A visit after which no links were followed. */
  public Visit(
      String id,
      ConsentState state,
      Set<Purpose> granted,
      Set<String> signals,
      int profile,
      boolean automationHidden,
      ConsentOutcome outcome,
      List<PageLoad> pages,
      List<ObservedCookie> cookies,
      List<CookieEvent> cookieEvents,
      List<ObservedRequest> requests,
      List<StoredItem> storage,
      List<ApiRead> apiReads,
      List<Flow> flows) {
    this(
        id,
        state,
        granted,
        signals,
        profile,
        automationHidden,
        outcome,
        pages,
        cookies,
        cookieEvents,
        requests,
        storage,
        apiReads,
        flows,
        List.of());
  }

  /** The same visit with what became clear only beside other visits. */
  public Visit with(List<Flow> found) {
    return with(found, links);
  }

  /** The same visit with links that were followed after it. */
  public Visit withLinks(List<FollowedLink> followed) {
    return with(flows, followed);
  }

  private Visit with(List<Flow> found, List<FollowedLink> followed) {
    return new Visit(
        id,
        state,
        granted,
        signals,
        profile,
        automationHidden,
        outcome,
        pages,
        cookies,
        cookieEvents,
        requests,
        storage,
        apiReads,
        found,
        followed);
  }

  /**
   * Whether it was in its state and nothing else: no signals, and not agreed to in part only. One
   * that is called by its state may name all purposes that the banner offered.
   */
  public boolean plain() {
    return signals.isEmpty() && (granted.isEmpty() || id.startsWith(state.id()));
  }

  /** Whether the visit is known to have been in its state. */
  public boolean proven() {
    return outcome instanceof ConsentOutcome.NothingToDo
        || outcome instanceof ConsentOutcome.Applied;
  }
}
