package io.cookieaudit.scan.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user who may do everything, for whom Chromium makes no sandbox. */
final class Superuser {
  private Superuser() {}

  /** Whether this program was started as root. */
  static boolean runsThis() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
