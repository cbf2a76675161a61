package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a visit of the things it saw. */
final class GivenVisit {
  private static final PageLoad PAGE =
      new PageLoad(Seen.HOME, Seen.HOME, 200, new PageLoad.Settled(10, 30_000, 300, true));

  private GivenVisit() {}

  static ConsentOutcome proven(ConsentState state) {
    return switch (state) {
      case NO_CHOICE -> new ConsentOutcome.NothingToDo();
      case REJECTED, ACCEPTED, WITHDRAWN ->
          new ConsentOutcome.Applied(
              "test", 1, List.of("the banner is gone"), List.of("our-choice"));
    };
  }

  static Visit of(ConsentState state, int profile, ConsentOutcome outcome, List<Seen> things) {
    return of(ConsentWish.of(state), profile, outcome, things);
  }

  static Visit of(ConsentWish wish, int profile, ConsentOutcome outcome, List<Seen> things) {
    ConsentState state = wish.state();
    Phase likely = state == ConsentState.NO_CHOICE ? Phase.BEFORE_CHOICE : Phase.AFTER_CHOICE;
    Map<String, ObservedCookie> jar = new LinkedHashMap<>();
    List<CookieEvent> events = new ArrayList<>();
    List<ObservedRequest> requests = new ArrayList<>();
    List<StoredItem> storage = new ArrayList<>();
    List<ApiRead> reads = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    long at = 0;
    for (Seen thing : things) {
      at++;
      switch (thing) {
        case Seen.Cookie cookie -> {
          ObservedCookie stored = cookie.in(likely, at);
          events.add(new CookieEvent(cookie.event(), Optional.empty(), stored));
          if (cookie.kept()) {
            jar.putIfAbsent(cookie.name() + "@" + cookie.domain(), stored);
          }
        }
        case Seen.Request request -> requests.add(request.in(likely, at));
        case Seen.Stored item -> storage.add(item.in(likely, at));
        case Seen.Read read -> reads.add(read.in(likely, at));
        case Seen.Sent sent -> {
          ObservedRequest carrier = Seen.request(sent.url()).in(likely, at);
          requests.add(carrier);
          flows.add(sent.to(carrier));
        }
      }
    }
    return new Visit(
        wish.id() + (profile == 1 ? "" : "-" + profile),
        state,
        wish.granted(),
        wish.signals().stream().map(Signal::id).collect(Collectors.toUnmodifiableSet()),
        profile,
        true,
        outcome,
        List.of(PAGE),
        List.copyOf(jar.values()),
        events,
        requests,
        storage,
        reads,
        flows);
  }
}
