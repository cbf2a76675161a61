package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.demo.ShopPlan.Act;
import io.cookieaudit.scan.demo.ShopPlan.Declared;
import io.cookieaudit.scan.demo.ShopPlan.Occasion;
import io.cookieaudit.scan.demo.ShopPlan.PlannedCookie;
import io.cookieaudit.scan.demo.ShopPlan.PlannedPage;
import io.cookieaudit.scan.demo.ShopPlan.PlannedParty;
import io.cookieaudit.scan.demo.ShopPlan.PlannedRow;
import io.cookieaudit.scan.demo.ShopPlan.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws what a shop does and what its policy says of it: much that is right, and some mismatches.
 */
final class ActPlanner {
  private static final List<Duration> LIFETIMES =
      List.of(
          Duration.ofHours(1),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(30),
          Duration.ofDays(90),
          Duration.ofDays(180),
          Duration.ofDays(365),
          Duration.ofDays(730));
  private static final List<Purpose> WITH_CONSENT =
      List.of(Purpose.STATISTICAL, Purpose.PERSONALISATION, Purpose.MARKETING);
  private static final List<Way> FOREIGN_COOKIE =
      List.of(Way.TAG, Way.PIXEL, Way.REDIRECT, Way.FRAME_HEADER, Way.FRAME_SCRIPT, Way.FETCH);

  /** Without the redirect, of which it is a matter of taste which of its requests reports. */
  private static final List<Way> STRANGERS_COOKIE =
      FOREIGN_COOKIE.stream().filter(way -> way != Way.REDIRECT).toList();

  private static final List<Way> OWN_COOKIE = List.of(Way.OWN_SCRIPT, Way.OWN_COOKIE_STORE);
  private static final List<String> SUBDOMAINS = List.of("cdn.", "tags.", "px.", "s.", "");

  private static final Lifetime SESSION = new Lifetime.Session();

  private final Draw draw;
  private final ShopWords words;
  private final PlannedParty shop;
  private final String host;
  private final List<PlannedPage> pages;
  private final List<PlannedParty> named;
  private final List<Act> acts = new ArrayList<>();
  private final List<PlannedRow> rows = new ArrayList<>();

  ActPlanner(
      Draw draw,
      ShopWords words,
      PlannedParty shop,
      String host,
      List<PlannedPage> pages,
      List<PlannedParty> named) {
    this.draw = draw;
    this.words = words;
    this.shop = shop;
    this.host = host;
    this.pages = pages;
    this.named = named;
  }

  /**
   * What was drawn.
   *
   * @param record the cookie in which the choice is kept; empty where it is kept elsewhere
   */
  record Drawn(Optional<PlannedCookie> record, List<Act> acts, List<PlannedRow> rows) {}

  Drawn draw(PlannedBanner banner) {
    Optional<PlannedCookie> record = record(banner);
    doRight();
    leaveUndeclared();
    liveOtherwise();
    doNotWait();
    bringStrangers();
    declareTooMuch();
    return new Drawn(record, acts, rows);
  }

  private Optional<PlannedCookie> record(PlannedBanner banner) {
    return switch (banner) {
      case PlannedBanner.Klaro _ -> Optional.of(record("klaro", Duration.ofDays(120)));
      case PlannedBanner.HomeMade made when made.inLocalStorage() -> Optional.empty();
      case PlannedBanner.HomeMade made -> Optional.of(record(made.record(), Duration.ofDays(180)));
    };
  }

  private PlannedCookie record(String name, Duration max) {
    Lifetime lifetime = new Lifetime.Persistent(max);
    Declared declared =
        draw.chance(75)
            ? new Declared.InRow(row(name, shop, Purpose.ESSENTIAL, lifetime))
            : new Declared.Nowhere();
    return new PlannedCookie(name, host, true, lifetime, declared);
  }

  private void doRight() {
    asDeclared(words.cookie(), shop, Way.HEADER, Occasion.ALWAYS, Purpose.ESSENTIAL, SESSION);
    asDeclared(
        words.cookie(),
        shop,
        draw.one(OWN_COOKIE),
        Occasion.ALWAYS,
        Purpose.ESSENTIAL,
        persistent());
    asDeclared(
        words.cookie(), shop, draw.one(OWN_COOKIE), Occasion.AFTER_ACCEPT, consented(), lifetime());
    for (PlannedParty party : named) {
      asDeclared(
          words.cookie(),
          party,
          draw.one(FOREIGN_COOKIE),
          Occasion.AFTER_ACCEPT,
          consented(),
          lifetime());
    }
    template(draw.one(named));
    withinTolerance(draw.one(named));
    acts.add(act(draw.one(named), Way.BEACON, Occasion.AFTER_ACCEPT));
    acts.add(act(draw.one(named), Way.STYLE, Occasion.ALWAYS));
  }

  /** A name of which a part differs from site to site. */
  private void template(PlannedParty party) {
    String stem = "_" + words.next() + "_";
    Lifetime lifetime = lifetime();
    PlannedRow row =
        row(stem + draw.one(List.of("*", "<id>", "XXXX")), party, consented(), lifetime);
    String name = stem + draw.between(1000, 9999);
    cookie(party, Way.TAG, Occasion.AFTER_ACCEPT, name, lifetime, new Declared.InRow(row));
  }

