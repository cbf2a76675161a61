package io.cookieaudit.scan.triage;

import java.util.regex.Pattern;

/**
 * A name for one or several fingerprints. {@code *} stands for any characters within one part of a
 * fingerprint, {@code **} for any characters at all; the parts are divided by {@code /}, {@code @}
 * and {@code :}. Names inside fingerprints have those characters percent-encoded, so a star never
 * reaches from one part into the next by accident, and a fingerprint pasted as it is names itself.
 */
record FingerprintGlob(String written, Pattern pattern) {
  private static final Pattern STARS = Pattern.compile("\\*+");

  static FingerprintGlob of(String written) {
    var expression = new StringBuilder();
    var stars = STARS.matcher(written);
    int from = 0;
    while (stars.find()) {
      expression.append(Pattern.quote(written.substring(from, stars.start())));
      expression.append(stars.group().length() > 1 ? ".*" : "[^/@:]*");
      from = stars.end();
    }
    expression.append(Pattern.quote(written.substring(from)));
    return new FingerprintGlob(written, Pattern.compile(expression.toString(), Pattern.DOTALL));
  }

  boolean names(String fingerprint) {
    return written.equals(fingerprint) || pattern.matcher(fingerprint).matches();
  }
}
