package io.cookieaudit.scan.report;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.DeclaredNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what was asked of a scan and left unseen; RATIONALE says where the lines are drawn. */
final class Unseen {
  private final Optional<DeclaredInventory> declared;
  private final Observation observed;

  private Unseen(Optional<DeclaredInventory> declared, Observation observed) {
    this.declared = declared;
    this.observed = observed;
  }

  /** One sentence for each thing; none means that everything asked for was seen. */
  static List<String> of(Optional<DeclaredInventory> declared, Observation observed) {
    var unseen = new Unseen(declared, observed);
    var reasons = new LinkedHashSet<String>();
    if (declared.isEmpty()) {
      reasons.add("no policy was found to hold the site to; name one with --policy");
    }
    observed.settings().states().forEach(state -> unseen.state(state).ifPresent(reasons::add));
    observed.settings().extras().forEach(extra -> unseen.extra(extra).ifPresent(reasons::add));
    for (Visit visit : observed.visits()) {
      visit.pages().stream()
          .flatMap(page -> unseen.page(visit, page).stream())
          .forEach(reasons::add);
    }
    observed.gaps().stream().map(Unseen::gap).forEach(reasons::add);
    if (!observed.browser().selfChecks().thirdPartyCookies()) {
      reasons.add("the browser let no third-party cookies through, so none could be seen");
    }
    return List.copyOf(reasons);
  }

  private static String gap(Gap gap) {
    String visit = gap.visit().isBlank() ? "all visits" : gap.visit();
    return "%s, %s: %s".formatted(visit, Words.of(gap.facet()), gap.why());
  }

  private Optional<String> state(ConsentState wanted) {
    return asked(wanted.id(), observed.visits(wanted).toList());
  }

  /** Its visits are called as it is, from the second profile on with a number. */
  private Optional<String> extra(String wanted) {
    return asked(
        wanted,
        observed.visits().stream()
            .filter(visit -> visit.id().replaceFirst("-\\d+$", "").equals(wanted))
            .toList());
  }

  private Optional<String> asked(String wanted, List<Visit> visits) {
    if (visits.isEmpty()) {
      return Optional.of("the state " + wanted + " was asked for and not visited");
    }
    if (visits.stream().allMatch(visit -> visit.pages().isEmpty())) {
      return Optional.of("no page could be loaded in the state " + wanted);
    }
    return visits.stream()
        .flatMap(visit -> why(visit.outcome()).stream())
        .findFirst()
        .map(why -> "the state %s was asked for and not reached: %s".formatted(wanted, why));
  }

  /** Why the outcome leaves its state unproven; empty where it is proven, or needs no proof. */
  private Optional<String> why(ConsentOutcome outcome) {
    return switch (outcome) {
      case ConsentOutcome.NothingToDo needless -> Optional.empty();
      case ConsentOutcome.Applied applied -> Optional.empty();
      case ConsentOutcome.NoBanner none ->
          nothingToChooseAbout()
              ? Optional.empty()
              : Optional.of(
                  "no banner was found, although the site keeps or sends what a banner would ask"
                      + " about; if it has none, ask for --states no-choice");
      case ConsentOutcome.NotOffered refused -> Optional.of("not offered: " + refused.why());
      case ConsentOutcome.Unproven unproven -> Optional.of("not proven: " + unproven.why());
      case ConsentOutcome.Failed failed -> Optional.of(failed.why());
    };
  }

  /**
   * Whether "no banner" is a plain fact: nobody saw one in any visit, and nothing was kept or
   * reported that a visitor could be asked about. Otherwise the banner may be one that was not
   * recognised.
   */
  private boolean nothingToChooseAbout() {
    var essential =
        new DeclaredNames(
            declared.stream()
                .flatMap(DeclaredInventory::cookies)
                .filter(cookie -> cookie.purpose() == Purpose.ESSENTIAL));
    return observed.visits().stream().allMatch(visit -> needsNoChoice(visit, essential));
  }

  private static boolean needsNoChoice(Visit visit, DeclaredNames essential) {
    boolean noneSeen =
        visit.outcome() instanceof ConsentOutcome.NothingToDo
            || visit.outcome() instanceof ConsentOutcome.NoBanner;
    Stream<String> kept =
        Stream.of(
                visit.cookies().stream().map(cookie -> cookie.name()),
                visit.cookieEvents().stream().map(event -> event.cookie().name()),
                visit.storage().stream().map(item -> item.key()))
            .flatMap(names -> names);
    return noneSeen
        && kept.allMatch(name -> !essential.covering(name).isEmpty())
        && visit.requests().stream()
            .noneMatch(request -> request.beacon() && request.party() == PartyKind.THIRD);
  }

  private List<String> page(Visit visit, PageLoad page) {
    var reasons = new ArrayList<String>();
    if (page.status() == 0) {
      reasons.add("%s could not be reached".formatted(page.url()));
    } else if (page.status() >= 400 && !isDeadLink(page)) {
      reasons.add("%s answered %d".formatted(page.url(), page.status()));
    }
    if (page.status() != 0 && !page.settled().complete() && !hasTimeGap(visit)) {
      reasons.add(
          "%s was watched for %s of its life only in the visit %s"
              .formatted(page.url(), Words.seconds(page.settled().pageMs()), visit.id()));
    }
    return reasons;
  }

  /** The gap says it better. */
  private boolean hasTimeGap(Visit visit) {
    return observed.gaps().stream()
        .anyMatch(gap -> gap.facet() == Facet.TIME && gap.visit().equals(visit.id()));
  }

  /** A link of the site that leads nowhere hides nothing; an address that was given does. */
  private boolean isDeadLink(PageLoad page) {
    boolean gone = page.status() == 404 || page.status() == 410;
    return gone && observed.site().urls().stream().noneMatch(url -> same(url, page.url()));
  }

  private static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  /** Without query and fragment, which are redacted in one of the two, and without a last slash. */
  private static String bare(String url) {
    String path = url.split("[?#]", 2)[0];
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
