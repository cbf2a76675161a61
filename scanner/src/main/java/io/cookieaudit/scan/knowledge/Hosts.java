package io.cookieaudit.scan.knowledge;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Host names in addresses and in running words. */
public final class Hosts {
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.-])\\.?((?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}{2,})(?![\\p{N}-])");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^]]*]|[^/?#:]*)", Pattern.CASE_INSENSITIVE);

  private Hosts() {}

  /** Whatever looks like a host: {@code .google.com} and {@code www.criteo.com} in a sentence. */
  public static Stream<String> in(String words) {
    return HOST.matcher(words.toLowerCase(Locale.ROOT))
        .results()
        .map((MatchResult m) -> m.group(1));
  }

  /**
   * The host of an address without its port, in lower case; empty for what has no host, such as
   * {@code data:}. Not {@link java.net.URI}, which refuses the addresses that sites really use.
   */
  public static String of(String url) {
    var match = ADDRESS.matcher(url);
    return match.find() ? match.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** The path of an address, without query and fragment; {@code /} where there is none. */
  public static String pathOf(String url) {
    var match = ADDRESS.matcher(url);
    if (!match.find()) {
      return "/";
    }
    String rest = url.substring(match.end()).replaceAll("^:\\d+", "").replaceAll("[?#].*", "");
    return rest.isEmpty() ? "/" : rest;
  }
}
