package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.Flow.Encoding;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.ValueToken;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.ClaimResult;
import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Baseline;
import io.cookieaudit.scan.triage.Suppression;
import io.cookieaudit.scan.triage.Triage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A whole audit that never took place: a garden centre's site, its policy, three visits. */
public final class Example {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String SITE = "https://shop.lindenhof.test/";
  private static final String BASKET = SITE + "basket";
  private static final String POLICY_PAGE = SITE + "cookies";
  private static final String TAGS = "https://tags.measure.test/m.js";
  private static final String ADS = "https://static.adring.test/ring.js";

  private Example() {}

  // The policy's side.

  private static Quote line(int line, String text) {
    return new Quote("cookies.md", line, line, text);
  }

  private static DeclaredCookie declared(
      int line, String name, Purpose purpose, String written, Lifetime lifetime, String provider) {
    return new DeclaredCookie(
        name,
        StorageKind.COOKIE,
        Optional.of(provider),
        purpose,
        Optional.of(Words.of(purpose)),
        new DeclaredLifetime(lifetime, Optional.of(written), List.of()),
        PartyKind.UNSTATED,
        Optional.empty(),
        false,
        Confidence.CERTAIN,
        DeclarationSource.TEXT,
        line(line, "| %s | %s | %s | %s |".formatted(name, provider, Words.of(purpose), written)));
  }

  private static Lifetime days(int days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }

  private static final DeclaredCookie BASKET_COOKIE =
      declared(31, "lh_basket", Purpose.ESSENTIAL, "session", new Lifetime.Session(), "Lindenhof");
  private static final DeclaredCookie CONSENT_COOKIE =
      declared(32, "lh_consent", Purpose.ESSENTIAL, "6 months", days(180), "Lindenhof");
  private static final DeclaredCookie MEASURE_COOKIE =
      declared(36, "_ms_*", Purpose.STATISTICAL, "30 days", days(30), "Measure Ltd");
  private static final DeclaredCookie OLD_COOKIE =
      declared(37, "__msa", Purpose.STATISTICAL, "2 years", days(730), "Measure Ltd");
  private static final DeclaredClaim NO_PERSONAL_DATA =
      new DeclaredClaim(
          DeclaredClaim.Kind.BEACONS_USED, line(58, "We do not use web beacons on our pages."));
  private static final DeclaredClaim ESSENTIAL_ON =
      new DeclaredClaim(
          DeclaredClaim.Kind.ESSENTIAL_ALWAYS_ON,
          line(28, "Essential cookies cannot be switched off."));
  private static final DeclaredClaim NOT_SOLD =
      new DeclaredClaim(DeclaredClaim.Kind.NOT_SOLD, line(71, "Your data is never sold."));

  static final DeclaredInventory DECLARED =
      new DeclaredInventory(
          "lindenhof-2026",
          "How Lindenhof uses cookies",
          Optional.of(new EffectiveDate(LocalDate.of(2026, 3, 1), EffectiveDate.Precision.DAY)),
          DeclaredInventory.Status.CURRENT,
          List.of("lindenhof.test"),
          List.of(),
          DeclaredInventory.Completeness.COMPLETE,
          Optional.empty(),
          List.of(
              BASKET_COOKIE,
              CONSENT_COOKIE,
              MEASURE_COOKIE,
              OLD_COOKIE,
              NO_PERSONAL_DATA,
              ESSENTIAL_ON,
              NOT_SOLD));

  // The site's side.

  private static Initiator script(String url, int line, String function) {
    return new Initiator(
        Initiator.Kind.SCRIPT,
        Optional.of(url),
        line,
        function,
        List.of(function + "@" + url + ":" + line, "@" + SITE + ":88"));
  }

  private static final Initiator BY_SERVER =
      new Initiator(Initiator.Kind.HEADER, Optional.of(SITE), 0, "", List.of());

  static ObservedCookie cookie(
      String name, String domain, ObservedLifetime lifetime, Initiator by, Phase phase, long ms) {
    boolean first = domain.endsWith("lindenhof.test");
    return new ObservedCookie(
        name,
        domain,
        "/",
        Optional.empty(),
        true,
        by.kind() == Initiator.Kind.HEADER,
        first ? Optional.of("Lax") : Optional.of("None"),
        first ? PartyKind.FIRST : PartyKind.THIRD,
        lifetime,
        new ValueToken("k7Qm" + Integer.toHexString(name.hashCode()), 26, "hex"),
        by,
        SITE,
        SITE,
        phase,
        new Moment(ms, ms - 140));
  }

