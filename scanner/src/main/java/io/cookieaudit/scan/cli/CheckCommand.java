package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.audit.HeldPolicy;
import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.audit.PolicySource;
import io.cookieaudit.scan.observe.Observation;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = "Judge a saved observation again, or a policy alone, without a browser.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;
  @Mixin PolicyMixin policy = new PolicyMixin();
  @Mixin ReportMixin report = new ReportMixin();

  @Option(
      names = "--observation",
      paramLabel = "FILE",
      description = "observation.json of an earlier scan (default: the policy alone is judged).")
  @Nullable Path observation;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    PolicySource source = policy.source(command);
    PolicyInput input = atHand(source.place());
    var finish = new Finish(report, Optional.empty(), today, command);
    Optional<Observation> observed =
        Optional.ofNullable(observation).map(file -> ReportFiles.observation(file, command));
    LocalDate day =
        observed.map(seen -> LocalDate.ofInstant(seen.startedAt(), ZoneOffset.UTC)).orElse(today);
    List<String> hosts = observed.map(seen -> seen.site().hosts()).orElse(List.of());
    HeldPolicy held = source.held(input, hosts, day);
    if (observed.isEmpty()) {
      return finish.publish(
          finish.judge().judgeAlone(held, clock.instant()),
          List.of(),
          Optional.of(input),
          clock.instant());
    }
    finish.mustCompare(observed.get(), command);
    return finish.publish(
        finish.judge().judge(Optional.of(held), observed.get()),
        List.of(),
        Optional.of(input),
        clock.instant());
  }

  private PolicyInput atHand(PolicySource.Place place) {
    return switch (place) {
      case PolicySource.Given given -> given.input();
      case PolicySource.At _ ->
          throw Wrong.use(
              command,
              "check starts no browser, so --policy cannot be an address; save the page and name the file");
      case PolicySource.OfTheSite _ -> throw Wrong.use(command, "check needs --policy");
    };
  }
}
