package io.cookieaudit.api.webhooks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.cookieaudit.api.scans.ReportHistory;
import io.cookieaudit.api.scans.Scan;
import io.cookieaudit.api.sites.SiteStore;
import io.cookieaudit.scan.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the receivers of scans of sites that failed, saw not everything or found something new.
 * What is to be told waits in the database, so that neither a receiver nor this service need be
 * there at the moment.
 */
public final class Webhooks {
  /** {@code t=SECONDS,v1=HEX}: HMAC-SHA256 of the seconds, a dot and the body. */
  public static final String SIGNATURE = "Cookie-Audit-Signature";

  private static final System.Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final String TASK = "webhook";
  private static final int AFTER_SCANS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Ten attempts over nearly three hours. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private static final double LONGER_EACH_TIME = 2.2;
  private static final int MOST_RETRIES = 9;

  private final WebhookSettings settings;
  private final SiteStore sites;
  private final ReportHistory history;
  private final InstantSource clock;
  private final Supplier<Scheduler> scheduler;

  /**
   * @param scheduler that runs {@link #task}; asked for only when something is told
   */
  public Webhooks(
      WebhookSettings settings,
      SiteStore sites,
      ReportHistory history,
      InstantSource clock,
      Supplier<Scheduler> scheduler) {
    this.settings = settings;
    this.sites = sites;
    this.history = history;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** What the scheduler does to tell one receiver of one event. */
  public static Task<String> task(WebhookSettings settings, InstantSource clock) {
    return Tasks.oneTime(TASK, String.class)
        .onFailure(
            FailureHandler.<String>maxRetries(MOST_RETRIES)
                .withBackoff(FIRST_PAUSE, LONGER_EACH_TIME)
                .thenRemove(
                    complete ->
                        LOG.log(
                            System.Logger.Level.WARNING,
                            "a receiver of webhooks was not reached in ten attempts; it is not told")))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) ->
                receiver(instance, settings)
                    .ifPresent(to -> send(to, instance.getData(), settings, clock)));
  }

  /** Is told of each scan that has ended. */
  public void ended(Scan scan) {
    if (settings.receivers().isEmpty()) {
      return;
    }
    scan.site()
        .flatMap(sites::find)
        .flatMap(site -> Event.of(site, scan, history.of(scan), clock.instant()))
        .ifPresent(event -> tell(scan, Json.write(event)));
  }

  private void tell(Scan scan, String body) {
    for (URI receiver : settings.receivers()) {
      scheduler
          .get()
          .scheduleIfNotExists(
              new TaskInstance.Builder<String>(TASK, scan.id() + " " + key(receiver))
                  .data(body)
                  .priority(AFTER_SCANS)
                  .build(),
              clock.instant());
    }
    scheduler.get().triggerCheckForDueExecutions();
  }

  /** An address can be longer than the column, and can be a secret itself. */
  private static String key(URI receiver) {
    return UUID.nameUUIDFromBytes(receiver.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Empty where whoever runs the service has taken it off the list meanwhile. */
  private static Optional<URI> receiver(TaskInstance<String> instance, WebhookSettings settings) {
    return settings.receivers().stream()
        .filter(receiver -> instance.getId().endsWith(" " + key(receiver)))
        .findFirst();
  }

  private static void send(
      URI receiver, String body, WebhookSettings settings, InstantSource clock) {
    HttpRequest request =
        HttpRequest.newBuilder(receiver)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "cookie-audit")
            .header(SIGNATURE, signature(body, settings.secret(), clock.instant().getEpochSecond()))
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      if (response.statusCode() < 200 || response.statusCode() > 299) {
        throw new IOException("it answered with status " + response.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a webhook was not taken", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the service ends", e);
    }
  }

  static String signature(String body, String secret, long seconds) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(signed));
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException("every Java has HMAC-SHA256", every);
    }
  }
}
