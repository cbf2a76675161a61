package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A browser over a fixture site, and visits to it. */
record Watch(FixtureSite site, Browser browser) implements AutoCloseable {
  static final String SHOP = "shop.test";
  private static final Duration LIFE = Duration.ofSeconds(30);

  static Watch start() {
    FixtureSite site = FixtureSite.start();
    return new Watch(site, TestBrowser.start(site.options()));
  }

  /** What was seen in one visit of one page. */
  record Seen(Visit visit, List<Gap> gaps, Loaded loaded, PageLoad.Settled settled) {
    ObservedCookie cookie(String name) {
      return visit.cookies().stream()
          .filter(cookie -> cookie.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + names()));
    }

    List<String> names() {
      return visit.cookies().stream().map(ObservedCookie::name).toList();
    }

    List<CookieEvent> events(String name) {
      return visit.cookieEvents().stream()
          .filter(event -> event.cookie().name().equals(name))
          .toList();
    }

    ObservedRequest request(String part) {
      return visit.requests().stream()
          .filter(request -> request.url().contains(part))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no request " + part + " in " + urls()));
    }

    List<String> urls() {
      return visit.requests().stream().map(ObservedRequest::url).toList();
    }

    Stream<StoredItem> stored(String key) {
      return visit.storage().stream().filter(item -> item.key().equals(key));
    }
  }

  Profile profile() {
    return browser.newProfile(
        new Site(List.of("https://shop.test/"), List.of(SHOP)), new Redaction(new byte[16], true));
  }

  Seen visit(String path) {
    return visit(site.url(SHOP, path), tab -> {});
  }

  /** As {@link #visit(String)}, with so much real time for the page. */
  Seen within(Duration atMost, String path) {
    return visit(site.url(SHOP, path), tab -> tab.atMost(atMost), tab -> {});
  }

  /** Loads a page, does something with it, lets it live, and closes it. */
  Seen visit(URI url, Consumer<Tab> between) {
    return visit(url, tab -> {}, between);
  }

  private Seen visit(URI url, Consumer<Tab> before, Consumer<Tab> between) {
    try (Profile profile = profile()) {
      Loaded loaded;
      PageLoad.Settled settled;
      try (Tab tab = profile.open()) {
        before.accept(tab);
        loaded = tab.load(url);
        between.accept(tab);
        settled = tab.settle(LIFE);
      }
      VisitBuilder builder =
          new VisitBuilder("no-choice", ConsentWish.of(ConsentState.NO_CHOICE), 1);
      profile.collectInto(builder);
      return new Seen(builder.build(), builder.gaps(), loaded, settled);
    }
  }

  /** Opens the pages one after the other in one profile. */
  Seen visit(List<URI> urls, Set<Interaction> interactions) {
    try (Profile profile = profile()) {
      List<Loaded> loaded = new ArrayList<>();
      List<PageLoad.Settled> settled = new ArrayList<>();
      for (URI url : urls) {
        try (Tab tab = profile.open()) {
          loaded.add(tab.load(url));
          settled.add(tab.settle(LIFE, interactions, Optional.empty()));
        }
      }
      VisitBuilder builder =
          new VisitBuilder("no-choice", ConsentWish.of(ConsentState.NO_CHOICE), 1);
      profile.collectInto(builder);
      return new Seen(builder.build(), builder.gaps(), loaded.getLast(), settled.getLast());
    }
  }

  @Override
  public void close() {
    browser.close();
    site.close();
  }
}
