package io.cookieaudit.api;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged: nothing for a person at a terminal, one line for each event of the service. */
final class Log {
  /** Held for good: the log manager keeps only weak references, and forgets levels with them. */
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OWN = Logger.getLogger("io.cookieaudit");

  private Log() {}

  /** The command line says all there is to say by itself. */
  static void onlyProgressAndResults() {
    ROOT.setLevel(Level.OFF);
  }

  /** The service logs to standard error: its own events, and what goes wrong in the libraries. */
  static void events() {
    Arrays.stream(ROOT.getHandlers()).forEach(ROOT::removeHandler);
    Handler console = new ConsoleHandler();
    console.setFormatter(new OneLine());
    console.setLevel(Level.ALL);
    ROOT.addHandler(console);
    ROOT.setLevel(Level.WARNING);
    OWN.setLevel(Level.INFO);
  }

  private static final class OneLine extends Formatter {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord event) {
      // Addresses and messages of others are in here: one event must stay one line.
      String message = formatMessage(event).replaceAll("\\p{Cntrl}", " ");
      String line =
          "%s %-7s %s%n".formatted(TIME.format(event.getInstant()), event.getLevel(), message);
      if (event.getThrown() == null) {
        return line;
      }
      var trace = new StringWriter();
      event.getThrown().printStackTrace(new PrintWriter(trace, true));
      return line + trace;
    }
  }
}
