package io.cookieaudit.scan.diff;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.diff.Difference.Change;
import io.cookieaudit.scan.diff.Difference.Kind;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two observations, visit by visit: cookies (name, domain, path, lifetime),
 * third parties, storage items, requests by host and path.
 *
 * @param unseenBefore what the older observation could not see; differences may be due to it
 * @param unseenAfter what the newer one could not see, likewise
 */
public record ObservationDiff(
    List<Difference> differences, List<Gap> unseenBefore, List<Gap> unseenAfter) {
  public ObservationDiff {
    differences = List.copyOf(differences);
    unseenBefore = List.copyOf(unseenBefore);
    unseenAfter = List.copyOf(unseenAfter);
  }

  /** Compares an older observation with a newer one. */
  public static ObservationDiff between(Observation before, Observation after) {
    Map<String, Visit> old = byId(before);
    Map<String, Visit> now = byId(after);
    List<Difference> differences = new ArrayList<>();
    old.forEach(
        (id, visit) -> {
          if (now.containsKey(id)) {
            compare(visit, now.get(id), differences);
          } else {
            differences.add(of(visit, Change.REMOVED));
          }
        });
    now.values().stream()
        .filter(visit -> !old.containsKey(visit.id()))
        .forEach(visit -> differences.add(of(visit, Change.ADDED)));
    return new ObservationDiff(differences, before.gaps(), after.gaps());
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return differences.isEmpty();
  }

  private static Map<String, Visit> byId(Observation observation) {
    return observation.visits().stream()
        .collect(
            Collectors.toMap(
                Visit::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
  }

  private static Difference of(Visit visit, Change change) {
    return new Difference(visit.id(), Kind.VISIT, change, "visit/" + visit.id(), "", "");
  }

  private static void compare(Visit before, Visit after, List<Difference> differences) {
    for (Kind kind : Kind.values()) {
      Map<String, String> old = facts(before, kind);
      Map<String, String> now = facts(after, kind);
      TreeSet<String> subjects = new TreeSet<>(old.keySet());
      subjects.addAll(now.keySet());
      for (String subject : subjects) {
        String was = old.getOrDefault(subject, "");
        String is = now.getOrDefault(subject, "");
        Change change =
            !old.containsKey(subject)
                ? Change.ADDED
                : !now.containsKey(subject) ? Change.REMOVED : Change.CHANGED;
        if (change != Change.CHANGED || !was.equals(is)) {
          differences.add(new Difference(before.id(), kind, change, subject, was, is));
        }
      }
    }
  }

  /** What a visit says, by subject. */
  private static Map<String, String> facts(Visit visit, Kind kind) {
    return switch (kind) {
      case VISIT -> Map.of("visit/" + visit.id(), outcome(visit.outcome()));
      case COOKIE -> together(visit.cookies().stream(), ObservationDiff::cookie, Lifespan::of);
      case PARTY -> together(thirdParties(visit), ObservationDiff::party, request -> "");
      case STORAGE ->
          together(
              visit.storage().stream(),
              item -> Subject.stored(item.kind().id(), item.key(), item.origin()),
              item -> "");
      case REQUEST -> together(web(visit), ObservationDiff::request, request -> "");
    };
  }

  /** Of several things with one subject all details count, each once, in an order of their own. */
  private static <T> Map<String, String> together(
      Stream<T> things, Function<T, String> subject, Function<T, String> detail) {
    return things.collect(
        Collectors.groupingBy(
            subject,
            TreeMap::new,
            Collectors.mapping(
                detail,
                Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), each -> String.join(", ", each)))));
  }

  private static String cookie(ObservedCookie cookie) {
    String path = cookie.path().equals("/") ? "" : " path " + cookie.path();
    return Subject.cookie(cookie.name(), cookie.domain())
        + path
        + cookie.partitionKey().map(key -> " partition " + key).orElse("");
  }

  private static Stream<ObservedRequest> web(Visit visit) {
    return visit.requests().stream().filter(request -> !Hosts.of(request.url()).isEmpty());
  }

  private static Stream<ObservedRequest> thirdParties(Visit visit) {
    return web(visit).filter(request -> request.party() == PartyKind.THIRD);
  }

  private static String party(ObservedRequest request) {
    return Subject.party(RegistrableDomain.of(Hosts.of(request.url())));
  }

  private static String request(ObservedRequest request) {
    return Subject.request(Hosts.of(request.url()), Hosts.pathOf(request.url()));
  }

  private static String outcome(ConsentOutcome outcome) {
    return outcome
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
