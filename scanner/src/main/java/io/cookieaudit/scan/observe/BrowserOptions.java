package io.cookieaudit.scan.observe;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a browser is to be started. What of it changes what is seen is recorded in {@link Settings}.
 *
 * @param chrome the browser's executable; otherwise environment, PATH, Selenium Manager
 * @param driver the driver's executable, likewise
 * @param grid the address of a Selenium Grid in place of a local browser
 * @param connectTo where to connect instead of the hosts in addresses, as curl's option of that
 *     name
 * @param trustedKeys SHA-256 of public keys (SPKI, base64) whose certificates are trusted for this
 *     run only
 * @param insecure whether every certificate is accepted
 * @param proxy {@code host:port} of a forward proxy, by which everything goes, loopback included
 * @param headers sent with every request to the site's own hosts
 * @param locale as a BCP 47 tag
 * @param timezone as an IANA name; empty for the machine's own
 * @param viewport {@code WIDTHxHEIGHT} in CSS pixels
 * @param userAgent empty for the browser's own, without the word that says headless
 * @param sandboxed whether a browser that keeps its pages in no sandbox is refused
 */
public record BrowserOptions(
    Optional<Path> chrome,
    Optional<Path> driver,
    Optional<String> grid,
    List<ConnectTo> connectTo,
    List<String> trustedKeys,
    boolean insecure,
    Optional<String> proxy,
    Map<String, String> headers,
    String locale,
    Optional<String> timezone,
    String viewport,
    Optional<String> userAgent,
    boolean sandboxed) {

  /**
   * A connection to one place made to another. An empty host or a port of 0 matches any on the left
   * side, and stays as it is on the right side.
   */
  public record ConnectTo(String host, int port, String toHost, int toPort) {}

  public static final BrowserOptions DEFAULTS =
      new BrowserOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          false,
          Optional.empty(),
          Map.of(),
          "en-GB",
          Optional.empty(),
          "1366x768",
          Optional.empty(),
          false);

  public BrowserOptions {
    connectTo = List.copyOf(connectTo);
    trustedKeys = List.copyOf(trustedKeys);
    headers = Map.copyOf(headers);
  }

  /** The same, with these executables. */
  public BrowserOptions started(Optional<Path> browser, Optional<Path> itsDriver) {
    return with(browser, itsDriver, grid, connectTo, trustedKeys, proxy, timezone, userAgent);
  }

  /** The same, with the browser of a Grid in place of a local one. */
  public BrowserOptions onGrid(String address) {
    Optional<Path> none = Optional.empty();
    return with(
        none, none, Optional.of(address), connectTo, trustedKeys, proxy, timezone, userAgent);
  }

  /** The same, with connections made to other places, whose keys are trusted for this run. */
  public BrowserOptions reaching(List<ConnectTo> places, List<String> keys) {
    return with(chrome, driver, grid, places, keys, proxy, timezone, userAgent);
  }

  /**
   * The same, by way of a proxy, which makes the connections and so has to know of other places.
   */
  public BrowserOptions behind(String forwardProxy) {
    Optional<String> by = Optional.of(forwardProxy);
    return with(chrome, driver, grid, List.of(), trustedKeys, by, timezone, userAgent);
  }

  /** The same, with what pages can tell of the browser. */
  public BrowserOptions seenAs(Optional<String> zone, Optional<String> agent) {
    return with(chrome, driver, grid, connectTo, trustedKeys, proxy, zone, agent);
  }

  private BrowserOptions with(
      Optional<Path> itsChrome,
      Optional<Path> itsDriver,
      Optional<String> itsGrid,
      List<ConnectTo> places,
      List<String> keys,
      Optional<String> itsProxy,
      Optional<String> zone,
      Optional<String> agent) {
    return new BrowserOptions(
        itsChrome, itsDriver, itsGrid, places, keys, insecure, itsProxy, headers, locale, zone,
        viewport, agent, sandboxed);
  }

  /** The same, with a browser refused that keeps its pages in no sandbox. */
  public BrowserOptions inSandbox() {
    return new BrowserOptions(
        chrome,
        driver,
        grid,
        connectTo,
        trustedKeys,
        insecure,
        proxy,
        headers,
        locale,
        timezone,
        viewport,
        userAgent,
        true);
  }
}
