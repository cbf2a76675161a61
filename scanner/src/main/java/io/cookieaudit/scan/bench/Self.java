package io.cookieaudit.scan.bench;

import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** This program, to be started once more with other arguments. */
public record Self(List<String> prefix) {
  public Self {
    prefix = List.copyOf(prefix);
  }

  /**
   * As this process was started, up to the name of its command.
   *
   * @param command that this process runs
   * @throws ScanException where the system does not tell how this process was started
   */
  public static Self before(String command) {
    ProcessHandle.Info info = ProcessHandle.current().info();
    List<String> arguments = List.of(info.arguments().orElse(new String[0]));
    int end = arguments.indexOf(command);
    if (end < 0 || info.command().isEmpty()) {
      throw new ScanException(
          "This system does not tell how the program was started, so that it could be started once"
              + " more to be measured. Start it with ./cookie-audit "
              + command
              + " on Linux or macOS.");
    }
    List<String> prefix = new ArrayList<>();
    prefix.add(info.command().get());
    prefix.addAll(arguments.subList(0, end));
    return new Self(prefix);
  }

  /**
   * Starts it; what it prints goes to a file.
   *
   * @throws ScanException where it cannot be started
   */
  Process start(List<String> arguments, Path log) {
    try {
      return new ProcessBuilder(Stream.concat(prefix.stream(), arguments.stream()).toList())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new ScanException("The program could not be started once more: " + e.getMessage(), e);
    }
  }
}
