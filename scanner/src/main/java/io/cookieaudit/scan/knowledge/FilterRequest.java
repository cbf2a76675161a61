package io.cookieaudit.scan.knowledge;

import java.util.Locale;

/**
 * A request as filter rules look at it. Made once for each request and asked by many rules, so what
 * they all need is worked out here.
 */
public final class FilterRequest {
  /** Longer addresses are cut: what tells a tracker stands in front. */
  private static final int LONGEST = 4096;

  private final String url;
  private final String lower;
  private final int hostStart;
  private final int hostEnd;
  private final String pageHost;
  private final RequestType type;
  private final boolean thirdParty;
  private final int[] keys;

  private FilterRequest(String url, RequestType type, String pageHost) {
    this.url = url;
    this.lower = url.toLowerCase(Locale.ROOT);
    this.type = type;
    this.pageHost = pageHost;
    this.hostStart = startOfHost(lower);
    this.hostEnd = endOfHost(lower, hostStart);
    String host = lower.substring(hostStart, hostEnd);
    this.thirdParty =
        !host.equals(pageHost)
            && !RegistrableDomain.of(host).equals(RegistrableDomain.of(pageHost));
    this.keys = collectKeys();
  }

  /**
   * A request and the page that makes it.
   *
   * @param url the address asked for, absolute, with or without values in its query
   * @param page the address of the document that asks
   */
  public static FilterRequest of(String url, RequestType type, String page) {
    String pageHost = page.toLowerCase(Locale.ROOT);
    int start = startOfHost(pageHost);
    String shortened = url.length() > LONGEST ? url.substring(0, LONGEST) : url;
    return new FilterRequest(
        shortened, type, pageHost.substring(start, endOfHost(pageHost, start)));
  }

  private static int startOfHost(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return 0;
    }
    int start = scheme + 3;
    int at = url.indexOf('@', start);
    return at >= 0 && at < endOfAuthority(url, start) ? at + 1 : start;
  }

  private static int endOfAuthority(String url, int start) {
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int endOfHost(String url, int start) {
    int end = endOfAuthority(url, start);
    int port = url.lastIndexOf(':', end - 1);
    return port >= start && url.indexOf(']', port) < 0 ? port : end;
  }

  private int[] collectKeys() {
    var bag = new IntBag();
    for (int start = hostStart; start < hostEnd; start = nextLabel(lower, start, hostEnd)) {
      bag.add(Keys.host(lower, start, hostEnd));
    }
    for (int start = 0;
        start < pageHost.length();
        start = nextLabel(pageHost, start, pageHost.length())) {
      bag.add(Keys.page(pageHost, start, pageHost.length()));
    }
    int start = 0;
    while (start < lower.length()) {
      int end = start;
      while (end < lower.length() && Keys.inToken(lower.charAt(end))) {
        end++;
      }
      if (end > start) {
        bag.add(Keys.token(lower, start, end));
      }
      start = end + 1;
    }
    return bag.toArray();
  }

  /** Where the label after the one at {@code start} begins; {@code end} or more behind the last. */
  static int nextLabel(String text, int start, int end) {
    int dot = text.indexOf('.', start);
    return dot < 0 || dot >= end ? end : dot + 1;
  }

  String url() {
    return url;
  }

  /** The address in lower case. */
  String lower() {
    return lower;
  }

  int hostStart() {
    return hostStart;
  }

  int hostEnd() {
    return hostEnd;
  }

  String host() {
    return lower.substring(hostStart, hostEnd);
  }

  /** Whether the host asked for is {@code host} or lies under it. */
  boolean isUnder(String host) {
    int start = hostEnd - host.length();
    return start >= hostStart
        && lower.startsWith(host, start)
        && (start == hostStart || lower.charAt(start - 1) == '.');
  }

  String pageHost() {
    return pageHost;
  }

  RequestType type() {
    return type;
  }

  /** Whether page and request belong to different registrable domains. */
  boolean thirdParty() {
    return thirdParty;
  }

  /** Under which rules that may mean this request are filed. */
  int[] keys() {
    return keys;
  }
}
