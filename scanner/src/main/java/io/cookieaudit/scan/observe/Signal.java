package io.cookieaudit.scan.observe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a browser can tell every site of its visitor's wishes, without being asked. */
public enum Signal {
  /** <a href="https://www.w3.org/TR/gpc/">Global Privacy Control</a>. */
  GPC("Sec-GPC"),
  /**
   * <a href="https://www.w3.org/TR/tracking-dnt/">Tracking Preference Expression</a>, withdrawn.
   */
  DNT("DNT");

  private final String header;

  Signal(String header) {
    this.header = header;
  }

  /** The request header that carries it, with the value 1. */
  public String header() {
    return header;
  }

  /** As in files and on the command line: {@code gpc}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The signal of that name; empty where there is none. */
  public static Optional<Signal> of(String id) {
    return Arrays.stream(values()).filter(signal -> signal.id().equals(id)).findFirst();
  }
}
