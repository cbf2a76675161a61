package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.audit.Judge;
import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.evidence.EvidenceBundle;
import io.cookieaudit.scan.json.BaselineJson;
import io.cookieaudit.scan.json.SuppressionFile;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.report.Report;
import io.cookieaudit.scan.report.Reporter;
import io.cookieaudit.scan.report.Reporters;
import io.cookieaudit.scan.report.Reports;
import io.cookieaudit.scan.triage.Baseline;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Suppression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What scan, check and demo have in common at both ends: the report options are read and checked
 * before anything slow begins, and the report is published by them.
 */
final class Finish {
  private final Optional<Baseline> baseline;
  private final ReportMixin options;
  private final Publisher publisher;
  private final Judge judge;

  /**
   * Reads every file that the options name.
   *
   * @param usualFolder where files go when no folder was named; empty where none are then written
   * @throws picocli.CommandLine.ParameterException where an option is wrong or its file unreadable
   */
  Finish(
      ReportMixin options,
      Optional<Path> usualFolder,
      LocalDate today,
      @Nullable CommandSpec command) {
    this.options = options;
    this.baseline =
        Optional.ofNullable(options.baseline)
            .map(
                file ->
                    asked(
                        command,
                        () ->
                            BaselineJson.read(
                                ReportFiles.read(file, "baseline"), file.toString())));
    List<Suppression> suppressions =
        Optional.ofNullable(options.suppressions)
            .map(
                file ->
                    asked(
                        command,
                        () ->
                            SuppressionFile.read(
                                ReportFiles.readWritten(file, "list of suppressions"),
                                file.toString())))
            .orElse(List.of());
    this.publisher =
        Publisher.of(
            reporters(options.formats, command),
            Optional.ofNullable(options.out),
            usualFolder,
            Terminal.of(Wrong.commandLine(command)));
    this.judge =
        new Judge(
            Version.tool(),
            options.failOn.threshold(),
            baseline,
            suppressions,
            today,
            asked(command, () -> options.knowledge(Installation.of(System.getenv()))),
            options.levels(command),
            options.jurisdiction);
  }

  Judge judge() {
    return judge;
  }

  void keep(Observation observation) {
    publisher.keep(observation, "observation.json");
  }

  /** Of several runs the last one is kept under the usual name. */
  void keep(Observation observation, int run, int runs) {
    publisher.keep(
        observation, run == runs ? "observation.json" : "observation-run-%d.json".formatted(run));
  }

  /**
   * Refuses a baseline that was made with other states, pages or lists: what is new or gone would
   * mean nothing.
   */
  void mustCompare(Observation observation, @Nullable CommandSpec command) {
    if (baseline.isEmpty()) {
      return;
    }
    List<String> differences =
        baseline.get().differencesFrom(Reports.madeWith(observation, judge.lists()));
    if (!differences.isEmpty()) {
      throw Wrong.use(
          command,
          "the baseline does not fit: %s. Scan as it was made, or write a new one with --write-baseline."
              .formatted(String.join("; ", differences)));
    }
  }

  /**
   * Packs the evidence if asked to, then goes on as {@link #publish(Report)}.
   *
   * @param earlier what the runs before the last one saw
   * @param policy that the report holds the site to
   */
  int publish(Report report, List<Observation> earlier, Optional<PolicyInput> policy, Instant now) {
    Optional.ofNullable(options.evidence)
        .ifPresent(file -> pack(file, report, earlier, policy, now));
    return publish(report);
  }

  private void pack(
      Path file,
      Report report,
      List<Observation> earlier,
      Optional<PolicyInput> policy,
      Instant now) {
    var bundle =
        EvidenceBundle.of(
            report,
            earlier,
            policy.map(PolicyInput::reading),
            policy.map(this::document).orElse(Map.of()),
            now);
    ReportFiles.write(file, out -> out.write(bundle.content()));
    publisher.note("Evidence: %s, sealed as %s".formatted(file, bundle.seal()));
  }

  /** The policy's file, if it is still the one that was read. */
  private Map<String, byte[]> document(PolicyInput policy) {
    if (policy.file().isEmpty()) {
      return Map.of();
    }
    Path file = Path.of(policy.file().get());
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (EvidenceBundle.sha256(bytes).equals(policy.reading().sha256())) {
        return Map.of(String.valueOf(file.getFileName()), bytes);
      }
      publisher.note(
          "The policy's file has changed since it was read; the evidence goes without it.");
    } catch (IOException e) {
      publisher.note(
          "The policy's file cannot be read any more (%s); the evidence goes without it."
              .formatted(e.getClass().getSimpleName()));
    }
    return Map.of();
  }

  /** Writes the baseline if asked to, publishes the report, and answers with the exit code. */
  int publish(Report report) {
    if (options.writeBaseline != null && report.observed().isPresent()) {
      var made =
          Baseline.of(
              Reports.madeWith(report.observed().get(), judge.lists()),
              report.findings().stream().map(Judged::finding).toList());
      ReportFiles.write(
          options.writeBaseline,
          out -> out.write(BaselineJson.write(made).getBytes(StandardCharsets.UTF_8)));
    }
    publisher.publish(options.newOnly ? report.newOnly() : report);
    return report.verdict().exitCode();
  }

  /** A file that was named on the command line and cannot be used is wrong use. */
  private static <T> T asked(@Nullable CommandSpec command, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ScanException e) {
      throw Wrong.use(command, String.valueOf(e.getMessage()));
    }
  }

  private static List<Reporter> reporters(List<String> formats, @Nullable CommandSpec command) {
    var reporters = new ArrayList<Reporter>();
    for (String format : formats) {
      reporters.add(
          Reporters.of(format.strip())
              .orElseThrow(
                  () ->
                      Wrong.use(
                          command,
                          "there is no format '%s'; there are %s"
                              .formatted(
                                  format,
                                  Reporters.ALL.stream()
                                      .map(Reporter::format)
                                      .collect(Collectors.joining(", "))))));
    }
    return reporters.stream().distinct().toList();
  }
}
