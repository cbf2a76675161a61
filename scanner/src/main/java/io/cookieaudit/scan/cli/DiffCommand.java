package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.diff.ObservationDiff;
import io.cookieaudit.scan.json.DiffJson;
import io.cookieaudit.scan.observe.Observation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    description = "Show what differs between two saved observations of a site.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing differs", "1:something differs", "2:wrong use"})
final class DiffCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Parameters(index = "0", paramLabel = "OLD", description = "observation.json of a scan.")
  Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "observation.json of a later scan.")
  Path after = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  String format = "text";

  @Override
  public Integer call() {
    PrintWriter out = Wrong.commandLine(command).getOut();
    Observation old = ReportFiles.observation(before, command);
    Observation now = ReportFiles.observation(after, command);
    ObservationDiff diff = ObservationDiff.between(old, now);
    switch (format) {
      case "text" -> new DiffText(out).print(diff);
      case "json" -> out.print(DiffJson.write(diff, old, now));
      default -> throw Wrong.use(command, "--format '" + format + "' is neither text nor json");
    }
    out.flush();
    return diff.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS;
  }
}
