package io.cookieaudit.scan.observe;

import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Set;

/**
 * One fresh browser profile, in one consent state, over the pages of a site.
 *
 * @param id unique in the observation: {@code rejected}, or {@code rejected-2} for a second profile
 * @param granted the purposes that were agreed to, where the banner offers categories
 * @param signals the signals that were sent: {@code gpc}, {@code dnt}
 * @param profile counts fresh profiles of one state from 1
 * @param automationHidden whether the page could not tell that the browser is driven
 * @param flows empty unless they were looked for, as the settings say
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
    List<Flow> flows) {
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
  }

  /** The same visit with what became clear only beside other visits. */
  public Visit with(List<Flow> found) {
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
        found);
  }

  /** Whether the visit is known to have been in its state. */
  public boolean proven() {
    return outcome instanceof ConsentOutcome.NothingToDo
        || outcome instanceof ConsentOutcome.Applied;
  }
}
