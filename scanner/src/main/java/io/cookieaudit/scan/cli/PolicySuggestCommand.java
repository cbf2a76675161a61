package io.cookieaudit.scan.cli;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.InventoryChoice;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.rule.Comparison;
import io.cookieaudit.scan.rule.Suggestions;
import io.cookieaudit.scan.suggest.SuggestedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "suggest",
    description =
        "Write the rows that a policy's list of cookies lacks and those that no longer hold, in the"
            + " policy's own form, ready to paste.",
    mixinStandardHelpOptions = true)
final class PolicySuggestCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "The policy's document: Markdown, HTML, CSV, plain text, PDF or DOCX.")
  Path policy = Path.of("");

  @Option(names = "--policy-id", paramLabel = "ID", description = "Which policy in the document.")
  @Nullable String policyId;

  @Option(
      names = "--observation",
      paramLabel = "FILE",
      required = true,
      description = "observation.json of a scan.")
  Path observation = Path.of("");

  @Override
  public Integer call() {
    Observation observed = ReportFiles.observation(observation, command);
    byte[] bytes = bytes();
    String id = String.valueOf(policy.getFileName());
    PolicyDocument document = PolicyDocuments.parse(id, bytes);
    PolicyReading reading = PolicyReadings.read(document);
    DeclaredInventory declared =
        InventoryChoice.choose(
                reading.inventories(),
                observed.site().hosts(),
                LocalDate.ofInstant(observed.startedAt(), ZoneOffset.UTC),
                Optional.ofNullable(policyId))
            .inventory();
    var suggestions = Suggestions.of(Comparison.of(declared, observed, Knowledge.bundled()));
    PrintWriter out = Wrong.commandLine(command).getOut();
    out.print(
        SuggestedTable.like(document, PolicyDocuments.markup(id, bytes), declared)
            .write(suggestions));
    out.flush();
    note(suggestions);
    return Outcome.CLEAN;
  }

  private void note(Suggestions suggestions) {
    PrintWriter err = Wrong.commandLine(command).getErr();
    err.printf(
        "%d rows are missing, %d do not hold, %d were not seen.%n",
        suggestions.missing().size(), suggestions.changed().size(), suggestions.unseen().size());
    suggestions
        .unseenUnknown()
        .ifPresent(why -> err.printf("Which rows were not seen is not known: %s%n", why));
    err.flush();
  }

  private byte[] bytes() {
    if (!Files.isRegularFile(policy)) {
      throw Wrong.use(
          command,
          "there is no file '%s'; suggest writes in the form of a document, so that it needs one"
              .formatted(policy));
    }
    try {
      PolicyDocuments.refuseTooLarge(policy.toString(), Files.size(policy));
      return Files.readAllBytes(policy);
    } catch (IOException e) {
      throw new PolicyException(
          "The policy cannot be read: %s. Check that you may read the file. File: %s"
              .formatted(e.getMessage(), policy),
          e);
    }
  }
}
