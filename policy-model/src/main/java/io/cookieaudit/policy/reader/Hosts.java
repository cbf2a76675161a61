package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Link;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hosts and addresses in texts. */
final class Hosts {
  /** Top-level domains of more than two letters that policies name; two letters are countries. */
  private static final String TOP =
      "com|org|net|info|biz|edu|gov|int|mil|name|shop|store|online|site|app|dev|cloud|blog|news|media|tech|agency|group"
          + "|digital|travel|club|live|world|company|email|solutions|network|games|xyz|top|test|example|coop|museum|asia|berlin|paris|bank|eco|tel|jobs|mobi|pro|wiki|link|page|today|space|fun|art|design|studio|zone|chat|social|finance|insure|health|care|academy|school|ai";

  /**
   * A host of at most 20 labels; after a frequent ending, words that lost the space before them are
   * let go.
   */
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)(?<![\\p{Alnum}@_./-])(?:https?://)?\\.?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,20}(?:(?:"
              + TOP
              + ")(?=(?:and|or|the|is|to|in|for|of|with|website|site)\\b)|(?:"
              + TOP
              + "|[a-z]{2})(?![@\\w-])))");

  private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"|)\\]]+");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?i)^https?://(?:[^/@]*@)?([^/:?#]+).*");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)\\*?\\.?"
              + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,20}(?:"
              + TOP
              + "|[a-z]{2})(?:/\\S*)?");

  private Hosts() {}

  /** Whether the text is one host and nothing else, possibly with a leading dot or a path. */
  static boolean isHost(String text) {
    return WHOLE.matcher(text.strip()).matches();
  }

  /** The hosts named in a text, in lower case, without addresses of mail. */
  static List<String> in(String text) {
    Set<String> hosts = new LinkedHashSet<>();
    // "www.shop.comand" must be cut after the ending, which a word boundary would hide.
    var matcher = HOST.matcher(text);
    while (matcher.find()) {
      hosts.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return List.copyOf(hosts);
  }

  /** The hosts of the web addresses in a segment, from its words and its links. */
  static List<String> ofAddresses(Segment segment) {
    Set<String> hosts = new LinkedHashSet<>();
    List<String> addresses = new ArrayList<>();
    URL.matcher(segment.text()).results().forEach(url -> addresses.add(url.group()));
    segment.links().stream().map(Link::target).forEach(addresses::add);
    for (String address : addresses) {
      var authority = AUTHORITY.matcher(address);
      if (authority.matches()) {
        hosts.add(authority.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(hosts);
  }

  /** The text without its web addresses. */
  static String withoutAddresses(String text) {
    return URL.matcher(text).replaceAll(" ").strip();
  }
}
