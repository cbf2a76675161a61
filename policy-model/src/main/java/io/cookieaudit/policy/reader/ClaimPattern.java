package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import java.util.Optional;

/**
 * How a claim is worded.
 *
 * @param words what the sentence says, in one of the languages
 * @param unless what turns it into something else
 * @param aboutCookies whether the sentence has to stand where cookies are spoken of
 */
record ClaimPattern(Kind kind, Words words, Optional<Words> unless, boolean aboutCookies) {
  static ClaimPattern of(Kind kind, String words) {
    return new ClaimPattern(kind, inAllLanguages(kind, words), Optional.empty(), false);
  }

  static ClaimPattern ofCookies(Kind kind, String words) {
    return new ClaimPattern(kind, inAllLanguages(kind, words), Optional.empty(), true);
  }

  ClaimPattern unless(String other) {
    return new ClaimPattern(kind, words, Optional.of(compile(other)), aboutCookies);
  }

  boolean matches(Plain sentence, boolean cookiesSpokenOf) {
    return (!aboutCookies || cookiesSpokenOf)
        && words.in(sentence)
        && unless.filter(other -> other.in(sentence)).isEmpty();
  }

  private static Words inAllLanguages(Kind kind, String words) {
    return compile(words + SpanishClaims.alternatives(kind));
  }

  /** A space in a pattern is any gap of up to a few words where it is written {@code ~}. */
  private static Words compile(String words) {
    return Words.beginning(words.replace("~", "\\b[^.;]{0,60}?\\b"));
  }
}
