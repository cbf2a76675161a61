package io.cookieaudit.api;

import io.cookieaudit.scan.cli.CookieAudit;
import picocli.CommandLine;

/** The program: the scanner's command line, and the service. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    Log.onlyProgressAndResults();
    return CookieAudit.commandLine(new ServeCommand());
  }
}
