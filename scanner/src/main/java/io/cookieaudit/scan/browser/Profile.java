package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Facet;
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
  private final boolean automationHidden;
  private final List<Collector> collectors;
  private final Map<String, CompletableFuture<Tab>> tabs = new ConcurrentHashMap<>();
  private final List<Tab> open = new CopyOnWriteArrayList<>();

  Profile(Cdp cdp, String context, TargetSetup setup, Visiting visiting, boolean automationHidden) {
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
    try {
      JsonNode made =
          cdp.call(
              Cdp.BROWSER,
              "Target.createTarget",
              Cdp.params().put("url", "about:blank").put("browserContextId", context),
              PATIENCE);
      return tab(made.path("targetId").asText())
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .opened();
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
    for (JsonNode cookie : jar()) {
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
    builder.automationHidden(automationHidden);
    collectors.forEach(collector -> collector.collect(builder));
    visiting.collect(builder);
  }

  /** Every cookie of the profile, as the browser keeps it. */
  JsonNode jar() {
    try {
      return cdp.call(
              Cdp.BROWSER,
              "Storage.getCookies",
              Cdp.params().put("browserContextId", context),
              PATIENCE)
          .path("cookies");
    } catch (CdpException e) {
      visiting.gap(Facet.COOKIES, "The browser did not show its cookie jar: " + e.getMessage());
      return Cdp.JSON.createArrayNode();
    }
  }

  Visiting visiting() {
    return visiting;
  }

  /** Called by the browser for a tab or a shared worker of this profile. */
  void attached(Target target) {
    Optional<Tab> tab =
        target.type() == Target.Type.TAB
            ? Optional.of(new Tab(this, cdp, target))
            : Optional.empty();
    tab.ifPresent(open::add);
    attach(target, tab);
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
    target.on("Target.detachedFromTarget", event -> setup.detached(event));
    setup.prepare(target, collectors, tab);
    if (target.type() == Target.Type.PAGE && !target.prerendered()) {
      tab.ifPresent(owner -> target.whenReady(() -> tab(target.id()).complete(owner)));
    }
    target.runWhenPrepared(
        refused ->
            visiting.gap(
                Facet.PAGE,
                "Something on the page could not be observed from its start (%s, %s)."
                    .formatted(target.type(), refused.getMessage())));
  }

  private CompletableFuture<Tab> tab(String pageTarget) {
    return tabs.computeIfAbsent(pageTarget, id -> new CompletableFuture<>());
  }

  void closed(Tab tab) {
    open.remove(tab);
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
