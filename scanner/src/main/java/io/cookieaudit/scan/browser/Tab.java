package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.ValueToken;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * One tab with one page. The page loads in real time, then its life is fast-forwarded by {@link
 * #settle}; for another page open another tab, since there is no way back to real time.
 */
public final class Tab implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAGE_LOAD = Duration.ofSeconds(30);

  private final Profile profile;
  private final Frames frames = new Frames();
  private final Activity activity = new Activity();
  private final PageClock clock = new PageClock();
  private final Navigation navigation = new Navigation();
  private final Settler virtualTime;
  private final Settler realTime;
  private final Messages messages = new Messages(frames);
  private final List<String> preloads = new CopyOnWriteArrayList<>();
  private final List<Target> targets = new CopyOnWriteArrayList<>();
  private final Leaving leaving;
  private volatile Optional<Target> page = Optional.empty();
  private volatile String asked = "";
  private volatile long loadMs;
  private volatile boolean ours;
  private volatile Settler settler;
  private volatile long end = System.nanoTime() + Duration.ofDays(1).toNanos();

  Tab(Profile profile, Cdp cdp, Target tab) {
    this.profile = profile;
    this.virtualTime =
        new VirtualTime(
            navigation::broken,
            () -> targets.stream().filter(target -> target.type().document()).toList(),
            () ->
                Stream.concat(targets.stream(), profile.workers().stream())
                    .filter(target -> target.type().worker())
                    .toList(),
            frames,
            activity,
            clock);
    this.realTime = new RealTime(navigation::broken, () -> new Frame(frames, page().id()));
    this.settler = virtualTime;
    this.leaving = new Leaving(cdp, tab);
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
    messages.on(bindingName, handler);
    for (Target target : targets) {
      if (target.type().document()) {
        target.call("Runtime.addBinding", Cdp.params().put("name", bindingName));
      }
    }
  }

  /**
   * Lets the page live by the real clock, for sites that break when it runs ahead. To be called
   * before {@link #load}.
   */
  public void inRealTime() {
    settler = realTime;
  }

  /** From now on the page is given so much real time, for its loading and its life together. */
  public void atMost(Duration left) {
    end = System.nanoTime() + left.toNanos();
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Opens an address in real time and waits for the load event, at most 30 seconds. */
  public Loaded load(URI url) {
    if (clock.isFastForward()) {
      throw new IllegalStateException("a tab that has been settled takes no other page");
    }
    clock.navigated();
    asked = url.toString();
    Loaded loaded = navigation.load(page(), url, Collections.min(List.of(PAGE_LOAD, left())));
    loadMs = loaded.loadMs();
    return loaded;
  }

  /**
   * Lets the page live so long after its load, by the page's clock, which runs ahead of real time.
   * May be called again, after clicks and reloads. Where time was cut short there is a gap.
   */
  public PageLoad.Settled settle(Duration pageLife) {
    return settle(pageLife, Set.of(), Optional.empty());
  }

  /**
   * As {@link #settle(Duration)}, and meanwhile does what a visitor does.
   *
   * @param persona typed into the fields of the site's own frames, which are not sent
   */
  public PageLoad.Settled settle(
      Duration pageLife, Set<Interaction> interactions, Optional<Persona> persona) {
    long begin = System.nanoTime();
    Optional<Typist> typist =
        persona.map(typed -> new Typist(typed, frames, profile.visiting()::party));
    Settler.Between visitor =
        interactions.isEmpty() && typist.isEmpty()
            ? Settler.Between.NOTHING
            : new Visitor(frames, page().id(), interactions, typist)::before;
    Settler.Result result = settler.settle(pageLife, left(), visitor);
    if (!result.complete()) {
      profile
          .visiting()
          .gap(
              Facet.TIME,
              ("The page could be watched for %d s of its life instead of %d s: %s."
                      + " What it does later was not seen. Page: %s")
                  .formatted(
                      result.lived().toSeconds(),
                      pageLife.toSeconds(),
                      result.why(),
                      profile.visiting().redaction().url(shown())));
    }
    return new PageLoad.Settled(
        loadMs,
        result.lived().toMillis(),
        (System.nanoTime() - begin) / 1_000_000,
        result.complete());
  }

  /** The frames now: the page first, each frame before those nested in it. */
  public List<Frame> frames() {
    return frames.from(page().id()).stream().map(entry -> new Frame(frames, entry.id())).toList();
  }

  /**
   * Clicks as a visitor's mouse does, at a point of the frame's viewport in CSS pixels. Nothing
   * happens where the frame is gone or the page is busy.
   */
  public void click(Frame frame, double x, double y) {
    try {
      Mouse.click(frames, frame.id(), x, y);
    } catch (CdpException e) {
      profile.visiting().gap(Facet.CONSENT, "A click did not reach the page: " + e.getMessage());
    }
  }

  /** The page as a PNG; empty where the browser cannot draw it. */
  public byte[] screenshot() {
    try {
      JsonNode reply =
          page().call("Page.captureScreenshot", Cdp.params().put("format", "png"), PATIENCE);
      return Base64.getDecoder().decode(reply.path("data").asText());
    } catch (CdpException e) {
      return new byte[0];
    }
  }

  /** The address of the page now. */
  public URI url() {
    try {
      return URI.create(shown());
    } catch (IllegalArgumentException e) {
      return URI.create("about:blank");
    }
  }

  /** Closes the tab, and waits, bounded, until what it sends on leaving has been seen. */
  @Override
  public void close() {
    if (leaving.begun()) {
      return;
    }
    messages.end();
    profile.closed(this);
    if (!leaving.close(page, framesElsewhere(), activity)) {
      profile
          .visiting()
          .gap(
              Facet.REQUESTS,
              "The tab did not close; what the page sends on leaving was not seen. Page: "
                  + profile.visiting().redaction().url(shown()));
    }
    messages.close();
  }

  /** The frames that do not live in the page's own process. */
  private List<Frame> framesElsewhere() {
    return targets.stream()
        .filter(target -> target.type() == Target.Type.FRAME)
        .map(target -> new Frame(frames, target.id()))
        .toList();
  }

  /** Called before a target of this tab runs. */
  void follow(Target target) {
    targets.add(target);
    target.whenGone(() -> targets.remove(target));
    // What has crashed stays attached, and its clock would be waited for.
    target.on("Inspector.targetCrashed", event -> targets.remove(target));
    target.on("Inspector.targetReloadedAfterCrash", event -> targets.add(target));
    activity.follow(target);
    profile.visiting().script().listen(target, this::reported);
    if (target.type() == Target.Type.PAGE && !target.prerendered()) {
      page = Optional.of(target);
      navigation.follow(target);
    }
    if (!target.type().document()) {
      return;
    }
    virtualTime.follow(target);
    realTime.follow(target);
    frames.follow(target);
    preloads.forEach(
        script ->
            target.prepare(
                "Page.addScriptToEvaluateOnNewDocument", Cdp.params().put("source", script)));
    messages.follow(target);
  }

  private void reported(ObserveScript.Message message) {
    switch (message.kind()) {
      case "service-worker" -> activity.registers(message.field(2));
      case "service-worker-end" -> activity.registered(message.field(0));
      default -> {
        // Everything else is for the collectors.
      }
    }
  }

  /** Marks the tab as opened by the scan, not by a page. */
  void ours() {
    ours = true;
  }

  boolean isOurs() {
    return ours;
  }

  Frames tree() {
    return frames;
  }

  PageClock clock() {
    return clock;
  }

  boolean leaving() {
    return leaving.begun();
  }

  /** The address of the page; before there is one, and where an error stands, the one asked for. */
  String shown() {
    return page.flatMap(target -> frames.find(target.id()))
        .map(Frames.Entry::url)
        .filter(url -> url.startsWith("http:") || url.startsWith("https:"))
        .orElse(asked);
  }

  /** Local and session storage of the frames, by {@code kind/key@origin}. */
  Map<String, ValueToken> storage() {
    Map<String, ValueToken> items = new HashMap<>();
    for (Frame frame : frames()) {
      WebStorage.read(frame.evaluate(WebStorage.SCRIPT))
          .forEach((k, v) -> items.put(k, profile.visiting().redaction().value(v)));
    }
    return items;
  }

  private Target page() {
    return page.orElseThrow(() -> new IllegalStateException("the tab has no page yet"));
  }
}
