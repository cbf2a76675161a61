package io.cookieaudit.scan.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** How a command ended, and what it printed. */
record CommandRun(int exit, String out, String err) {
  static CommandRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        CookieAudit.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
