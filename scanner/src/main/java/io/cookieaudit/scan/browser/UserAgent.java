package io.cookieaudit.scan.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user agent of a Chrome that somebody looks at. Since Chrome <a
 * href="https://www.chromium.org/updates/ua-reduction/">reduced it</a>, only the major version and
 * the kind of system vary.
 */
final class UserAgent {
  private static final Pattern MAJOR = Pattern.compile("\\b(\\d{2,4})\\.\\d+\\.\\d+");
  private static final long PATIENCE_SECONDS = 5;

  private UserAgent() {}

  /** Asks the browser or its driver for its version; empty where it does not say. */
  static Optional<String> of(Path executable) {
    try {
      Process process =
          new ProcessBuilder(executable.toString(), "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = MAJOR.matcher(said);
      return version.find() ? Optional.of(reduced(version.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The same user agent without the word that says nobody is looking. */
  static String seen(String userAgent) {
    return userAgent.replace("HeadlessChrome/", "Chrome/");
  }

  private static String reduced(String major) {
    return "Mozilla/5.0 (%s) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s.0.0.0 Safari/537.36"
        .formatted(platform(System.getProperty("os.name").toLowerCase(Locale.ROOT)), major);
  }

  private static String platform(String system) {
    if (system.contains("win")) {
      return "Windows NT 10.0; Win64; x64";
    }
    return system.contains("mac") ? "Macintosh; Intel Mac OS X 10_15_7" : "X11; Linux x86_64";
  }
}
