package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.report.Plain;
import java.io.PrintWriter;
import java.util.function.Consumer;

/**
 * What is being done just now: one line that is redrawn on a terminal, a line each elsewhere, so
 * that a log of CI shows where the time went.
 */
final class Progress implements Consumer<String>, AutoCloseable {
  private static final String BACK_AND_CLEAR = "\r\u001b[K";

  private final PrintWriter notes;
  private final boolean live;
  private final int width;
  private boolean drawn;

  Progress(Terminal terminal) {
    this.notes = terminal.notes();
    this.live = terminal.live();
    this.width = terminal.text().width();
  }

  @Override
  public synchronized void accept(String doing) {
    String line = Plain.of(doing);
    if (!live) {
      notes.println(line);
      return;
    }
    notes.print(BACK_AND_CLEAR + line.substring(0, Math.min(line.length(), width - 1)));
    notes.flush();
    drawn = true;
  }

  @Override
  public void close() {
    clear();
  }

  /** Clears the line, so that something else can be printed. */
  synchronized void clear() {
    if (drawn) {
      notes.print(BACK_AND_CLEAR);
      notes.flush();
      drawn = false;
    }
  }
}
