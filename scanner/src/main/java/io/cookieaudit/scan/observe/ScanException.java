package io.cookieaudit.scan.observe;

/**
 * A scan could not run at all. What happens on a site is never an exception but data. The message
 * says what happened, then what to do, then where.
 */
public class ScanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScanException(String message) {
    super(message);
  }

  public ScanException(String message, Throwable cause) {
    super(message, cause);
  }
}