  private static ObservedCookie basket() {
    return cookie(
        "lh_basket",
        "shop.lindenhof.test",
        ObservedLifetime.SESSION,
        BY_SERVER,
        Phase.BEFORE_CHOICE,
        180);
  }

  private static ObservedCookie measure(Phase phase, long ms) {
    return cookie(
        "_ms_4711",
        "lindenhof.test",
        ObservedLifetime.requested(63_072_000),
        script(TAGS, 214, "persist"),
        phase,
        ms);
  }

  private static ObservedCookie ring(Phase phase, long ms) {
    return cookie(
        "ring_id",
        "adring.test",
        ObservedLifetime.requested(7_776_000),
        new Initiator(
            Initiator.Kind.HEADER,
            Optional.of("https://px.adring.test/p?u=~k7Qm21"),
            0,
            "",
            List.of()),
        phase,
        ms);
  }

  private static ObservedCookie consent() {
    return cookie(
        "lh_consent",
        "lindenhof.test",
        ObservedLifetime.requested(15_552_000),
        script(SITE + "assets/banner.js", 41, "store"),
        Phase.CLICK,
        31_200);
  }

  private static ObservedRequest request(
      String id, String url, String type, boolean beacon, Phase phase, long ms, Initiator by) {
    boolean first = url.startsWith(SITE);
    return new ObservedRequest(
        id,
        url,
        beacon ? "POST" : "GET",
        type,
        beacon ? 204 : 200,
        SITE,
        SITE,
        phase,
        new Moment(ms, ms - 140),
        first ? PartyKind.FIRST : PartyKind.THIRD,
        by,
        Optional.empty(),
        url.contains("adring") ? List.of("ring_id") : List.of(),
        beacon ? 412 : 0,
        beacon ? "json" : "none",
        false,
        beacon,
        List.of());
  }

  private static ObservedRequest beacon(Phase phase, long ms) {
    return request(
        "r17",
        "https://collect.measure.test/e?v=2&tid=LH-1&cid=~k7Qm9",
        "ping",
        true,
        phase,
        ms,
        script(TAGS, 390, "send"));
  }

  private static ObservedRequest pixel(Phase phase, long ms) {
    return request(
        "r23",
        "https://px.adring.test/p?u=~k7Qm21",
        "image",
        false,
        phase,
        ms,
        script(ADS, 9, "sync"));
  }

  private static PageLoad page(String url, int status, boolean complete) {
    return new PageLoad(
        url, url, status, new PageLoad.Settled(420, complete ? 30_000 : 11_400, 2_300, complete));
  }

  private static Visit visit(
      ConsentState state,
      ConsentOutcome outcome,
      List<PageLoad> pages,
      List<ObservedCookie> cookies,
      List<ObservedRequest> requests) {
    List<CookieEvent> events = new ArrayList<>();
    cookies.forEach(
        cookie -> events.add(new CookieEvent(CookieEvent.Kind.SET, Optional.empty(), cookie)));
    events.add(
        new CookieEvent(
            CookieEvent.Kind.BLOCKED,
            Optional.of("SameSiteUnspecifiedTreatedAsLax"),
            cookie(
                "trk",
                "px.adring.test",
                ObservedLifetime.requested(86_400),
                Initiator.UNKNOWN,
                Phase.BEFORE_CHOICE,
                2_900)));
    return new Visit(
        state.id(),
        state,
        state == ACCEPTED ? Set.of(Purpose.STATISTICAL, Purpose.MARKETING) : Set.of(),
        Set.of(),
        1,
        true,
        outcome,
        pages,
        cookies,
        events,
        requests,
        List.of(
            new StoredItem(
                "https://shop.lindenhof.test",
                StoredItem.Kind.LOCAL_STORAGE,
                "lh_recent",
                StoredItem.Event.SET,
                new ValueToken("k7Qm77", 212, "json"),
                script(SITE + "assets/shop.js", 12, ""),
                SITE,
                SITE,
                Phase.BEFORE_CHOICE,
                new Moment(760, 620))),
        List.of(
            new ApiRead(
                ApiRead.Api.CANVAS,
                "text with 10 different characters was drawn and read back",
                ADS,
                script(ADS, 31, "draw"),
                SITE,
                SITE,
                Phase.BEFORE_CHOICE,
                new Moment(910, 770))),
        List.of(new Flow("local-storage/lh_recent@shop.lindenhof.test", "r1", Encoding.SHA_256)));
  }

