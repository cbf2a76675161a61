package io.cookieaudit.scan.cli;

import io.cookieaudit.policy.json.InventoryJson;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "policy",
    description = "Show what a policy declares, with the lines that say so.",
    mixinStandardHelpOptions = true)
final class PolicyCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Parameters(paramLabel = "FILE|SEED-ID", description = "The policy.")
  String policy = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json; the json can be corrected by hand and given to --policy.")
  String format = "text";

  @Override
  public Integer call() {
    PrintWriter out = Wrong.commandLine(command).getOut();
    switch (format) {
      case "text" -> new PolicyText(out).print(PolicyInput.of(policy).reading());
      case "json" -> {
        out.print(InventoryJson.write(PolicyInput.of(policy).reading()));
        out.flush();
      }
      default -> throw Wrong.use(command, "--format '" + format + "' is neither text nor json");
    }
    return Outcome.CLEAN;
  }
}
