package io.cookieaudit.scan.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's root. */
@Command(
    name = "cookie-audit",
    description = "Holds a website to what its cookie policy says.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no new finding at or above --fail-on, and nothing that was asked for left unseen",
      "1:findings at or above the threshold",
      "2:wrong use or configuration",
      "3:incomplete: something that was asked for could not be seen"
    },
    subcommands = {
      ScanCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      PolicyCommand.class,
      ExplainCommand.class,
      KnowledgeCommand.class,
      DemoCommand.class,
      VerifyEvidenceCommand.class,
      BenchCommand.class,
    })
public final class CookieAudit implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where an error happened.")
  boolean debug;

  /**
   * The command tree. Executing it answers with the exit code; it never throws and never exits.
   *
   * @param more commands of other modules
   */
  public static CommandLine commandLine(Object... more) {
    var root = new CommandLine(new CookieAudit());
    for (Object command : more) {
      root.addSubcommand(command);
    }
    // Settings reach the subcommands that are there when they are made.
    return root.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(Failures::wrongUse);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
