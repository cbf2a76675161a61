package io.cookieaudit.scan.cli;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.InventoryChoice;
import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.diff.PolicyDiff;
import io.cookieaudit.scan.json.PolicyDiffJson;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    description = "Show what two policies, or two versions of one, do not declare alike.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:they declare the same", "1:something differs", "2:wrong use"})
final class PolicyDiffCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Parameters(index = "0", paramLabel = "OLD", description = "A file or the id of a seed.")
  String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "A file or the id of a seed.")
  String after = "";

  @Option(
      names = "--old-id",
      paramLabel = "ID",
      description = "Which of the policies in OLD (default: the latest one).")
  @Nullable String oldId;

  @Option(
      names = "--new-id",
      paramLabel = "ID",
      description = "Which of the policies in NEW (default: the latest one).")
  @Nullable String newId;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  String format = "text";

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    PrintWriter out = Wrong.commandLine(command).getOut();
    DeclaredInventory old = policy(before, Optional.ofNullable(oldId));
    DeclaredInventory now = policy(after, Optional.ofNullable(newId));
    PolicyDiff diff = PolicyDiff.between(old, now);
    switch (format) {
      case "text" -> new PolicyDiffText(out).print(diff, old, now);
      case "json" -> out.print(PolicyDiffJson.write(diff, old, now));
      default -> throw Wrong.use(command, "--format '" + format + "' is neither text nor json");
    }
    out.flush();
    return diff.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS;
  }

  private DeclaredInventory policy(String named, Optional<String> id) {
    if (PolicyInput.isAddress(named)) {
      throw Wrong.use(
          command,
          "'policy diff' starts no browser; save the page at " + named + " and name the file");
    }
    PolicyInput input = PolicyInput.of(named);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return InventoryChoice.choose(
            input.reading().inventories(), List.of(), today, id.or(input::policyId))
        .inventory();
  }
}
