package io.cookieaudit.scan.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a browser keeps its pages in a sandbox, as far as its own command line tells. */
enum Sandbox {
  ON,
  OFF,
  UNKNOWN;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Scripts that start a browser may add it, so what was asked for does not settle it. */
  private static final Pattern NONE = Pattern.compile("(?:^|\\s)--no-sandbox(?:\\s|$)");

  static Sandbox of(Cdp cdp) {
    try {
      return in(
          cdp.call(Cdp.BROWSER, "SystemInfo.getInfo", Cdp.params(), PATIENCE)
              .path("commandLine")
              .asText());
    } catch (CdpException e) {
      return UNKNOWN;
    }
  }

  static Sandbox in(String commandLine) {
    if (commandLine.isBlank()) {
      return UNKNOWN;
    }
    return NONE.matcher(commandLine).find() ? OFF : ON;
  }

  /** What people should be told, if anything. */
  Optional<String> warning(String whyOff) {
    return switch (this) {
      case ON -> Optional.empty();
      case OFF ->
          Optional.of("The browser runs without its sandbox, because %s.".formatted(whyOff));
      case UNKNOWN ->
          Optional.of("Whether the browser runs in its sandbox could not be found out.");
    };
  }
}
