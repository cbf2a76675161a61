package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.NamePattern;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a finding is about, in the form that fingerprints have: {@code cookie/_fbp@shop.test},
 * {@code party/criteo.com}, {@code request/t.example/collect}, {@code policy/shop-2026}, {@code
 * banner/shop.test}.
 *
 * <p>The same thing has the same subject every night: the varying part of a name is a star. Inside
 * names the signs {@code / @ : * [ ] %} are percent-encoded, so that a star in a subject always
 * stands for a varying part and a glob of a suppression can name it.
 */
public final class Subject {
  /** Stands for a star until the name is encoded; not a character that names can hold. */
  private static final char VARYING = '\uE000';

  /**
   * Parts of names that are made for one visitor, account or visit: a UUID, twelve or more
   * hexadecimal digits with a decimal one among them, six or more decimal digits.
   */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}"
              + "|(?<![A-Za-z0-9])(?=\\p{XDigit}*\\d)\\p{XDigit}{12,}(?![A-Za-z0-9])"
              + "|\\d{6,}");

  private static final String RESERVED = "/@:*[]%";

  private Subject() {}

  /** A cookie by its name and the domain that it lies on. */
  public static String cookie(String name, String domain) {
    return "cookie/" + generalised(name) + "@" + host(domain);
  }

  /** A cookie whose name is known to vary in parts. */
  static String cookie(NamePattern template, String domain) {
    return "cookie/" + starred(template) + "@" + host(domain);
  }

  /** A cookie as a policy names it, which may give no domain. */
  static String declaredCookie(String written) {
    NamePattern pattern = NamePattern.of(written);
    return "cookie/" + (pattern.isTemplate() ? starred(pattern) : generalised(written));
  }

  /** A party by its registrable domain. */
  public static String party(String domain) {
    return "party/" + host(domain);
  }

  /**
   * A request by its host and path.
   *
   * @param path as in an address, beginning with a slash
   */
  public static String request(String host, String path) {
    return "request/"
        + host(host)
        + Arrays.stream(path.split("/", -1))
            .map(Subject::generalised)
            .collect(Collectors.joining("/"));
  }

  /**
   * A storage item by its kind, its key and the origin that keeps it.
   *
   * @param origin as in {@code https://shop.test}
   */
  public static String stored(String kind, String key, String origin) {
    return kind + "/" + generalised(key) + "@" + host(origin.replaceFirst("^https?://", ""));
  }

  static String policy(String id) {
    return "policy/" + encoded(id);
  }

  /** A statement of a policy, by its kind. */
  static String claim(String kind) {
    return "claim/" + encoded(kind);
  }

  static String site(String host) {
    return "site/" + host(host);
  }

  static String banner(String host) {
    return "banner/" + host(host);
  }

  private static String host(String host) {
    return generalised(host.toLowerCase(Locale.ROOT));
  }

  private static String starred(NamePattern template) {
    return Arrays.stream(template.starred().split("\\*", -1))
        .map(Subject::encoded)
        .collect(Collectors.joining("*"));
  }

  private static String generalised(String name) {
    String marked = IDENTIFIER.matcher(name).replaceAll(String.valueOf(VARYING));
    return encoded(marked).replace(VARYING, '*');
  }

  private static String encoded(String name) {
    var encoded = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (RESERVED.indexOf(c) >= 0
                  || Character.isWhitespace(c)
                  || Character.isISOControl(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  encoded.append("%%%02X".formatted(b & 0xFF));
                }
              } else {
                encoded.appendCodePoint(c);
              }
            });
    return encoded.toString();
  }
}
