package io.cookieaudit.scan.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a report in one format. Decides nothing: the same report gives the same bytes. */
public interface Reporter {
  /** The name on the command line: {@code text}, {@code json}, {@code html}. */
  String format();

  void write(Report report, OutputStream out) throws IOException;
}
