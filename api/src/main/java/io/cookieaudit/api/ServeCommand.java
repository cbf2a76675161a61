package io.cookieaudit.api;

import io.cookieaudit.api.access.AccessTokens;
import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.egress.EgressGuard;
import io.cookieaudit.api.egress.Openings;
import io.cookieaudit.api.egress.Reach;
import io.cookieaudit.api.scans.BrowserAuditor;
import io.cookieaudit.api.webhooks.WebhookSettings;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.cli.BrowserMixin;
import io.cookieaudit.scan.cli.Installation;
import io.cookieaudit.scan.cli.Version;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description =
        "Take scans over HTTP and make them, on demand and every night, until the process is"
            + " ended.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  /** {@code jdbc:postgresql://host/name}; user and password are beside it. */
  private static final String DB_URL = "COOKIE_AUDIT_DB_URL";

  @Spec @Nullable CommandSpec command;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Where to listen (default: ${DEFAULT-VALUE}, this machine only).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the database is kept (default: the user's data folder). A PostgreSQL that several"
              + " services share is named in COOKIE_AUDIT_DB_URL, _USER and _PASSWORD.")
  @Nullable Path data;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "1",
      description = "So many scans run at the same time (default: ${DEFAULT-VALUE}).")
  int atOnce = 1;

  @Option(
      names = "--new-token",
      description = "Make a new access token; all earlier ones are good for nothing from now on.")
  boolean newToken;

  @Option(
      names = "--allow-network",
      paramLabel = "HOST|NETWORK",
      description =
          "Let scans reach this besides the public internet: shop.internal, *.shop.internal,"
              + " 10.1.2.3, 10.1.0.0/16; all for whatever this machine reaches. Repeatable.")
  List<String> allowed = new ArrayList<>();

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description =
          "Tell this address of scans of sites that fail, see not everything or find something new."
              + " Signed with COOKIE_AUDIT_WEBHOOK_SECRET. Repeatable.")
  List<URI> webhooks = new ArrayList<>();

  @Option(
      names = "--allow-root",
      description = "Scan even where the browser has no sandbox, as when it is started as root.")
  boolean allowRoot;

  @Mixin BrowserMixin browser = new BrowserMixin();

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw wrong("--port must be from 0 to %d, not %d".formatted(HIGHEST_PORT, port));
    }
    if (atOnce < 1) {
      throw wrong("--at-once must be at least 1, not " + atOnce);
    }
    BrowserOptions asked = allowRoot ? browser.options() : sandboxed(browser.options());
    Optional<EgressGuard> guard = guard(asked);
    BrowserOptions options = guard.map(one -> one.before(asked)).orElse(asked);
    WebhookSettings told = webhooks(System.getenv());
    Installation installation = Installation.of(System.getenv());
    Path folder = Objects.requireNonNullElse(data, installation.folder());
    var redaction = new Redaction(installation.key(), false);
    var auditor =
        new BrowserAuditor(
            Version.tool(),
            clock,
            options,
            redaction,
            guard.<Reach>map(one -> one).orElse(Reach.EVERYTHING));
    Log.events();
    Database database = database(System.getenv(), folder);
    Service service = started(new ServiceSettings(database, auditor, clock, atOnce, told));
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("end")
                .unstarted(
                    () -> {
                      service.close();
                      guard.ifPresent(EgressGuard::close);
                      ended.countDown();
                    }));
    greet(service, place(System.getenv(), folder), reach(options, guard));
    ended.await();
    return 0;
  }

  private Service started(ServiceSettings settings) {
    try {
      return Service.start(settings, host, port);
    } catch (ServerStartupException e) {
      throw new ScanException(
          "The service cannot listen on %s port %d: %s. Name another port with --port, or 0 for any."
              .formatted(
                  host, port, e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          e);
    }
  }

  private BrowserOptions sandboxed(BrowserOptions options) {
    if (!Scanner.sandboxed(options)) {
      throw wrong(
          "Started as root, the browser has no sandbox between the pages of strangers and this"
              + " machine. Start it as another user, or allow it with --allow-root");
    }
    return options.inSandbox();
  }

  private WebhookSettings webhooks(Map<String, String> environment) {
    if (webhooks.isEmpty()) {
      return WebhookSettings.NONE;
    }
    for (URI receiver : webhooks) {
      if (receiver.getHost() == null || !String.valueOf(receiver.getScheme()).matches("https?")) {
        throw wrong(
            "--webhook '" + receiver + "' is no address; write it as in https://hook.example/");
      }
    }
    String secret = environment.getOrDefault("COOKIE_AUDIT_WEBHOOK_SECRET", "");
    if (secret.isBlank()) {
      throw wrong(
          "--webhook signs what it sends. Set COOKIE_AUDIT_WEBHOOK_SECRET to something long that"
              + " the receiver knows too");
    }
    return new WebhookSettings(webhooks, secret);
  }

  /** None where a proxy stands in its place, or nothing is to be kept from scans. */
  private Optional<EgressGuard> guard(BrowserOptions options) {
    if (allowed.contains("all") || options.proxy().isPresent()) {
      return Optional.empty();
    }
    if (options.grid().isPresent()) {
      throw wrong(
          "The browsers of a Grid cannot be kept out of its network from here. Name a forward proxy"
              + " that does it with --proxy, or allow everything with --allow-network all");
    }
    try {
      return Optional.of(EgressGuard.start(Openings.of(allowed), options.connectTo()));
    } catch (IllegalArgumentException e) {
      throw wrong("--allow-network " + e.getMessage());
    }
  }

  private String reach(BrowserOptions options, Optional<EgressGuard> guard) {
    if (guard.isEmpty()) {
      return options.proxy().isPresent() && !allowed.contains("all")
          ? "whatever the proxy lets through"
          : "whatever this machine reaches, its own network included";
    }
    return allowed.isEmpty()
        ? "the public internet"
        : "the public internet and " + String.join(", ", allowed);
  }

  private static Database database(Map<String, String> environment, Path folder) {
    String url = environment.getOrDefault(DB_URL, "");
    return url.isBlank()
        ? Database.in(made(folder))
        : Database.at(
            url,
            environment.getOrDefault("COOKIE_AUDIT_DB_USER", "cookie-audit"),
            environment.getOrDefault("COOKIE_AUDIT_DB_PASSWORD", ""));
  }

  private static String place(Map<String, String> environment, Path folder) {
    return environment.getOrDefault(DB_URL, "").isBlank()
        ? folder.toAbsolutePath().toString()
        : "the database that %s names".formatted(DB_URL);
  }

  private void greet(Service service, String place, String reach) {
    PrintWriter out = commandSpec().commandLine().getOut();
    out.println("Listening on " + service.address() + "/ (the page there shows the API)");
    out.println("Everything is kept in " + place);
    out.println("Scans reach " + reach);
    AccessTokens tokens = service.part(AccessTokens.class);
    (newToken ? Optional.of(tokens.replaceAll()) : tokens.first())
        .ifPresentOrElse(
            token -> out.println("Access token, shown this once: " + token),
            () ->
                out.println(
                    "The access token was shown at the first start; --new-token makes another."));
    out.println("Ctrl-C ends it; what is running then is made at the next start.");
    out.flush();
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ScanException(
          "The folder for data cannot be made (%s). Name another one with --data. It is %s"
              .formatted(e.getMessage(), folder),
          e);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(commandSpec().commandLine(), message);
  }

  private CommandSpec commandSpec() {
    return Objects.requireNonNull(command, "filled in by picocli");
  }
}
