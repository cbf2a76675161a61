package io.cookieaudit.scan.knowledge;

import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * What a rule's text says about addresses (<a
 * href="https://help.adblockplus.org/hc/en-us/articles/360062733293">Adblock Plus, how to write
 * filters</a>).
 */
sealed interface UrlPattern permits Glob, UrlPattern.OfHost, UrlPattern.Regex {
  boolean matches(FilterRequest request);

  /** Tells every token that an address must contain to match. */
  void tokens(IntConsumer each);

  /** {@code ||ads.test^}: a host with everything under it. */
  record OfHost(String host) implements UrlPattern {
    @Override
    public boolean matches(FilterRequest request) {
      return request.isUnder(host);
    }

    @Override
    public void tokens(IntConsumer each) {
      // Filed under its host.
    }
  }

  /** {@code /banner\d+/}: a regular expression, looked for anywhere in the address. */
  record Regex(Pattern pattern) implements UrlPattern {
    @Override
    public boolean matches(FilterRequest request) {
      return pattern.matcher(request.url()).find();
    }

    @Override
    public void tokens(IntConsumer each) {
      // What an expression must contain cannot be told from its text.
    }
  }
}
