package io.cookieaudit.scan.observe;

import java.util.Locale;

/**
 * A script read what tells one device from another, in a way that meets a published criterion. That
 * it did so is a fact; what it was for is not.
 *
 * @param criteria which criterion was met, with its source, for people to read
 * @param script the redacted address of the script; empty where it has none
 * @param by the script with line and calling scripts
 * @param page the page that was open
 * @param frame the document or worker in which it was read
 */
public record ApiRead(
    Api api,
    String criteria,
    String script,
    Initiator by,
    String page,
    String frame,
    Phase phase,
    Moment at) {

  public enum Api {
    CANVAS,
    CANVAS_FONT,
    WEBGL,
    AUDIO,
    FONTS,
    NAVIGATOR;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
