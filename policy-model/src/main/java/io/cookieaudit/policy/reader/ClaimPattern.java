package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import java.util.regex.Pattern;

/**
 * How a claim is worded.
 *
 * @param words what the sentence says, in one of the languages
 * @param unless what turns it into something else
 * @param aboutCookies whether the sentence has to stand where cookies are spoken of
 */
record ClaimPattern(Kind kind, Pattern words, Pattern unless, boolean aboutCookies) {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  static ClaimPattern of(Kind kind, String words) {
    return new ClaimPattern(kind, compile(words), NEVER, false);
  }

  static ClaimPattern ofCookies(Kind kind, String words) {
    return new ClaimPattern(kind, compile(words), NEVER, true);
  }

  ClaimPattern unless(String other) {
    return new ClaimPattern(kind, words, compile(other), aboutCookies);
  }

  boolean matches(String sentence, boolean cookiesSpokenOf) {
    return (!aboutCookies || cookiesSpokenOf)
        && words.matcher(sentence).find()
        && !unless.matcher(sentence).find();
  }

  /** A space in a pattern is any gap of up to a few words where it is written {@code ~}. */
  private static Pattern compile(String words) {
    return Pattern.compile("(?iU)(?<!\\w)(?:" + words.replace("~", "\\b[^.;]{0,60}?\\b") + ")");
  }
}
