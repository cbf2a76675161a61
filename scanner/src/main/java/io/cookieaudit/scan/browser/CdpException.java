package io.cookieaudit.scan.browser;

/**
 * The browser refused a command, did not answer it in time, or is gone. Never leaves the package.
 */
final class CdpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CdpException(String method, String why) {
    super(method + ": " + why);
  }
}
