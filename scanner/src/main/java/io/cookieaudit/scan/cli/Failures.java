package io.cookieaudit.scan.cli;

import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.scan.observe.ScanException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user sees of an error: what happened, what to do, where. Stack traces only on request. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult arguments) {
    var err = command.getErr();
    boolean debug = arguments.expandedArgs().contains("--debug");
    if (debug) {
      error.printStackTrace(err);
    }
    return switch (error) {
      case PolicyException policy -> {
        err.println("cookie-audit: " + policy.getMessage());
        yield CommandLine.ExitCode.USAGE;
      }
      case ScanException scan -> {
        err.println("cookie-audit: " + scan.getMessage());
        yield Outcome.INCOMPLETE;
      }
      default -> {
        err.println("cookie-audit: unexpected " + error);
        if (!debug) {
          err.println("This is a fault of cookie-audit. --debug shows where it happened.");
        }
        yield Outcome.INCOMPLETE;
      }
    };
  }

  /** The wrong word, then where to look; not the whole help, which would push the reason away. */
  static int wrongUse(CommandLine.ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    command.getErr().println("cookie-audit: " + error.getMessage());
    List<String> suggestions =
        error instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!suggestions.isEmpty()) {
      command.getErr().println("Did you mean " + String.join(" or ", suggestions) + "?");
    }
    command
        .getErr()
        .println(
            "'%s --help' shows the options.".formatted(command.getCommandSpec().qualifiedName()));
    return CommandLine.ExitCode.USAGE;
  }
}
