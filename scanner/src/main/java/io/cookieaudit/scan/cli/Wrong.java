package io.cookieaudit.scan.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong use of the command line, which ends with exit code 2 and a pointer to the help. */
final class Wrong {
  private Wrong() {}

  static ParameterException use(@Nullable CommandSpec command, String message) {
    return new ParameterException(commandLine(command), message);
  }

  /** What was typed, as an address; anything else is wrong use. */
  static URI address(String typed, @Nullable CommandSpec command) {
    try {
      return new URI(typed.strip());
    } catch (URISyntaxException e) {
      throw use(command, "'" + typed + "' is no address; write it as in https://shop.example/");
    }
  }

  /** The command line that picocli put a command into. */
  static CommandLine commandLine(@Nullable CommandSpec command) {
    return Objects.requireNonNull(command, "filled in by picocli").commandLine();
  }
}
