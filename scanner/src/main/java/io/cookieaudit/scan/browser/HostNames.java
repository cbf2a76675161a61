package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The canonical names of the hosts that a browser meets: asked for while visits go on, once for
 * each host, and waited for only briefly. A machine without a name server asks once in vain.
 */
final class HostNames {
  private static final System.Logger LOG = System.getLogger(HostNames.class.getName());
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  /**
   * Names that no name server outside knows (<a href="https://www.rfc-editor.org/rfc/rfc6761">RFC
   * 6761</a> and its successors), and addresses.
   */
  private static final Pattern NO_NAME =
      Pattern.compile("[^.]*|.*:.*|[0-9.]+|(.*\\.)?(test|invalid|local|localhost|onion|internal)");

  /** A proxy on this machine knows the names that this machine knows. */
  private static final Pattern HERE = Pattern.compile("(127[.0-9]*|localhost|\\[::1]):\\d+");

  private final CanonicalNames names;
  private final Predicate<String> askable;
  private final Map<String, CompletableFuture<List<String>>> found = new ConcurrentHashMap<>();
  private volatile boolean silent;

  /**
   * @param askable which hosts are asked for
   */
  HostNames(CanonicalNames names, Predicate<String> askable) {
    this.names = names;
    this.askable = askable;
  }

  /**
   * Where connections are made elsewhere, or by a proxy elsewhere, the name is not what is
   * connected to.
   */
  static HostNames of(BrowserOptions options) {
    boolean direct =
        options.proxy().filter(proxy -> !HERE.matcher(proxy).matches()).isEmpty()
            && options.grid().isEmpty();
    return new HostNames(
        new DnsNames(),
        host ->
            direct
                && !NO_NAME.matcher(host).matches()
                && options.connectTo().stream()
                    .noneMatch(to -> to.host().isEmpty() || to.host().equals(host)));
  }

  /** Begins to ask, where that has not been done and makes sense. */
  void ask(String host) {
    if (!silent && askable.test(host)) {
      found.computeIfAbsent(host, this::begin);
    }
  }

  private CompletableFuture<List<String>> begin(String host) {
    CompletableFuture<List<String>> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("names")
        .start(
            () -> {
              try {
                answer.complete(names.of(host));
              } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "no name server answers", e);
                silent = true;
                answer.complete(List.of());
              } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "an answer that cannot be read", e);
                answer.complete(List.of());
              }
            });
    return answer;
  }

  /** The chain of canonical names; empty where there is none, or none is known in time. */
  List<String> of(String host) {
    CompletableFuture<List<String>> answer = found.get(host);
    if (answer == null || (silent && !answer.isDone())) {
      return List.of();
    }
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      silent = true; // The other hosts need not be waited for.
      return List.of();
    } catch (ExecutionException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