  /** A little longer than declared, by less than half or by less than a day: not worth a word. */
  private void withinTolerance(PlannedParty party) {
    boolean byHours = draw.chance(50);
    Duration declared = byHours ? Duration.ofHours(1) : Duration.ofDays(30);
    Duration seen = byHours ? Duration.ofHours(4) : Duration.ofDays(40);
    String name = words.cookie();
    PlannedRow row = row(name, party, consented(), new Lifetime.Persistent(declared));
    cookie(
        party,
        draw.one(FOREIGN_COOKIE),
        Occasion.AFTER_ACCEPT,
        name,
        new Lifetime.Persistent(seen),
        new Declared.InRow(row));
  }

  private void leaveUndeclared() {
    for (int i = draw.between(1, 3); i > 0; i--) {
      undeclared(draw.one(named), draw.one(FOREIGN_COOKIE), Occasion.AFTER_ACCEPT);
    }
    if (draw.chance(50)) {
      undeclared(shop, draw.one(OWN_COOKIE), draw.one(List.of(Occasion.values())));
    }
    if (draw.chance(70)) {
      String written = words.next() + "_" + words.next();
      Lifetime lifetime = lifetime();
      PlannedParty party = draw.one(named);
      PlannedRow row = row("_" + written, party, consented(), lifetime);
      var nearly = new Declared.NearlyInRow(row);
      cookie(party, Way.TAG, Occasion.AFTER_ACCEPT, "__" + written, lifetime, nearly);
    }
  }

  private void liveOtherwise() {
    otherwise(SESSION, persistent());
    Duration declared = draw.one(LIFETIMES.subList(0, 6));
    Duration seen = declared.multipliedBy(2).plusDays(draw.between(2, 100));
    otherwise(new Lifetime.Persistent(declared), new Lifetime.Persistent(seen));
    if (draw.chance(50)) {
      otherwise(persistent(), SESSION);
    }
  }

  private void otherwise(Lifetime declared, Lifetime seen) {
    String name = words.cookie();
    boolean own = draw.chance(40);
    PlannedParty party = own ? shop : draw.one(named);
    Way way = own ? draw.one(OWN_COOKIE) : draw.one(FOREIGN_COOKIE);
    PlannedRow row = row(name, party, consented(), declared);
    cookie(party, way, Occasion.AFTER_ACCEPT, name, seen, new Declared.InRow(row));
  }

  private void doNotWait() {
    asDeclared(
        words.cookie(),
        draw.one(named),
        draw.one(FOREIGN_COOKIE),
        Occasion.ALWAYS,
        consented(),
        lifetime());
    if (draw.chance(50)) {
      asDeclared(
          words.cookie(),
          shop,
          draw.one(OWN_COOKIE),
          Occasion.UNTIL_CHOICE,
          consented(),
          persistent());
    }
    if (draw.chance(60)) {
      asDeclared(
          words.cookie(),
          draw.one(named),
          draw.one(FOREIGN_COOKIE),
          Occasion.AFTER_CHOICE,
          consented(),
          lifetime());
    }
  }

  private void bringStrangers() {
    if (draw.chance(60)) {
      acts.add(act(words.party(), Way.STYLE, draw.one(List.of(Occasion.values()))));
    }
    if (draw.chance(60)) {
      acts.add(act(words.party(), Way.BEACON, Occasion.AFTER_ACCEPT));
    }
    if (draw.chance(50)) {
      undeclared(words.party(), draw.one(STRANGERS_COOKIE), Occasion.AFTER_ACCEPT);
    }
  }

  private void declareTooMuch() {
    for (int i = draw.between(0, 2); i > 0; i--) {
      row(words.cookie(), draw.one(named), consented(), lifetime());
    }
  }

  private void asDeclared(
      String name,
      PlannedParty party,
      Way way,
      Occasion occasion,
      Purpose purpose,
      Lifetime lifetime) {
    var declared = new Declared.InRow(row(name, party, purpose, lifetime));
    cookie(party, way, occasion, name, lifetime, declared);
  }

  private void undeclared(PlannedParty party, Way way, Occasion occasion) {
    cookie(party, way, occasion, words.cookie(), lifetime(), new Declared.Nowhere());
  }

  private PlannedRow row(
      String written, PlannedParty provider, Purpose purpose, Lifetime lifetime) {
    var row = new PlannedRow(written, provider, purpose, lifetime);
    rows.add(row);
    return row;
  }

  private void cookie(
      PlannedParty party,
      Way way,
      Occasion occasion,
      String name,
      Lifetime lifetime,
      Declared declared) {
    Act bare = act(party, way, occasion);
    boolean hostOnly = draw.chance(50);
    String home = way.own() || way == Way.TAG ? host : bare.host();
    String wide = way.own() || way == Way.TAG ? shop.domain() : party.domain();
    var cookie = new PlannedCookie(name, hostOnly ? home : wide, hostOnly, lifetime, declared);
    acts.add(bare.with(cookie));
  }

  private Act act(PlannedParty party, Way way, Occasion occasion) {
    Optional<String> page =
        draw.chance(30) ? Optional.of(draw.one(pages).path()) : Optional.empty();
    int delay = way == Way.HEADER || draw.chance(50) ? 0 : draw.between(1, 25);
    String at = way.own() ? host : draw.one(SUBDOMAINS) + party.domain();
    return new Act(page, occasion, delay, way, party, at, Optional.empty());
  }

  private Purpose consented() {
    return draw.one(WITH_CONSENT);
  }

  private Lifetime lifetime() {
    return draw.chance(20) ? SESSION : persistent();
  }

  private Lifetime persistent() {
    return new Lifetime.Persistent(draw.one(LIFETIMES));
  }
}
