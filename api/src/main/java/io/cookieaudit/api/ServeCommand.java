package io.cookieaudit.api;

import io.cookieaudit.api.access.AccessTokens;
import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.scans.BrowserAuditor;
import io.cookieaudit.scan.cli.BrowserMixin;
import io.cookieaudit.scan.cli.Installation;
import io.cookieaudit.scan.cli.Version;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
      description = "Where the database is kept (default: the user's data folder).")
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
    BrowserOptions options = browser.options();
    Installation installation = Installation.of(System.getenv());
    Path folder = Objects.requireNonNullElse(data, installation.folder());
    var redaction = new Redaction(installation.key(), false);
    var auditor = new BrowserAuditor(Version.tool(), clock, options, redaction);
    Log.events();
    Database database = Database.in(made(folder));
    Service service = started(new ServiceSettings(database, auditor, clock, atOnce));
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("end")
                .unstarted(
                    () -> {
                      service.close();
                      ended.countDown();
                    }));
    greet(service, folder);
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

  private void greet(Service service, Path folder) {
    PrintWriter out = commandSpec().commandLine().getOut();
    out.println("Listening on " + service.address() + "/ (the page there shows the API)");
    out.println("Everything is kept in " + folder.toAbsolutePath());
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
