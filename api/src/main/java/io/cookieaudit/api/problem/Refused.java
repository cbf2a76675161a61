package io.cookieaudit.api.problem;

import io.micronaut.http.HttpStatus;

/** A request that is answered with a problem. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  /**
   * @param detail what happened and what to do
   */
  public Refused(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  /** There is no such thing. */
  public static Refused notFound(String what, String id) {
    return new Refused(HttpStatus.NOT_FOUND, "There is no %s '%s'.".formatted(what, id));
  }

  HttpStatus status() {
    return status;
  }
}
