package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a comparison holds what a rule needs and, where it does not, why. */
final class Needs {
  private static final String SINGLY =
      "no visit agreed to one purpose alone; scan with --states statistical-only or another";
  private static final String WITH_GPC =
      "no visit sent Global Privacy Control; scan with --profile-signals gpc";

  private Needs() {}

  /** What the policy does not say, and what nobody asked the scan to look for, in words. */
  static List<String> unstated(Rule rule, Comparison comparison) {
    return rule.needs().stream()
        .flatMap(
            need ->
                switch (need) {
                  case Need.Stated stated -> unstated(stated, comparison.policy()).stream();
                  case Need.Sought sought -> unsought(sought, comparison).stream();
                  case Need.Seen _ -> Stream.<String>empty();
                })
        .distinct()
        .sorted()
        .toList();
  }

  /** What the visits did not see, in words. */
  static List<String> unseen(Rule rule, Comparison comparison) {
    return rule.needs().stream()
        .flatMap(
            need ->
                switch (need) {
                  case Need.Seen seen -> unseen(seen, comparison).stream();
                  case Need.Sought sought -> unseen(sought, comparison);
                  case Need.Stated _ -> Stream.<String>empty();
                })
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<String> unsought(Need.Sought need, Comparison comparison) {
    if (comparison.observed().visits().isEmpty()) {
      return Optional.of("no site was observed");
    }
    Settings settings = comparison.observed().settings();
    return switch (need) {
      case FLOWS ->
          settings.profiles() > 1
              ? Optional.empty()
              : Optional.of("it takes visits in two profiles; scan with --profiles 2");
      case PERSONA ->
          settings.persona().isEmpty()
              ? Optional.of("nothing was typed into fields; scan with --persona")
              : Optional.empty();
      case SINGLE_PURPOSES -> lacking(extras(need, comparison), SINGLY);
      case GPC -> lacking(extras(need, comparison), WITH_GPC);
    };
  }

  private static Optional<String> lacking(List<Visit> visits, String remedy) {
    return visits.isEmpty() ? Optional.of(remedy) : Optional.empty();
  }

  /** The visits beside those of the plain states that a rule looks at. */
  private static List<Visit> extras(Need.Sought need, Comparison comparison) {
    return comparison.observed().visits().stream()
        .filter(
            visit ->
                switch (need) {
                  case SINGLE_PURPOSES -> CategoryChoiceIgnored.concerns(visit);
                  case GPC -> SignalEffect.sent(Signal.GPC, visit);
                  case FLOWS, PERSONA -> false;
                })
        .toList();
  }

  /** Each of them was asked for by itself, so that one that saw everything does not do. */
  private static Stream<String> unseen(Need.Sought need, Comparison comparison) {
    return extras(need, comparison).stream()
        .flatMap(
            visit ->
                Stream.of(Facet.COOKIES, Facet.STORAGE, Facet.REQUESTS)
                    .flatMap(facet -> obstacles(visit, facet, comparison).stream()));
  }

  private static Optional<String> unstated(Need.Stated need, Optional<DeclaredInventory> policy) {
    if (policy.isEmpty()) {
      return Optional.of("no policy was given or found");
    }
    DeclaredInventory declared = policy.get();
    boolean names = declared.cookies().findAny().isPresent();
    boolean providers = names || declared.parties().findAny().isPresent();
    boolean met =
        switch (need) {
          case POLICY -> true;
          case PROVIDERS -> providers;
          case NAMES -> names;
          case WORDS -> hasWords(declared);
        };
    if (met) {
      return Optional.empty();
    }
    if (need == Need.Stated.WORDS) {
      return Optional.of(
          "the inventory keeps the lines of the policy and not its words; give the document itself");
    }
    if (providers) {
      return Optional.of("the policy names companies and no cookies; see undeclared-third-party");
    }
    return Optional.of(
        declared.completeness() == Completeness.DELEGATED
            ? "the policy's list of cookies is in another document; see inventory-delegated"
            : "the policy lists no cookies; see inventory-absent");
  }

  /** A policy that declares nothing has no words that could be missed. */
  private static boolean hasWords(DeclaredInventory declared) {
    return declared.declarations().isEmpty()
        || declared.declarations().stream().anyMatch(d -> !d.quote().text().isEmpty());
  }

  static List<String> unseen(Need.Seen need, Comparison comparison) {
    List<Visit> visits = comparison.observed().visits(need.state()).toList();
    if (comparison.observed().visits().isEmpty()) {
      return List.of("no site was observed");
    }
    if (visits.isEmpty()) {
      return List.of("there was no visit in the state " + need.state().id());
    }
    List<List<String>> obstacles =
        visits.stream().map(visit -> obstacles(visit, need.facet(), comparison)).toList();
    // One visit that saw everything is enough, whatever happened to a second one.
    return obstacles.stream().anyMatch(List::isEmpty)
        ? List.of()
        : obstacles.stream().flatMap(List::stream).toList();
  }

  private static List<String> obstacles(Visit visit, Facet facet, Comparison comparison) {
    Optional<String> unproven =
        conclusive(visit, facet)
            ? Optional.empty()
            : Optional.of("%s: %s".formatted(visit.id(), why(visit)));
    Optional<String> noPage =
        visit.pages().isEmpty()
            ? Optional.of(visit.id() + ": no page was loaded")
            : Optional.empty();
    boolean blocked =
        facet == Facet.COOKIES && !comparison.observed().browser().selfChecks().thirdPartyCookies();
    Optional<String> blind =
        blocked ? Optional.of("the browser lets no third-party cookies through") : Optional.empty();
    Stream<String> gaps =
        comparison.observed().gaps().stream()
            .filter(gap -> concerns(gap, visit) && hides(gap.facet(), facet))
            .map(gap -> "%s: %s".formatted(visit.id(), gap.why()));
    return Stream.concat(Stream.of(unproven, noPage, blind).flatMap(Optional::stream), gaps)
        .toList();
  }

  private static boolean conclusive(Visit visit, Facet facet) {
    return visit.proven()
        || (facet == Facet.CONSENT && visit.outcome() instanceof ConsentOutcome.NotOffered);
  }

  private static boolean concerns(Gap gap, Visit visit) {
    return gap.visit().isBlank() || gap.visit().equals(visit.id());
  }

  /** A page not loaded hides everything; a page's life cut short hides what would have come. */
  static boolean hides(Facet gap, Facet needed) {
    return gap == needed || gap == Facet.PAGE || (gap == Facet.TIME && needed != Facet.CONSENT);
  }

  private static String why(Visit visit) {
    return switch (visit.outcome()) {
      case ConsentOutcome.NothingToDo _, ConsentOutcome.Applied _ -> "proven";
      case ConsentOutcome.NoBanner _ -> "no banner was seen, so nothing could be chosen";
      case ConsentOutcome.NotOffered(var _, String why) ->
          "the banner does not offer %s (%s)".formatted(choice(visit.state()), why);
      case ConsentOutcome.Unproven(var _, var _, String why) ->
          "the choice could not be proven: " + why;
      case ConsentOutcome.Failed(String why) -> "the choice could not be made: " + why;
    };
  }

  private static String choice(ConsentState state) {
    return switch (state) {
      case NO_CHOICE -> "no choice";
      case REJECTED -> "to refuse";
      case ACCEPTED -> "to accept";
      case WITHDRAWN -> "to withdraw";
    };
  }
}