  private static ConsentOutcome clicked(String proof) {
    return new ConsentOutcome.Applied(
        "heuristic", 2, List.of("the banner is gone", proof), List.of("lh_consent"));
  }

  /** What was seen; {@code gaps} and the visits' outcomes may be varied by tests. */
  static Observation observed(List<Gap> gaps, ConsentOutcome rejection, boolean complete) {
    Initiator tags = script(TAGS, 2, "load");
    ObservedRequest shop =
        request("r1", SITE, "document", false, Phase.BEFORE_CHOICE, 150, Initiator.UNKNOWN);
    ObservedRequest tagsRequest =
        request("r4", TAGS, "script", false, Phase.BEFORE_CHOICE, 410, Initiator.UNKNOWN);
    ObservedRequest ads = request("r20", ADS, "script", false, Phase.AFTER_CHOICE, 33_050, tags);
    return new Observation(
        new Tool("0.1.0", "0000000"),
        new Site(List.of(SITE), List.of("shop.lindenhof.test")),
        Instant.parse("2026-11-22T08:00:00Z"),
        Instant.parse("2026-11-22T08:01:12Z"),
        new BrowserInfo("Chromium", "142.0.7444.59", new BrowserInfo.SelfChecks(true, true)),
        new Settings(
            List.of(NO_CHOICE, REJECTED, ACCEPTED),
            List.of(),
            5,
            30,
            List.of("scroll", "mouse-move"),
            2,
            List.of("email"),
            0,
            false,
            "",
            "en-GB",
            "Europe/Berlin",
            "1366x768",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
            false,
            false,
            List.of("the browser's sandbox was off, because the scan ran as root")),
        List.of(
            visit(
                NO_CHOICE,
                new ConsentOutcome.NothingToDo(),
                List.of(
                    page(SITE, 200, true), page(BASKET, 200, true), page(POLICY_PAGE, 200, true)),
                List.of(basket(), measure(Phase.BEFORE_CHOICE, 1_340)),
                List.of(shop, tagsRequest, beacon(Phase.BEFORE_CHOICE, 1_420))),
            visit(
                REJECTED,
                rejection,
                List.of(
                    page(SITE, 200, true),
                    page(BASKET, 200, complete),
                    page(POLICY_PAGE, 200, true)),
                List.of(basket(), consent(), measure(Phase.AFTER_CHOICE, 33_900)),
                List.of(shop, tagsRequest, beacon(Phase.AFTER_CHOICE, 34_020))),
            visit(
                ACCEPTED,
                clicked("lh_consent changed"),
                List.of(
                    page(SITE, 200, true), page(BASKET, 200, true), page(POLICY_PAGE, 200, true)),
                List.of(
                    basket(),
                    consent(),
                    measure(Phase.AFTER_CHOICE, 32_600),
                    ring(Phase.REVISIT, 47_700)),
                List.of(
                    shop,
                    tagsRequest,
                    ads,
                    pixel(Phase.REVISIT, 47_650),
                    beacon(Phase.AFTER_CHOICE, 32_700)))),
        List.of(),
        gaps);
  }

  /** Everything was seen. */
  public static Observation observed() {
    return observed(List.of(), clicked("lh_consent changed"), true);
  }

  /** The same, with another outcome of the refusal. */
  public static Observation withRejection(ConsentOutcome outcome) {
    return observed(List.of(), outcome, true);
  }

  static Observation withVisits(List<Visit> visits, List<Gap> gaps) {
    Observation whole = observed();
    return new Observation(
        whole.tool(),
        whole.site(),
        whole.startedAt(),
        whole.endedAt(),
        whole.browser(),
        whole.settings(),
        visits,
        whole.browserTraffic(),
        gaps);
  }

  static Visit visitWith(Visit visit, ConsentOutcome outcome) {
    return visit(visit.state(), outcome, visit.pages(), visit.cookies(), visit.requests());
  }

  static Visit visitWithCookies(Visit visit, List<ObservedCookie> cookies) {
    return visit(visit.state(), visit.outcome(), visit.pages(), cookies, visit.requests());
  }

  static Visit visitWithPages(Visit visit, List<PageLoad> pages) {
    return visit(visit.state(), visit.outcome(), pages, visit.cookies(), visit.requests());
  }

