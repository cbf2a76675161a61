package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.demo.ShopPlan.Act;
import io.cookieaudit.scan.demo.ShopPlan.Occasion;
import io.cookieaudit.scan.demo.ShopPlan.PlannedCookie;
import io.cookieaudit.scan.demo.ShopPlan.PlannedPage;
import io.cookieaudit.scan.demo.ShopPlan.Way;
import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.ValueToken;
import io.cookieaudit.scan.observe.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a browser that misses nothing would see of a planned shop, and what a reader that misreads
 * nothing would read in its policy: for trying rules and expectation on many shops without either.
 */
final class PerfectScan {
  private static final Moment AT = new Moment(0, 0);
  private static final List<ConsentState> STATES =
      List.of(ConsentState.NO_CHOICE, ConsentState.REJECTED, ConsentState.ACCEPTED);

  private final ShopPlan plan;
  private final ActScript script;
  private final String home;

  private PerfectScan(ShopPlan plan) {
    this.plan = plan;
    this.script = new ActScript(plan);
    this.home = "https://" + plan.host() + "/";
  }

  static Observation of(ShopPlan plan) {
    return new PerfectScan(plan).observation();
  }

  static DeclaredInventory inventory(ShopPlan plan) {
    Quote quote = new Quote("policy.md", 1, 1, "");
    Stream<Declaration> cookies =
        plan.rows().stream()
            .map(
                row ->
                    new DeclaredCookie(
                        row.written(),
                        StorageKind.COOKIE,
                        Optional.of(row.provider().name() + " (" + row.provider().domain() + ")"),
                        row.purpose(),
                        Optional.empty(),
                        DeclaredLifetime.of(row.lifetime()),
                        PartyKind.UNSTATED,
                        Optional.empty(),
                        false,
                        Confidence.CERTAIN,
                        DeclarationSource.TEXT,
                        quote));
    Stream<Declaration> parties =
        plan.rows().stream()
            .filter(_ -> plan.form().partyTable())
            .map(
                row ->
                    new DeclaredParty(
                        row.provider().name(),
                        List.of(row.provider().domain()),
                        row.purpose(),
                        Optional.empty(),
                        quote));
    return new DeclaredInventory(
        "policy",
        plan.title(),
        Optional.of(new EffectiveDate(LocalDate.of(2026, 3, 1), EffectiveDate.Precision.DAY)),
        DeclaredInventory.Status.CURRENT,
        List.of(plan.host()),
        List.of(),
        DeclaredInventory.Completeness.COMPLETE,
        Optional.empty(),
        Stream.concat(cookies, parties).distinct().toList());
  }

  private Observation observation() {
    return new Observation(
        new Tool("test", ""),
        new Site(List.of(home), List.of(plan.host())),
        Instant.EPOCH,
        Instant.EPOCH,
        new BrowserInfo("none", "0", new BrowserInfo.SelfChecks(true, true)),
        new Settings(
            STATES, List.of(), 5, 30, List.of(), 1, List.of(), 0, false, "", "en", "UTC", "1x1",
            "none", true, false, List.of()),
        STATES.stream().map(this::visit).toList(),
        List.of(),
        List.of());
  }

  private Visit visit(ConsentState state) {
    boolean refused = state == ConsentState.REJECTED && !plan.banner().offersReject();
    boolean chosen = state != ConsentState.NO_CHOICE && !refused;
    List<Deed> deeds = new ArrayList<>();
    if (chosen) {
      deeds.addAll(onPage("/", Phase.BEFORE_CHOICE, state));
      plan.pages().forEach(p -> deeds.addAll(onPage(p.path(), Phase.REVISIT, state)));
    } else {
      List<PlannedPage> seen = refused ? plan.pages().subList(0, 1) : plan.pages();
      seen.forEach(p -> deeds.addAll(onPage(p.path(), Phase.BEFORE_CHOICE, state)));
    }
    List<ObservedCookie> set =
        Stream.concat(
                deeds.stream().flatMap(deed -> deed.cookie().stream()),
                chosen ? plan.record().stream().map(this::record) : Stream.<ObservedCookie>empty())
            .toList();
    return new Visit(
        state.id(),
        state,
        Set.of(),
        Set.of(),
        1,
        true,
        outcome(state, refused),
        plan.pages().stream().map(p -> page(home + p.path().substring(1))).toList(),
        set.stream().filter(cookie -> !chosen || !takenBack(cookie)).toList(),
        set.stream()
            .map(cookie -> new CookieEvent(CookieEvent.Kind.SET, Optional.empty(), cookie))
            .toList(),
        deeds.stream().flatMap(deed -> deed.request().stream()).toList(),
        chosen ? recordInStorage() : List.of(),
        List.of(),
        List.of());
  }

