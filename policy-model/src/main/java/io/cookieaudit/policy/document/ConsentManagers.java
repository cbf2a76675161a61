package io.cookieaudit.policy.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The parts of a page in which consent managers publish their lists of cookies. */
final class ConsentManagers {
  /** The ids and classes that the widely used ones give to their lists. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\b(?:cookiedeclaration\\w*|cybotcookiebot\\w*|ot-sdk-cookie-policy[\\w-]*|optanon-cookie-policy[\\w-]*|onetrust-[\\w-]+|ot-sdk-container|cky-[\\w-]+|cookieyes[\\w-]*|cookie-?law-?info[\\w-]*|cmplz-[\\w-]+|usercentrics[\\w-]*|uc-embed[\\w-]*|didomi[\\w-]*|klaro|iubenda-[\\w-]+|termly-[\\w-]+)");

  private ConsentManagers() {}

  /** Whether an element is one that a consent manager fills. */
  static boolean fills(Element element) {
    String names = element.id() + " " + element.className();
    return names.length() > 1 && MARKUP.matcher(names.toLowerCase(Locale.ROOT)).find();
  }
}
