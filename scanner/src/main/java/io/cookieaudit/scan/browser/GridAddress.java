package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.ScanException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a Selenium Grid is. As text it never shows the user and the password it may hold. */
record GridAddress(URI given) {
  private static final Pattern WEB = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

  /** The path under which a Grid passes messages on to the debugger of a session's browser. */
  private static final Pattern ROUTE = Pattern.compile("/session/[^/]+/se/cdp$");

  /** Clients of Selenium 3 added this path, under which a Grid still answers. */
  private static final Pattern OLD_PATH = Pattern.compile("(?:/wd/hub)?/?$");

  /**
   * Reads what a user has written.
   *
   * @throws ScanException when it is no address of the web
   */
  static GridAddress of(String address) {
    try {
      URI given = new URI(address.strip());
      if (given.getHost() != null && WEB.matcher(String.valueOf(given.getScheme())).matches()) {
        return new GridAddress(given);
      }
      throw unusable();
    } catch (URISyntaxException e) {
      // Not handed on: its message has the address with the password.
      throw unusable();
    }
  }

  private static ScanException unusable() {
    return new ScanException(
        "The address of the Grid cannot be used. Give it as in http://localhost:4444.");
  }

  /** The address for Selenium, which takes user and password out of it. */
  URL url() {
    try {
      return given.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("checked when it was read", e);
    }
  }

  /** Where the Grid tells how it is. */
  URI status() {
    return at(given.getScheme(), prefix() + "/status");
  }

  /**
   * Where a session's browser is observed. A Grid reports the address that it knows itself by,
   * which holds inside a container or behind a proxy only; the way by which the session was asked
   * for leads there too. Any other address than a Grid's own is taken as it is.
   */
  DebuggerAddress debugger(String reported) {
    Matcher route = ROUTE.matcher(reported);
    return route.find()
        ? new DebuggerAddress(
            at(secure() ? "wss" : "ws", prefix() + route.group()), authorization())
        : DebuggerAddress.of(reported);
  }

  /** The header for a Grid that asks who is there. */
  Optional<String> authorization() {
    return Optional.ofNullable(given.getUserInfo())
        .map(user -> user.getBytes(StandardCharsets.UTF_8))
        .map(user -> "Basic " + Base64.getEncoder().encodeToString(user));
  }

  private boolean secure() {
    return given.getScheme().equalsIgnoreCase("https");
  }

  private String prefix() {
    return OLD_PATH.matcher(given.getPath()).replaceFirst("");
  }

  private URI at(String scheme, String path) {
    try {
      return new URI(scheme, null, given.getHost(), given.getPort(), path, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("made of parts that were read", e);
    }
  }

  @Override
  public String toString() {
    return at(given.getScheme(), given.getPath()).toString();
  }
}
