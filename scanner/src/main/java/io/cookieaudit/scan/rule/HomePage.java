package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import java.util.regex.Pattern;

/** Tells the front page of a site from a page for one matter. */
final class HomePage {
  /** Nothing but a language or a country, or the usual name of a front page. */
  private static final Pattern FRONT =
      Pattern.compile(
          "/?|/(?:[a-z]{2}(?:[-_][A-Za-z]{2})?|global|intl)/?|/(?:index|home|default)(?:\\.\\w+)?/?");

  /** A host that is there for choices has them on its front page. */
  private static final Pattern FOR_CHOICES =
      Pattern.compile(
          "opt-?out|choices?|adchoices|preferences?|consent|privacy|datenschutz|aboutads|widerspruch|cookie");

  private HomePage() {}

  /** Whether an address leads to the front page of a site that is there for something else. */
  static boolean isHome(String url) {
    return url.indexOf('?') < 0
        && url.indexOf('#') < 0
        && !isBelow(url)
        && !FOR_CHOICES.matcher(Hosts.of(url)).find();
  }

  /** Whether an address leads to a page below the front page of its site. */
  static boolean isBelow(String url) {
    return !FRONT.matcher(Hosts.pathOf(url)).matches();
  }
}
