package io.cookieaudit.policy;

/**
 * A policy could not be read at all: empty, binary, too large, or a page to sign in. The message
 * says what happened, then what to do, then where.
 */
public class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PolicyException(String message) {
    super(message);
  }

  public PolicyException(String message, Throwable cause) {
    super(message, cause);
  }
}
