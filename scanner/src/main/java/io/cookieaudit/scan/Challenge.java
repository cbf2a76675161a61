package io.cookieaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Tells pages that want to know whether the visitor is human, which are not the site itself. */
final class Challenge {
  /** A page of the site has more to say than this. */
  private static final int LONGEST_TEXT = 1200;

  private static final Pattern WORDS =
      Pattern.compile(
          "captcha|(you('re| are)|whether you are) (not )?(a )?(human|robot)"
              + "|verify(ing)? (that )?you|just a moment|checking your browser|unusual traffic"
              + "|access (to this page has been )?denied|security check|enable javascript and cookies"
              + "|kein roboter|sicherheitsüberprüfung|êtes humain|pas un robot|no eres un robot"
              + "|non sei un robot|request unsuccessful|attention required",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FRAME =
      Pattern.compile("captcha|challenge|arkoselabs", Pattern.CASE_INSENSITIVE);

  private Challenge() {}

  /**
   * @param document the title, the visible text and the addresses of the frames of a page
   */
  static boolean suspected(JsonNode document) {
    String text = document.path("text").asText();
    if (text.length() > LONGEST_TEXT) {
      return false;
    }
    if (WORDS.matcher(document.path("title").asText() + "\n" + text).find()) {
      return true;
    }
    for (JsonNode frame : document.path("frames")) {
      if (text.length() < LONGEST_TEXT / 4 && FRAME.matcher(frame.asText()).find()) {
        return true;
      }
    }
    return false;
  }
}
