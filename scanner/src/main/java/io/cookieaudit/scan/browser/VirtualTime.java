package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets a loaded page live by <a
 * href="https://chromedevtools.github.io/devtools-protocol/tot/Emulation/#method-setVirtualTimePolicy">virtual
 * time</a>: timers run ahead of real time, and answers from the network are waited for.
 *
 * <p>The clock belongs to the renderer process, so one leader per site is granted time, in slices:
 * with a single grant whatever passes between processes would come too late.
 */
final class VirtualTime implements Settler {
  private static final Duration LOOK = Duration.ofMillis(40);
  private static final Duration SILENCE = Duration.ofMillis(120);
  private static final Duration YOUNG = Duration.ofMillis(400);
  private static final Duration ANSWER = Duration.ofMillis(250);

  /** After so much real time in one slice, open requests are no longer waited for. */
  private static final Duration WAITED = Duration.ofMillis(1_500);

  private static final Duration SLICE_CAP = Duration.ofSeconds(10);
  private static final int STARVATION = 100;

  private final Supplier<Optional<String>> broken;
  private final Supplier<List<Target>> targets;
  private final Supplier<List<Target>> workers;
  private final Frames frames;
  private final Activity activity;
  private final PageClock clock;
  private final Map<Target, Boolean> stalled = new LinkedHashMap<>();
  private final Map<Target, CompletableFuture<Void>> expiries = new LinkedHashMap<>();

  /**
   * @param broken why the page is no more; empty while it lives
   * @param targets its documents, each of a process of its own
   */
  VirtualTime(
      Supplier<Optional<String>> broken,
      Supplier<List<Target>> targets,
      Supplier<List<Target>> workers,
      Frames frames,
      Activity activity,
      PageClock clock) {
    this.broken = broken;
    this.targets = targets;
    this.workers = workers;
    this.frames = frames;
    this.activity = activity;
    this.clock = clock;
  }

  @Override
  public void follow(Target target) {
    target.on(
        "Emulation.virtualTimeBudgetExpired",
        event -> expiry(target).ifPresent(expired -> expired.complete(null)));
    target.on(
        "Inspector.targetCrashed",
        event -> expiry(target).ifPresent(expired -> expired.complete(null)));
    target.whenGone(() -> expiry(target).ifPresent(expired -> expired.complete(null)));
  }

  private synchronized Optional<CompletableFuture<Void>> expiry(Target target) {
    return Optional.ofNullable(expiries.get(target));
  }

  /** Never takes longer than real time would, or ten seconds where that is more. */
  @Override
  public Result settle(Duration life, Duration atMost, Between between) {
    clock.fastForward();
    long begin = System.nanoTime();
    long enough = Math.max(life.toNanos(), SLICE_CAP.toNanos());
    long deadline = begin + Math.min(enough, atMost.toNanos());
    long left = life.toMillis();
    int slices = Settler.slices(life);
    for (int number = 0; left > 0; number++) {
      awaitStarting();
      between.before(number, slices);
      long slice = Math.min(left, SLICE.toMillis());
      boolean ended = live(slice, deadline);
      if (!ended || broken.get().isPresent()) {
        boolean outOfTime = System.nanoTime() - begin >= atMost.toNanos();
        String why = broken.get().orElse(outOfTime ? OUT_OF_TIME : "it was too busy");
        return new Result(Duration.ofMillis(life.toMillis() - left), false, why);
      }
      clock.granted(slice);
      left -= slice;
      poke();
      if (stalled.containsValue(true)) {
        activity.awaitAnswers(SILENCE);
      }
    }
    activity.awaitAnswers(YOUNG);
    return new Result(life, true, "");
  }

  /** What is being started lives by real time, and would have no time left when it is there. */
  private void awaitStarting() {
    activity.awaitWorkers(WAITED);
    CompletableFuture<?>[] starting =
        Stream.concat(targets.get().stream(), workers.get().stream())
            .map(Target::started)
            .filter(started -> !started.isDone())
            .toArray(CompletableFuture[]::new);
    if (starting.length > 0) {
      CompletableFuture<Void> all =
          CompletableFuture.allOf(starting)
              .orTimeout(YOUNG.toMillis(), TimeUnit.MILLISECONDS)
              .exceptionally(late -> null);
      all.join();
    }
  }

