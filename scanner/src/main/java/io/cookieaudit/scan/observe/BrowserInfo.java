package io.cookieaudit.scan.observe;

/** The browser that observed, and what was tested of it before the scan. */
public record BrowserInfo(String name, String version, SelfChecks selfChecks) {

  /**
   * What was tested of the browser, without the network, before anything was observed.
   *
   * @param thirdPartyCookies unpartitioned third-party cookies get through, as in a visitor's
   *     browser with default settings
   * @param automationHidden a page cannot tell that the browser is driven
   */
  public record SelfChecks(boolean thirdPartyCookies, boolean automationHidden) {}
}
