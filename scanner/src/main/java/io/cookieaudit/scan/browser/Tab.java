package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.ValueToken;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * One tab with one page. The page loads in real time, then its life is fast-forwarded by {@link
 * #settle}; for another page open another tab, since there is no way back to real time.
 */
public final class Tab implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Profile profile;
  private final Cdp cdp;
  private final Target tab;
  private final Frames frames = new Frames();
  private final Map<String, BiConsumer<Frame, String>> handlers = new ConcurrentHashMap<>();
  private final List<String> preloads = new CopyOnWriteArrayList<>();
  private final List<Target> targets = new CopyOnWriteArrayList<>();
  private final ExecutorService messages =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("messages").factory());
  private final Navigation navigation = new Navigation();
  private volatile Optional<Target> page = Optional.empty();

  Tab(Profile profile, Cdp cdp, Target tab) {
    this.profile = profile;
    this.cdp = cdp;
    this.tab = tab;
  }

  /**
   * Runs a script in every document of this tab, in every frame, before the page's own scripts and
   * among them. To be called before {@link #load}.
   */
  public void preload(String script) {
    preloads.add(script);
    for (Target target : targets) {
      if (target.type().document()) {
        target.call("Page.addScriptToEvaluateOnNewDocument", Cdp.params().put("source", script));
      }
    }
  }

  /**
   * Gives every document of this tab a function of this name that takes one string, and calls the
   * handler with the frame and the string, one call after the other. The handler may evaluate. To
   * be called before {@link #load}.
   */
  public void onMessage(String bindingName, BiConsumer<Frame, String> handler) {
    handlers.put(bindingName, handler);
    for (Target target : targets) {
      if (target.type().document()) {
        target.call("Runtime.addBinding", Cdp.params().put("name", bindingName));
      }
    }
  }

  /** Opens an address in real time and waits for the load event, at most 30 seconds. */
  public Loaded load(URI url) {
    return navigation.load(page(), url);
  }

  /**
   * Lets the page live so long after its load, by the page's clock, which runs ahead of real time.
   * May be called again, after clicks and reloads.
   */
  public PageLoad.Settled settle(Duration pageLife) {
    return new PageLoad.Settled(0, pageLife.toMillis(), 0, true);
  }

  /** The frames now: the page first, each frame before those nested in it. */
  public List<Frame> frames() {
    return frames.from(page().id()).stream().map(entry -> new Frame(frames, entry.id())).toList();
  }

  /** Clicks as a visitor's mouse does, at a point of the frame's viewport in CSS pixels. */
  public void click(Frame frame, double x, double y) {
    Mouse.click(frames, frame.id(), x, y);
  }

  /** The page as a PNG; empty where the browser cannot draw it. */
  public byte[] screenshot() {
    try {
      JsonNode reply =
          page().call("Page.captureScreenshot", Cdp.params().put("format", "png"), CLOSE);
      return Base64.getDecoder().decode(reply.path("data").asText());
    } catch (CdpException e) {
      return new byte[0];
    }
  }

  /** The address of the page now. */
  public URI url() {
    String shown = frames.find(page().id()).map(Frames.Entry::url).orElse("about:blank");
    try {
      return URI.create(shown);
    } catch (IllegalArgumentException e) {
      return URI.create("about:blank");
    }
  }

  /** Closes the tab, and waits, bounded, until what it sends on leaving has been seen. */
  @Override
  public void close() {
    profile.closed(this);
    cdp.tell(Cdp.BROWSER, "Target.closeTarget", Cdp.params().put("targetId", tab.id()));
    try {
      tab.gone().get(CLOSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      profile.visiting().gap(io.cookieaudit.scan.observe.Facet.REQUESTS, "A tab did not close.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    messages.close();
  }

  /** Called before a target of this tab runs. */
  void follow(Target target) {
    targets.add(target);
    target.whenGone(() -> targets.remove(target));
    if (target.type() == Target.Type.PAGE && !target.prerendered()) {
      page = Optional.of(target);
      navigation.follow(target);
    }
    if (!target.type().document()) {
      return;
    }
    frames.follow(target);
    preloads.forEach(
        script ->
            target.prepare(
                "Page.addScriptToEvaluateOnNewDocument", Cdp.params().put("source", script)));
    handlers
        .keySet()
        .forEach(name -> target.prepare("Runtime.addBinding", Cdp.params().put("name", name)));
    target.on("Runtime.bindingCalled", event -> called(target, event));
  }

  private void called(Target target, JsonNode event) {
    BiConsumer<Frame, String> handler = handlers.get(event.path("name").asText());
    if (handler == null) {
      return;
    }
    String frame =
        frames
            .ofContext(target, event.path("executionContextId").asInt())
            .map(Frames.Entry::id)
            .orElse(target.id());
    messages.execute(
        () -> handler.accept(new Frame(frames, frame), event.path("payload").asText()));
  }

  Tab opened() {
    return this;
  }

  Frames tree() {
    return frames;
  }

  /** Local and session storage of the frames. */
  Map<String, ValueToken> storage() {
    return Map.of();
  }

  private Target page() {
    return page.orElseThrow(() -> new IllegalStateException("the tab has no page yet"));
  }
}
