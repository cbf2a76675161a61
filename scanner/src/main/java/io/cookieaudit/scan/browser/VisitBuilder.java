package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what becomes a {@link Visit}: the wish, the outcome and the pages from whoever leads the
 * visit, everything else from the collectors.
 */
public final class VisitBuilder {
  private final String id;
  private final ConsentWish wish;
  private final int profile;
  private final Set<Gap> gaps = new LinkedHashSet<>();
  private final List<PageLoad> pages = new ArrayList<>();
  private final List<ObservedCookie> cookies = new ArrayList<>();
  private final List<CookieEvent> cookieEvents = new ArrayList<>();
  private final List<ObservedRequest> requests = new ArrayList<>();
  private final List<StoredItem> storage = new ArrayList<>();
  private final List<ApiRead> apiReads = new ArrayList<>();
  private ConsentOutcome outcome = new ConsentOutcome.NothingToDo();
  private boolean automationHidden;

  /**
   * @param id unique in the observation, such as {@code rejected} or {@code rejected-2}
   * @param profile counts fresh profiles of one state from 1
   */
  public VisitBuilder(String id, ConsentWish wish, int profile) {
    this.id = id;
    this.wish = wish;
    this.profile = profile;
  }

  public VisitBuilder outcome(ConsentOutcome came) {
    outcome = came;
    return this;
  }

  public VisitBuilder page(PageLoad page) {
    pages.add(page);
    return this;
  }

  /** Records that something could not be seen. The same gap twice is one. */
  public VisitBuilder gap(Facet facet, String why) {
    gaps.add(new Gap(id, facet, why));
    return this;
  }

  VisitBuilder automationHidden(boolean hidden) {
    automationHidden = hidden;
    return this;
  }

  VisitBuilder cookie(ObservedCookie cookie) {
    cookies.add(cookie);
    return this;
  }

  VisitBuilder cookieEvent(CookieEvent event) {
    cookieEvents.add(event);
    return this;
  }

  VisitBuilder request(ObservedRequest request) {
    requests.add(request);
    return this;
  }

  VisitBuilder stored(StoredItem item) {
    storage.add(item);
    return this;
  }

  VisitBuilder apiRead(ApiRead read) {
    apiReads.add(read);
    return this;
  }

  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  public Visit build() {
    return new Visit(
        id,
        wish.state(),
        wish.granted(),
        wish.signals().stream().map(Signal::id).collect(Collectors.toUnmodifiableSet()),
        profile,
        automationHidden,
        outcome,
        pages,
        cookies,
        cookieEvents,
        requests,
        storage,
        apiReads,
        List.of());
  }
}
