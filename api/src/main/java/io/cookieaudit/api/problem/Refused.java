package io.cookieaudit.api.problem;

import io.micronaut.http.HttpStatus;

/** A request that is answered with a problem. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int SECONDS_TO_MAKE_SOME = 300;

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

  /** Too many scans are waiting for another one to be taken. */
  public static Refused untilScansAreMade() {
    return new Refused(
        HttpStatus.TOO_MANY_REQUESTS,
        "Too many scans are waiting. Ask again later.",
        SECONDS_TO_MAKE_SOME);
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
