package io.cookieaudit.api.problem;

import io.micronaut.http.HttpStatus;

/** A request that is answered with a problem. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final int retryAfter;

  /**
   * @param detail what happened and what to do
   */
  public Refused(HttpStatus status, String detail) {
    this(status, detail, 0);
  }

  private Refused(HttpStatus status, String detail, int retryAfter) {
    super(detail);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** What was asked for may be asked for again, after so many seconds. */
  public static Refused later(String detail, int seconds) {
    return new Refused(HttpStatus.TOO_MANY_REQUESTS, detail, seconds);
  }

  /** There is no such thing. */
  public static Refused notFound(String what, String id) {
    return new Refused(HttpStatus.NOT_FOUND, "There is no %s '%s'.".formatted(what, id));
  }

  HttpStatus status() {
    return status;
  }

  /** The seconds after which it may be tried again; 0 where that makes no difference. */
  int retryAfter() {
    return retryAfter;
  }
}
