package io.cookieaudit.scan.observe;

import java.util.List;
import java.util.Optional;

/**
 * Who caused something: a script, a response, the document.
 *
 * @param url the script or the response that did it, redacted; empty where the browser does not say
 * @param line in the script, counted from 1; 0 where unknown
 * @param function the name of the function; empty where it has none
 * @param stack the calling scripts, innermost first, as {@code function@url:line}
 */
public record Initiator(
    Kind kind, Optional<String> url, int line, String function, List<String> stack) {

  /** By which way something was set or sent. */
  public enum Kind {
    /** A {@code Set-Cookie} header of a response. */
    HEADER,
    /** JavaScript. */
    SCRIPT,
    /** {@code cookieStore.set}. */
    COOKIE_STORE,
    /** The markup of a document or a style sheet. */
    PARSER,
    /** A preload, a redirect, the browser itself, or not known. */
    OTHER
  }

  public static final Initiator UNKNOWN =
      new Initiator(Kind.OTHER, Optional.empty(), 0, "", List.of());

  /**
   * A document caused it, and how is not known.
   *
   * @param url of the document, redacted; may be empty
   */
  public static Initiator unexplained(String url) {
    return new Initiator(Kind.OTHER, Optional.of(url).filter(u -> !u.isEmpty()), 0, "", List.of());
  }

  public Initiator {
    stack = List.copyOf(stack);
  }
}
