package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.HttpFetch;
import io.cookieaudit.scan.LinkFollower;
import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.audit.HeldPolicy;
import io.cookieaudit.scan.audit.PolicySource;
import io.cookieaudit.scan.json.PersonaFile;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "scan",
    description = "Visit a site in its consent states and hold it to its policy.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScanCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Option(
      names = "--site",
      paramLabel = "FILE",
      preprocessor = SiteFiles.class,
      description =
          "Addresses and options from a file, each by its name, as in cookie-audit.yml. What is"
              + " typed beside it wins.")
  @Nullable Path site;

  @Mixin AddressMixin addresses = new AddressMixin();
  @Mixin PolicyMixin policy = new PolicyMixin();

  @Option(
      names = "--states",
      split = ",",
      paramLabel = "STATE",
      converter = WishConverter.class,
      defaultValue = "no-choice,rejected,accepted",
      description =
          "Consent states to visit (default: ${DEFAULT-VALUE}). There are also withdrawn, and"
              + " statistical-only, personalisation-only, marketing-only, which agree to one purpose"
              + " where the banner lets visitors choose.")
  List<ConsentWish> states = List.of();

  @Option(
      names = "--profile-signals",
      split = ",",
      paramLabel = "SIGNAL",
      converter = SignalConverter.class,
      description =
          "Visit the site once more with each of these signals, without a choice: gpc, dnt.")
  List<Signal> signals = List.of();

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "5",
      description = "At most so many pages a state (default: ${DEFAULT-VALUE}).")
  int pages = 5;

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = "Addresses that are not followed; * is anything. Repeatable.")
  List<String> excludes = new ArrayList<>();

  @Option(
      names = "--dwell",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "30s",
      description = "How long each page lives, on its own clock (default: ${DEFAULT-VALUE}).")
  Duration dwell = Duration.ofSeconds(30);

  @Option(
      names = "--interact",
      description = "Also type a letter into text fields, without sending it, and play videos.")
  boolean interact;

  @Option(
      names = "--profiles",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "Visit each state in so many fresh profiles (default: ${DEFAULT-VALUE}).",
        "With 2, identifiers are told from other values, and followed to whom they are sent."
      })
  int profiles = 1;

  @Option(
      names = "--persona",
      paramLabel = "FILE",
      description = "Type an invented visitor's data into fields, unsent, and see who reads along.")
  @Nullable Path persona;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "10m",
      description = "For the whole scan, in real time (default: ${DEFAULT-VALUE}).")
  Duration timeout = Duration.ofMinutes(10);

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Scan so many times; only what every run finds fails the gate (default: ${DEFAULT-VALUE}).")
  int runs = 1;

  @Mixin ConductMixin conduct = new ConductMixin();

  @Option(
      names = "--raw-values",
      description = "Keep values of cookies and parameters as they are. They are personal data.")
  boolean rawValues;

  @Mixin ReportMixin report = new ReportMixin();
  @Mixin BrowserMixin browser = new BrowserMixin();

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    if (runs < 1) {
      throw Wrong.use(command, "--runs must be at least 1, not " + runs);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ScanRequest request = request();
    var terminal = Terminal.of(Wrong.commandLine(command));
    try (var progress = new Progress(terminal);
        var scanner = new Scanner(Version.tool(), clock, progress, request)) {
      // The browser starts while the files are read; what is wrong with them is said before it is.
      scanner.prepare();
      PolicySource source = policy.source(command);
      var finish = new Finish(report, Optional.of(Publisher.USUAL_FOLDER), today, command);
      List<Observation> observations = new ArrayList<>();
      for (int run = 1; run <= runs; run++) {
        Observation observation = scanner.scan();
        finish.keep(observation, run, runs);
        observations.add(observation);
      }
      Observation last = observations.removeLast();
      finish.mustCompare(last, command);
      Optional<HeldPolicy> held = source.find(scanner, last, progress);
      Observation seen = withLinks(held, last, request, progress);
      finish.keep(seen, runs, runs);
      observations.add(seen);
      progress.clear();
      return finish.publish(
          finish.judge().judge(held, observations),
          observations.subList(0, runs - 1),
          held.map(HeldPolicy::input),
          clock.instant());
    }
  }

  /** Where names are made to lead elsewhere, a link would not lead where it leads a visitor. */
  private Observation withLinks(
      Optional<HeldPolicy> held,
      Observation observation,
      ScanRequest request,
      Consumer<String> progress) {
    if (held.isEmpty() || !request.browser().connectTo().isEmpty()) {
      return observation;
    }
    progress.accept("following the policy's links to choices");
    var fetch = new HttpFetch(observation.settings().userAgent(), request.browser().proxy());
    return observation.withLinks(
        new LinkFollower(fetch, request.redaction(), clock)
            .follow(held.get().choice().inventory()));
  }

  private static Persona read(Path file) {
    return PersonaFile.read(ReportFiles.readWritten(file, "persona"), file.toString());
  }

  private ScanRequest request() {
    try {
      return new ScanRequest(
          addresses.all(),
          states.stream().filter(ConsentWish::plain).map(ConsentWish::state).toList(),
          Stream.concat(
                  states.stream().filter(wish -> !wish.plain()),
                  signals.stream().map(ConsentWish::sending))
              .toList(),
          pages,
          dwell,
          interact ? Interaction.ALL : Interaction.USUAL,
          profiles,
          Optional.ofNullable(persona).map(ScanCommand::read),
          timeout,
          excludes,
          conduct.conduct(command),
          browser.options(),
          new Redaction(Installation.of(System.getenv()).key(), rawValues));
    } catch (ScanException e) {
      throw Wrong.use(command, String.valueOf(e.getMessage()));
    }
  }
}
