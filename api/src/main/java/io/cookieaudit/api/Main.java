package io.cookieaudit.api;

import io.cookieaudit.scan.cli.CookieAudit;

/** The program's entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CookieAudit.run(args));
  }
}
