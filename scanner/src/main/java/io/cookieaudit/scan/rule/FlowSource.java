package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.Flow;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value that points at one visitor is kept, read from {@link Flow#from}.
 *
 * @param kind {@code cookie}, {@code local-storage}, {@code persona} …
 * @param name of the cookie or key, or the kind of the invented visitor's data
 * @param host that keeps it; empty for what was typed
 */
record FlowSource(String kind, String name, String host) {
  private static final Pattern FORM = Pattern.compile("([^/]+)/([^@]*)(?:@(.*))?");

  static Optional<FlowSource> of(String from) {
    Matcher matcher = FORM.matcher(from);
    return matcher.matches()
        ? Optional.of(
            new FlowSource(
                matcher.group(1),
                URLDecoder.decode(matcher.group(2).replace("+", "%2B"), StandardCharsets.UTF_8),
                Optional.ofNullable(matcher.group(3)).orElse("")))
        : Optional.empty();
  }

  boolean typed() {
    return kind.equals("persona");
  }

  boolean cookie() {
    return kind.equals("cookie");
  }

  /** {@code cookie _ga of shop.test}, {@code the e-mail address that was typed}. */
  String told() {
    if (typed()) {
      return "the " + name.replace('-', ' ') + " that was typed";
    }
    return "the value of the %s %s of %s"
        .formatted(cookie() ? "cookie" : kind + " item", name, host);
  }
}
