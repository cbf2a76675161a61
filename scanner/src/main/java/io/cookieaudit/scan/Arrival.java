package io.cookieaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Loaded;
import io.cookieaudit.scan.browser.Tab;
import java.net.URI;
import java.util.Optional;

/**
 * Whether what the browser shows is the page that was asked for.
 *
 * @param why what is wrong, for people to read; empty when nothing is
 */
record Arrival(Kind kind, String why) {

  /** What is there in place of, or as, the page. */
  enum Kind {
    /** The page. */
    THERE,
    /** The page, though it did not load to its end. */
    PARTLY,
    /** Nothing: the address is no longer in use. */
    DEAD_LINK,
    /** Something, but no page: an image, a document. */
    NO_PAGE,
    /** A page of another site. */
    ELSEWHERE,
    /** An error, or a page that asks whether the visitor is human. */
    TROUBLE
  }

  private static final String DOCUMENT =
      """
      ({
        type: document.contentType,
        title: document.title,
        text: (document.body ? document.body.innerText : '').slice(0, 4000),
        frames: [...document.querySelectorAll('iframe[src]')].map((frame) => frame.src),
      })
      """;

  /** Whether the visit can go on with this page. */
  boolean usable() {
    return kind == Kind.THERE || kind == Kind.PARTLY;
  }

  /**
   * To be asked when the page has settled, since challenges may solve themselves.
   *
   * @param asked the address as it may be shown
   */
  static Arrival of(String asked, Loaded loaded, Tab tab, Links links) {
    int status = loaded.status();
    if (status == 0 && loaded.problem().isPresent()) {
      return new Arrival(
          Kind.TROUBLE, "%s could not be opened: %s.".formatted(asked, loaded.problem().get()));
    }
    if (status == 404 || status == 410) {
      return new Arrival(Kind.DEAD_LINK, "%s answered with status %s.".formatted(asked, status));
    }
    Optional<URI> away = Links.address(loaded.finalUrl()).filter(url -> !links.sameSite(url));
    if (away.isPresent()) {
      return new Arrival(
          Kind.ELSEWHERE, "%s led to another site, %s.".formatted(asked, away.get().getHost()));
    }
    JsonNode document =
        tab.frames().stream()
            .filter(Frame::main)
            .findFirst()
            .map(frame -> frame.evaluate(DOCUMENT))
            .orElseThrow();
    if (Challenge.suspected(document)) {
      return new Arrival(
          Kind.TROUBLE,
          "%s shows a page that asks whether the visitor is human (status %s)."
              .formatted(asked, status));
    }
    if (status >= 400) {
      return new Arrival(Kind.TROUBLE, "%s answered with status %s.".formatted(asked, status));
    }
    String type = document.path("type").asText("text/html");
    if (!type.contains("html")) {
      return new Arrival(Kind.NO_PAGE, "%s is no page but %s.".formatted(asked, type));
    }
    return loaded
        .problem()
        .map(problem -> new Arrival(Kind.PARTLY, "%s: %s.".formatted(asked, problem)))
        .orElseGet(() -> new Arrival(Kind.THERE, ""));
  }
}
