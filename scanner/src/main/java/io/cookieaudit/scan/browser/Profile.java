package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.ValueToken;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A visitor's profile of its own: an empty cookie jar and empty storage, shared by its tabs and by
 * nothing else. One profile is one visit. Not for several threads at once.
 */
public final class Profile implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Cdp cdp;
  private final String context;
  private final TargetSetup setup;
  private final Visiting visiting;
  private final BooleanSupplier automationHidden;
  private final List<Collector> collectors;
  private final Map<String, CompletableFuture<Tab>> byPage = new ConcurrentHashMap<>();

  /** Those with a page; parts of the browser's own window come as tabs without one. */
  private final CopyOnWriteArrayList<Tab> open = new CopyOnWriteArrayList<>();

  private final List<Target> workers = new CopyOnWriteArrayList<>();

  /** Whether the window is there, which an empty tab holds open until the profile is closed. */
  private boolean window;

  Profile(
      Cdp cdp,
      String context,
      TargetSetup setup,
      Visiting visiting,
      BooleanSupplier automationHidden) {
    this.cdp = cdp;
    this.context = context;
    this.setup = setup;
    this.visiting = visiting;
    this.automationHidden = automationHidden;
    this.collectors = Collectors.forVisit(visiting);
  }

  /**
   * Opens an empty tab of this profile.
   *
   * @throws ScanException when the browser is gone or does not answer
   */
  public Tab open() {
    if (!window) {
      // A window costs the browser more than most pages do, and closes with its last tab.
      window = true;
      newTab();
    }
    Tab tab = newTab();
    visiting.opened(tab);
    return tab;
  }

  private Tab newTab() {
    try {
      JsonNode made =
          cdp.call(
              Cdp.BROWSER,
              "Target.createTarget",
              Cdp.params().put("url", "about:blank").put("browserContextId", context),
              PATIENCE);
      Tab tab =
          byPage(made.path("targetId").asText()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      tab.ours();
      return tab;
    } catch (CdpException | ExecutionException | TimeoutException e) {
      throw new ScanException(
          "The browser does not open a tab any more (%s). Start the scan again."
              .formatted(e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanException("The scan was interrupted while it opened a tab.", e);
    }
  }

  /** Attributes what happens from now on to this phase of the visit. */
  public void phase(Phase now) {
    visiting.phase(now);
  }

  /** What the profile keeps now. Where the browser does not answer, the map is empty. */
  public Snapshot snapshot() {
    Map<String, ValueToken> cookies = new HashMap<>();
    for (JsonNode cookie : visiting.cookies()) {
      String domain = cookie.path("domain").asText().replaceFirst("^\\.", "");
      cookies.put(
          cookie.path("name").asText() + "@" + domain,
          visiting.redaction().value(cookie.path("value").asText()));
    }
    Map<String, ValueToken> storage = new HashMap<>();
    open.forEach(tab -> storage.putAll(tab.storage()));
    return new Snapshot(cookies, storage);
  }

  /** Hands over everything that was seen. To be called when the tabs are closed. */
  public void collectInto(VisitBuilder builder) {
    builder.automationHidden(automationHidden.getAsBoolean());
    collectors.forEach(collector -> collector.collect(builder));
    visiting.collect(builder);
  }

  /** What the browser asked for on its own account while this visit went on. */
  List<ObservedRequest> ownTraffic() {
    return visiting.network().all().stream()
        .filter(OwnTraffic::isOwn)
        .map(exchange -> exchange.observed(visiting.redaction()))
        .toList();
  }

  Visiting visiting() {
    return visiting;
  }

  /** Called by the browser for a tab or a shared worker of this profile. */
  void attached(Target target) {
    if (target.type() == Target.Type.TAB) {
      attach(target, Optional.of(new Tab(this, cdp, target)));
    } else {
      workers.add(target);
      target.whenGone(() -> workers.remove(target));
      attach(target, Optional.empty());
    }
  }

  private void attach(Target target, Optional<Tab> tab) {
    target.on(
        "Target.attachedToTarget",
        event ->
            attach(
                new Target(
                    cdp,
                    event.path("sessionId").asText(),
                    event.path("targetInfo"),
                    Optional.of(target)),
                tab));
    target.on("Target.detachedFromTarget", setup::detached);
    setup.prepare(target, tab, visiting, collectors);
    if (target.type() == Target.Type.PAGE && !target.prerendered()) {
      tab.ifPresent(
          owner -> {
            open.addIfAbsent(owner);
            target.whenReady(() -> byPage(target.id()).complete(owner));
          });
    }
    target.runWhenPrepared(refused -> refused(target, refused));
  }

  /** A target that ends while it is prepared has done nothing that could be missed. */
  private void refused(Target target, Throwable refusal) {
    if (!target.isGone()) {
      visiting.gap(
          Facet.PAGE,
          "A part of the page could not be observed from its start: %s %s (%s)."
              .formatted(
                  target.type(), visiting.redaction().url(target.url()), refusal.getMessage()));
    }
  }

  private CompletableFuture<Tab> byPage(String target) {
    return byPage.computeIfAbsent(target, id -> new CompletableFuture<>());
  }

  /** The workers that tabs of this profile share. */
  List<Target> workers() {
    return workers;
  }

  /** Called when a tab is closed; the windows that its page opened are closed with it. */
  void closed(Tab tab) {
    open.remove(tab);
    if (tab.isOurs()) {
      open.stream().filter(other -> !other.isOurs()).forEach(Tab::close);
    }
  }

  /** Closes what is open and throws the profile away. */
  @Override
  public void close() {
    for (Tab tab : List.copyOf(open)) {
      tab.close();
    }
    cdp.tell(
        Cdp.BROWSER, "Target.disposeBrowserContext", Cdp.params().put("browserContextId", context));
  }
}