  /** As on a site without a banner that keeps its basket and no more. */
  static Visit visitWithoutAnythingKept(Visit visit) {
    return new Visit(
        visit.id(),
        visit.state(),
        Set.of(),
        Set.of(),
        1,
        true,
        visit.state() == NO_CHOICE
            ? new ConsentOutcome.NothingToDo()
            : new ConsentOutcome.NoBanner(),
        visit.pages(),
        List.of(basket()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Observation withGap() {
    return observed(
        List.of(
            new Gap(
                "rejected",
                Facet.TIME,
                "the page stood still after 11.4 s of its life; raise --timeout to watch it longer")),
        clicked("lh_consent changed"),
        false);
  }

  // The answers.

  private static Finding finding(
      String rule,
      Severity severity,
      String subject,
      String message,
      Finding.Advice advice,
      Evidence... evidence) {
    return new Finding(
        rule, severity, Confidence.CERTAIN, subject, message, advice, List.of(evidence));
  }

  static List<RuleResult> results() {
    Finding afterReject =
        finding(
            "cookie-after-reject",
            Severity.HIGH,
            "cookie/_ms_*@lindenhof.test",
            "The statistical cookie _ms_4711 was set after cookies had been rejected.",
            new Finding.Advice(
                "", "Load m.js only after consent to statistics, and delete _ms_4711 on refusal."),
            new Evidence.Declared(MEASURE_COOKIE.quote()),
            new Evidence.SeenCookie("rejected", measure(Phase.AFTER_CHOICE, 33_900)),
            new Evidence.SeenVisit("rejected", "the refusal is proven: lh_consent changed"));
    Finding beforeConsent =
        finding(
            "cookie-before-consent",
            Severity.HIGH,
            "cookie/_ms_*@lindenhof.test",
            "The statistical cookie _ms_4711 was set before any choice had been made.",
            new Finding.Advice("", "Load m.js only after consent to statistics."),
            new Evidence.Declared(MEASURE_COOKIE.quote()),
            new Evidence.SeenCookie("no-choice", measure(Phase.BEFORE_CHOICE, 1_340)));
    Finding undeclared =
        finding(
            "undeclared-cookie",
            Severity.MEDIUM,
            "cookie/ring_id@adring.test",
            "The cookie ring_id of adring.test is not in the policy.",
            new Finding.Advice(
                "Add ring_id with its provider, purpose and lifetime.",
                "Or remove ring.js from the pages."),
            new Evidence.SeenCookie("accepted", ring(Phase.REVISIT, 47_700)),
            new Evidence.SeenRequest("accepted", pixel(Phase.REVISIT, 47_650)));
    Finding lifetime =
        finding(
            "lifetime-mismatch",
            Severity.MEDIUM,
            "cookie/_ms_*@lindenhof.test",
            "_ms_4711 is declared for 30 days and asks to be kept for 2 years.",
            new Finding.Advice(
                "State 2 years, with the reason for so long a time.",
                "Or set the cookie for 30 days."),
            new Evidence.Declared(MEASURE_COOKIE.quote()),
            new Evidence.SeenCookie("accepted", measure(Phase.AFTER_CHOICE, 32_600)));
    Finding beacon =
        finding(
            "undeclared-beacon",
            Severity.MEDIUM,
            "party/measure.test",
            "The site sends beacons to measure.test, and the policy declares none.",
            new Finding.Advice("Say that beacons are used, and by whom.", ""),
            new Evidence.Declared(NO_PERSONAL_DATA.quote()),
            new Evidence.SeenRequest("no-choice", beacon(Phase.BEFORE_CHOICE, 1_420)),
            new Evidence.SeenRequest("rejected", beacon(Phase.AFTER_CHOICE, 34_020)),
            new Evidence.SeenRequest("accepted", beacon(Phase.AFTER_CHOICE, 32_700)));
    Finding storage =
        finding(
            "undeclared-cookie",
            Severity.LOW,
            "local-storage/lh_recent@shop.lindenhof.test",
            "The storage item lh_recent is not in the policy.",
            new Finding.Advice("Add lh_recent, if it is kept.", ""),
            new Evidence.SeenStorage(
                "no-choice", observed().visits().getFirst().storage().getFirst()));
    Finding notSeen =
        finding(
            "declared-not-seen",
            Severity.INFO,
            "cookie/__msa",
            "The cookie __msa is declared and was not seen.",
            new Finding.Advice("Remove it, if it is no longer used.", ""),
            new Evidence.Declared(OLD_COOKIE.quote()),
            new Evidence.NotSeen("__msa", "3 pages in 3 states"));
    return List.of(
        new RuleResult.Failed("undeclared-cookie", List.of(undeclared, storage), List.of()),
        new RuleResult.Passed("near-miss-name"),
        new RuleResult.Failed("lifetime-mismatch", List.of(lifetime), List.of()),
        new RuleResult.Failed("cookie-before-consent", List.of(beforeConsent), List.of()),
        new RuleResult.Failed(
            "cookie-after-reject",
            List.of(afterReject),
            List.of("time was cut short in the visit rejected")),
        new RuleResult.Failed("undeclared-beacon", List.of(beacon), List.of()),
        new RuleResult.Failed("declared-not-seen", List.of(notSeen), List.of()),
        new RuleResult.NotChecked(
            "undeclared-third-party", "the policy names no party by which hosts could be told"),
        new RuleResult.Passed("reject-not-offered"));
  }

  static List<ClaimResult> claims() {
    return List.of(
        new ClaimResult(
            NO_PERSONAL_DATA.kind(),
            NO_PERSONAL_DATA.quote(),
            ClaimResult.Result.CONTRADICTED,
            "Beacons were sent to measure.test in every visit.",
            List.of(new Evidence.SeenRequest("no-choice", beacon(Phase.BEFORE_CHOICE, 1_420)))),
        new ClaimResult(
            ESSENTIAL_ON.kind(),
            ESSENTIAL_ON.quote(),
            ClaimResult.Result.CONSISTENT,
            "lh_basket was set in every visit, also after refusal.",
            List.of(new Evidence.SeenCookie("rejected", basket()))),
        new ClaimResult(
            NOT_SOLD.kind(),
            NOT_SOLD.quote(),
            ClaimResult.Result.NOT_VERIFIABLE,
            "What happens to data on servers cannot be seen from a browser.",
            List.of()));
  }

  static List<Suppression> suppressions() {
    return List.of(
        new Suppression(
            "undeclared-cookie:local-storage/lh_*@*",
            "Recently seen plants, kept on the device only; the text is with the lawyers.",
            "shop team",
            "2026-11-30"),
        new Suppression(
            "undeclared-cookie:cookie/old_*@lindenhof.test",
            "Gone with the relaunch.",
            "shop team",
            "2027-06-30"),
        new Suppression(
            "undeclared-third-party:**", "Under review.", "web analytics", "next spring"));
  }

  static final Reports.Frame FRAME =
      new Reports.Frame(
          new Tool("0.1.0", "0000000"),
          List.of(new KnowledgeList("tracker hosts", LocalDate.of(2026, 11, 1), 412)),
          host -> host.endsWith("measure.test") ? Optional.of("Measure Ltd") : Optional.empty(),
          Optional.of(
              new PolicyUsed(
                  "lindenhof-2026",
                  "cookies.md",
                  "5f1d2a7c9b3e4d6f8a0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5",
                  Optional.of(POLICY_PAGE),
                  Optional.empty(),
                  DECLARED.effective(),
                  "it is linked in the footer as “Cookies” and lists the cookies by name.")),
          Optional.of(Severity.MEDIUM),
          "eu",
          Map.of(
              "cookie-after-reject", text("A cookie set after refusal"),
              "cookie-before-consent", text("A cookie set before consent"),
              "undeclared-cookie", text("A cookie that the policy does not name"),
              "lifetime-mismatch", text("A lifetime other than declared"),
              "undeclared-beacon", text("A beacon that the policy does not mention"),
              "declared-not-seen", text("Declared and not seen")));

  private static RulePage text(String title) {
    return new RulePage(
        "example",
        title,
        List.of(
            new RulePage.Section(
                "Why it matters",
                "What a policy says is what visitors decide by.\n\n"
                    + "- [Directive 2002/58](https://eur-lex.europa.eu/eli/dir/2002/58/oj),\n  article 5(3)"),
            new RulePage.Section(
                "How to fix", "- Load the script after consent.\n- Or name it in the `policy`.")));
  }

  public static Report report(Observation observed) {
    List<Finding> findings = Reports.findings(results());
    var baseline =
        new Baseline(
            Reports.madeWith(observed, FRAME.lists()),
            new TreeSet<>(
                Set.of(
                    "undeclared-beacon:party/measure.test",
                    "undeclared-cookie:cookie/gone@lindenhof.test")));
    return Reports.of(
        FRAME,
        Optional.of(DECLARED),
        observed,
        results(),
        claims(),
        Triage.apply(findings, Optional.of(baseline), suppressions(), TODAY));
  }
}
