package io.cookieaudit.scan.knowledge;

import java.util.Optional;

/**
 * What a request is for, in the words of the filter syntax (<a
 * href="https://help.adblockplus.org/hc/en-us/articles/360062733293">Adblock Plus, type
 * options</a>).
 */
public enum RequestType {
  /** A page of its own; a rule means it only where it says so. */
  DOCUMENT(1 << 0),
  SUBDOCUMENT(1 << 1),
  SCRIPT(1 << 2),
  STYLESHEET(1 << 3),
  IMAGE(1 << 4),
  FONT(1 << 5),
  MEDIA(1 << 6),
  OBJECT(1 << 7),
  XMLHTTPREQUEST(1 << 8),
  PING(1 << 9),
  WEBSOCKET(1 << 10),
  OTHER(1 << 11);

  /** What a rule without type options means: everything but pages themselves. */
  static final int USUAL = 0xfff - 1;

  private final int bit;

  RequestType(int bit) {
    this.bit = bit;
  }

  /** By which a set of types is written as a number. */
  int bit() {
    return bit;
  }

  /**
   * The type of a request that a browser calls {@code type}, in lower case, as in the DevTools
   * protocol's <a
   * href="https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-ResourceType">
   * ResourceType</a>. Documents are taken for frames; what is not listed there is {@code OTHER}.
   */
  public static RequestType ofBrowser(String type) {
    return switch (type) {
      case "document" -> SUBDOCUMENT;
      case "script" -> SCRIPT;
      case "stylesheet" -> STYLESHEET;
      case "image" -> IMAGE;
      case "font" -> FONT;
      case "media", "texttrack" -> MEDIA;
      case "xhr", "fetch", "eventsource" -> XMLHTTPREQUEST;
      case "ping", "cspviolationreport" -> PING;
      case "websocket" -> WEBSOCKET;
      default -> OTHER;
    };
  }

  /** The type that a rule's option names, under any of the names that lists use for it. */
  static Optional<RequestType> ofOption(String option) {
    return Optional.ofNullable(
        switch (option) {
          case "document", "doc" -> DOCUMENT;
          case "subdocument", "frame" -> SUBDOCUMENT;
          case "script" -> SCRIPT;
          case "stylesheet", "css" -> STYLESHEET;
          case "image" -> IMAGE;
          case "font" -> FONT;
          case "media" -> MEDIA;
          case "object", "object-subrequest" -> OBJECT;
          case "xmlhttprequest", "xhr" -> XMLHTTPREQUEST;
          case "ping", "beacon" -> PING;
          case "websocket" -> WEBSOCKET;
          case "other" -> OTHER;
          default -> null;
        });
  }
}
