package io.cookieaudit.policy;

import java.util.regex.Pattern;

/**
 * A cookie name as policies write it, where a part may vary from visitor to visitor or from site to
 * site: {@code _ga_*}, {@code _gat_UA-<id>}, {@code xxx[id]}, {@code _hj…}, {@code _pk_id.#},
 * {@code wp-settings-{user}}, {@code _dc_gtm_UA-XXXX}. The only place where names are matched.
 */
public final class NamePattern {
  /**
   * What stands for a varying part: a bracketed placeholder that holds a word, a star, an ellipsis,
   * a number sign, or three or more capital X. Two X ({@code XX}) can be part of a real name.
   */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "<[^<>]*>|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}|\\*+|…|\\.{3,}|#+|(?:(?<![A-Za-z])|(?<=_))[Xx]{3,}(?![A-Za-z])");

  private final String written;
  private final Pattern pattern;
  private final boolean template;

  private NamePattern(String written, Pattern pattern, boolean template) {
    this.written = written;
    this.pattern = pattern;
    this.template = template;
  }

  public static NamePattern of(String written) {
    var expression = new StringBuilder();
    var placeholders = PLACEHOLDER.matcher(written);
    int from = 0;
    while (placeholders.find()) {
      expression.append(Pattern.quote(written.substring(from, placeholders.start()))).append(".+");
      from = placeholders.end();
    }
    expression.append(Pattern.quote(written.substring(from)));
    boolean saysSomething =
        PLACEHOLDER.matcher(written).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
    if (!saysSomething) {
      // A lone "*" or "..." in a table is an empty cell, not a declaration of everything.
      return new NamePattern(written, Pattern.compile(Pattern.quote(written)), false);
    }
    return new NamePattern(written, Pattern.compile(expression.toString()), from > 0);
  }

  /** Whether a name has a varying part at all. */
  public boolean isTemplate() {
    return template;
  }

  /** With a star in the place of each varying part; a name without one stays as it is written. */
  public String starred() {
    return template ? PLACEHOLDER.matcher(written).replaceAll("*") : written;
  }

  /**
   * Literally, or with something in the place of each varying part. Case matters, as in browsers.
   */
  public boolean matches(String observedName) {
    return written.equals(observedName) || pattern.matcher(observedName).matches();
  }
}