  private List<StoredItem> recordInStorage() {
    return plan.banner() instanceof PlannedBanner.HomeMade made && made.inLocalStorage()
        ? List.of(
            new StoredItem(
                "https://" + plan.host(),
                StoredItem.Kind.LOCAL_STORAGE,
                made.record(),
                StoredItem.Event.SET,
                new Redaction(new byte[32], false).value(made.acceptedValue()),
                Initiator.UNKNOWN,
                home,
                home,
                Phase.CLICK,
                new Moment(0, 0)))
        : List.of();
  }

  /** What came of an act on one page. */
  private record Deed(Optional<ObservedCookie> cookie, Optional<ObservedRequest> request) {}

  private List<Deed> onPage(String path, Phase phase, ConsentState state) {
    return plan.acts().stream()
        .filter(act -> act.on(path) && due(act.occasion(), phase, state))
        .map(
            act ->
                new Deed(
                    act.cookie().map(c -> cookie(act, c, path, phase)),
                    act.way().own() ? Optional.empty() : Optional.of(request(act, path, phase))))
        .toList();
  }

  private static boolean due(Occasion occasion, Phase phase, ConsentState state) {
    boolean before = phase == Phase.BEFORE_CHOICE;
    return switch (occasion) {
      case ALWAYS -> true;
      case UNTIL_CHOICE -> before;
      case AFTER_CHOICE -> !before;
      case AFTER_ACCEPT -> !before && state == ConsentState.ACCEPTED;
    };
  }

  private ConsentOutcome outcome(ConsentState state, boolean refused) {
    if (state == ConsentState.NO_CHOICE) {
      return new ConsentOutcome.NothingToDo();
    }
    return refused
        ? new ConsentOutcome.NotOffered("test", "no button")
        : new ConsentOutcome.Applied(
            "test", 1, List.of(), plan.record().map(PlannedCookie::name).stream().toList());
  }

  private boolean takenBack(ObservedCookie cookie) {
    return plan.acts().stream()
        .filter(act -> act.occasion() == Occasion.UNTIL_CHOICE)
        .flatMap(act -> act.cookie().stream())
        .anyMatch(planned -> planned.name().equals(cookie.name()));
  }

  private ObservedCookie record(PlannedCookie cookie) {
    return cookie(cookie, "", PartyKind.FIRST, "/", Phase.CLICK);
  }

  private ObservedCookie cookie(Act act, PlannedCookie cookie, String path, Phase phase) {
    boolean onShop = act.way().own() || act.way() == Way.TAG;
    PartyKind party = onShop ? PartyKind.FIRST : PartyKind.THIRD;
    String setter = act.way().own() ? home + "shop.js" : script.url(act);
    return cookie(cookie, setter, party, path, phase);
  }

  private ObservedCookie cookie(
      PlannedCookie cookie, String setter, PartyKind party, String path, Phase phase) {
    ObservedLifetime lifetime =
        cookie.lifetime() instanceof Lifetime.Persistent(var max)
            ? ObservedLifetime.requested(max.toSeconds())
            : ObservedLifetime.SESSION;
    return new ObservedCookie(
        cookie.name(),
        cookie.domain(),
        "/",
        Optional.empty(),
        true,
        false,
        Optional.empty(),
        party,
        lifetime,
        new ValueToken("0", 8, "hex"),
        new Initiator(
            Initiator.Kind.SCRIPT,
            Optional.of(setter).filter(url -> !url.isEmpty()),
            1,
            "",
            List.of()),
        home + path.substring(1),
        home + path.substring(1),
        phase,
        AT);
  }

  private ObservedRequest request(Act act, String path, Phase phase) {
    return new ObservedRequest(
        phase + script.url(act),
        script.url(act),
        "GET",
        "other",
        200,
        home + path.substring(1),
        home,
        phase,
        AT,
        PartyKind.THIRD,
        Initiator.UNKNOWN,
        Optional.empty(),
        List.of(),
        0,
        "",
        act.way() == Way.PIXEL,
        act.way().reports(),
        List.of());
  }

  private static PageLoad page(String url) {
    return new PageLoad(url, url, 200, new PageLoad.Settled(0, 30_000, 0, true));
  }
}
