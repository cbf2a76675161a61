package io.cookieaudit.scan.cli;

import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.json.InventoryJson;
import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.observe.Redaction;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "policy",
    description = "Show what a policy declares, with the lines that say so.",
    subcommands = {PolicyDiffCommand.class, PolicySuggestCommand.class},
    mixinStandardHelpOptions = true)
final class PolicyCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Parameters(arity = "0..1", paramLabel = "FILE|URL|SEED-ID", description = "The policy.")
  String policy = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json; the json can be corrected by hand and given to --policy.")
  String format = "text";

  @Mixin BrowserMixin browser = new BrowserMixin();

  @Override
  public Integer call() {
    if (policy.isEmpty()) {
      throw Wrong.use(command, "policy needs a file, an address or the id of a seed");
    }
    PrintWriter out = Wrong.commandLine(command).getOut();
    switch (format) {
      case "text" -> new PolicyText(out).print(read());
      case "json" -> {
        out.print(InventoryJson.write(read()));
        out.flush();
      }
      default -> throw Wrong.use(command, "--format '" + format + "' is neither text nor json");
    }
    return Outcome.CLEAN;
  }

  private PolicyReading read() {
    if (!PolicyInput.isAddress(policy)) {
      return PolicyInput.of(policy).reading();
    }
    URI address = Wrong.address(policy, command);
    var terminal = Terminal.of(Wrong.commandLine(command));
    var redaction = new Redaction(Installation.of(System.getenv()).key(), false);
    var request = ScanRequest.of(List.of(address), browser.options(), redaction);
    try (var progress = new Progress(terminal);
        var scanner = new Scanner(Version.tool(), InstantSource.system(), progress, request)) {
      return PolicyInput.open(scanner, address).reading();
    }
  }
}
