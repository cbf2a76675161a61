package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which browser to use and what it shows of itself. */
public final class BrowserMixin {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--chrome",
      paramLabel = "FILE",
      description = "The browser to use (default: CHROME, then the PATH, then Selenium Manager).")
  @Nullable Path chrome;

  @Option(
      names = "--chromedriver",
      paramLabel = "FILE",
      description = "Its driver (default: CHROMEDRIVER, then the PATH, then Selenium Manager).")
  @Nullable Path driver;

  @Option(
      names = "--grid",
      paramLabel = "URL",
      defaultValue = "${env:COOKIE_AUDIT_GRID_URL}",
      description =
          "A Selenium Grid whose browser is used in place of one of this machine (default:"
              + " COOKIE_AUDIT_GRID_URL).")
  @Nullable String grid;

  @Option(
      names = "--connect-to",
      paramLabel = "H1:P1:H2:P2",
      converter = ConnectToConverter.class,
      description = "Connect to H2:P2 in place of H1:P1, as curl does. Repeatable.")
  List<ConnectTo> connectTo = new ArrayList<>();

  @Option(names = "--insecure", description = "Accept every certificate. The report says so.")
  boolean insecure;

  @Option(
      names = "--proxy",
      paramLabel = "HOST:PORT",
      description = "A forward proxy. Everything goes by it, this machine's own sites included.")
  @Nullable String proxy;

  @Option(
      names = "--header",
      paramLabel = "'N: V'",
      description = "A header sent to the site's own hosts. Repeatable.")
  List<String> headers = new ArrayList<>();

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      defaultValue = "en-GB",
      description = "Language of the browser (default: ${DEFAULT-VALUE}).")
  String locale = "en-GB";

  @Option(names = "--timezone", paramLabel = "ZONE", description = "For example Europe/Berlin.")
  @Nullable String timezone;

  @Option(
      names = "--viewport",
      paramLabel = "WxH",
      defaultValue = "1366x768",
      description = "Size of the window (default: ${DEFAULT-VALUE}).")
  String viewport = "1366x768";

  @Option(names = "--user-agent", paramLabel = "TEXT", description = "In place of the browser's.")
  @Nullable String userAgent;

  /**
   * What was asked for.
   *
   * @throws ParameterException where one of the options cannot be meant so
   */
  public BrowserOptions options() {
    if (!viewport.matches("[1-9]\\d{1,4}x[1-9]\\d{1,4}")) {
      throw wrong("--viewport '" + viewport + "' is not WIDTHxHEIGHT, for example 1366x768");
    }
    // A variable that is set to nothing asks for none.
    Optional<String> asked = Optional.ofNullable(grid).filter(address -> !address.isBlank());
    if (asked.isPresent() && (chrome != null || driver != null)) {
      throw wrong("--grid uses the Grid's browser, so --chrome and --chromedriver have no place");
    }
    if (timezone != null) {
      try {
        ZoneId.of(timezone);
      } catch (DateTimeException e) {
        throw wrong("--timezone '" + timezone + "' is no time zone; for example Europe/Berlin");
      }
    }
    return new BrowserOptions(
        Optional.ofNullable(chrome),
        Optional.ofNullable(driver),
        asked,
        connectTo,
        List.of(),
        insecure,
        Optional.ofNullable(proxy),
        headersByName(),
        Locale.forLanguageTag(locale).toLanguageTag(),
        Optional.ofNullable(timezone),
        viewport,
        Optional.ofNullable(userAgent),
        false);
  }

  private Map<String, String> headersByName() {
    var byName = new LinkedHashMap<String, String>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw wrong("--header '" + header + "' is not 'Name: value'");
      }
      byName.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
    return byName;
  }

  private ParameterException wrong(String message) {
    return Wrong.use(command, message);
  }
}