  /** One slice for all leaders at once; false when it did not end in time. */
  private boolean live(long ms, long deadline) {
    long begin = System.nanoTime();
    List<Leader> leaders = leaders();
    leaders.forEach(leader -> leader.grant(ms));
    CompletableFuture<Void> all =
        CompletableFuture.allOf(
            leaders.stream().map(leader -> leader.expired).toArray(CompletableFuture[]::new));
    while (!done(all)) {
      long spent = System.nanoTime() - begin;
      if (spent > SLICE_CAP.toNanos() || System.nanoTime() > deadline) {
        return false;
      }
      if (spent > WAITED.toNanos()) {
        leaders.forEach(Leader::advance);
      } else if (activity.still(SILENCE, YOUNG)) {
        leaders.stream().filter(Leader::standsStill).forEach(Leader::advance);
      }
    }
    return true;
  }

  private static boolean done(CompletableFuture<Void> all) {
    try {
      all.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The clock of a worker jumps, and its timers that are due run at the next task. */
  private void poke() {
    List<CompletableFuture<JsonNode>> pokes =
        workers.get().stream()
            .filter(worker -> worker.started().isDone())
            .map(worker -> worker.send("Runtime.evaluate", Cdp.params().put("expression", "0")))
            .toList();
    if (!pokes.isEmpty()) {
      CompletableFuture<Void> all =
          CompletableFuture.allOf(pokes.toArray(CompletableFuture[]::new))
              .orTimeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
              .exceptionally(failed -> null);
      all.join();
    }
  }

  /** The first target of each site, since same-site documents share a process and its clock. */
  private List<Leader> leaders() {
    Map<String, Target> first = new LinkedHashMap<>();
    for (Target target : targets.get()) {
      String url = frames.find(target.id()).map(Frames.Entry::url).orElse(target.url());
      first.putIfAbsent(site(url), target);
    }
    List<Leader> leaders = new ArrayList<>();
    for (Target target : first.values()) {
      leaders.add(new Leader(target));
    }
    return leaders;
  }

  private static String site(String url) {
    int scheme = url.indexOf(':');
    return RegistrableDomain.ofUrl(url)
        .map(domain -> url.substring(0, Math.max(0, scheme)) + "://" + domain)
        .orElse(url);
  }

  /** The target that is granted time for its process, during one slice. */
  private final class Leader {
    private final Target target;
    private final CompletableFuture<Void> expired = new CompletableFuture<>();
    private CompletableFuture<JsonNode> seen;

    Leader(Target target) {
      this.target = target;
      synchronized (VirtualTime.this) {
        expiries.put(target, expired);
      }
      target.whenGone(() -> expired.complete(null));
      this.seen = now();
    }

    void grant(long ms) {
      boolean advance = stalled.getOrDefault(target, false);
      ObjectNode policy =
          Cdp.params()
              .put("policy", advance ? "advance" : "pauseIfNetworkFetchesPending")
              .put("budget", ms)
              .put("maxVirtualTimeTaskStarvationCount", STARVATION);
      CompletableFuture<JsonNode> _ =
          target
              .send("Emulation.setVirtualTimePolicy", policy)
              .exceptionally(
                  refused -> {
                    expired.complete(null);
                    return Cdp.params();
                  });
    }

    /** Lets what was granted run out whatever is open; another budget would be added to it. */
    void advance() {
      if (!expired.isDone() && !stalled.getOrDefault(target, false)) {
        stalled.put(target, true);
        target.tell("Emulation.setVirtualTimePolicy", Cdp.params().put("policy", "advance"));
      }
    }

    /**
     * Whether the page's clock has not moved since it was looked at before. A page that does not
     * answer is busy.
     */
    boolean standsStill() {
      if (expired.isDone() || !seen.isDone()) {
        return false;
      }
      CompletableFuture<JsonNode> before = seen;
      seen = now();
      try {
        JsonNode later = seen.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        return later.at("/result/value").equals(before.get().at("/result/value"));
      } catch (TimeoutException | ExecutionException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private CompletableFuture<JsonNode> now() {
      ObjectNode params = Cdp.params().put("expression", "Date.now()").put("returnByValue", true);
      frames.isolatedContext(target.id()).ifPresent(world -> world.address(params));
      return target.send("Runtime.evaluate", params);
    }
  }
}
