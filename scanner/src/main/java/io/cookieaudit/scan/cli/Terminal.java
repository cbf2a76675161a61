package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.report.TextReporter;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The two streams a person or a program reads.
 *
 * @param out results
 * @param notes progress, and where files were written
 * @param text how reports are written for this terminal: coloured and as wide as it is, unless the
 *     results go elsewhere or NO_COLOR (no-color.org) is set
 * @param live whether progress may be redrawn on one line
 */
record Terminal(PrintWriter out, PrintWriter notes, TextReporter text, boolean live) {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 160;

  static Terminal of(CommandLine command) {
    return of(command, System.getenv());
  }

  static Terminal of(CommandLine command, Map<String, String> environment) {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    int columns = columns(environment.getOrDefault("COOKIE_AUDIT_COLUMNS", ""));
    return new Terminal(
        command.getOut(),
        command.getErr(),
        terminal ? new TextReporter(!plain, columns) : TextReporter.PLAIN,
        columns > 0 && environment.getOrDefault("COOKIE_AUDIT_TERMINAL", "").equals("1"));
  }

  private static int columns(String given) {
    return given.matches("\\d{1,4}")
        ? Math.clamp(Integer.parseInt(given), NARROWEST, WIDEST)
        : TextReporter.PLAIN.width();
  }
}
