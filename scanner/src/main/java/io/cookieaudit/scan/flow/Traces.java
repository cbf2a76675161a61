package io.cookieaudit.scan.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The values and texts of one visit as they were, in memory only and for as long as the scan runs.
 */
public final class Traces {
  /** So much of one text is searched; identifiers come early. */
  private static final int LONGEST = 65_536;

  private static final int MOST = 16 << 20;

  /** In names these separate the parts of a subject, so they are percent-encoded there. */
  private static final String RESERVED = "/@:*[]%";

  private final boolean wanted;
  private final List<Held> held = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private int room = MOST;
  private int cut;
  private long latestPage;

  /**
   * Somebody keeps a value.
   *
   * @param party who can read it
   * @param cookie the name, where it is one
   * @param lasting whether it is meant to outlive the tab
   * @param realMs when it was written, since the visit began
   */
  record Held(
      String subject,
      String party,
      Optional<String> cookie,
      String value,
      boolean lasting,
      long realMs) {}

  /**
   * A request.
   *
   * @param party whom it went to
   * @param texts its address and its body
   * @param cookies the names of those that went with it
   */
  record Sent(String id, String party, List<String> texts, List<String> cookies, long realMs) {}

  private Traces(boolean wanted) {
    this.wanted = wanted;
  }

  /** Of a visit whose flows are looked for. */
  public static Traces kept() {
    return new Traces(true);
  }

  /** Keeps nothing. */
  public static Traces none() {
    return new Traces(false);
  }

  /** Another page is being opened. What was written before has outlived the page it came from. */
  public synchronized void page(long realMs) {
    latestPage = Math.max(latestPage, realMs);
  }

  /** When the page was opened that was opened last; 0 where there is none. */
  synchronized long latestPage() {
    return latestPage;
  }

  /**
   * A cookie was written.
   *
   * @param party whose it is, by registrable domain; empty is the site itself, as in everything
   *     here
   */
  public synchronized void cookie(
      String name, String domain, String party, String value, long realMs) {
    if (wanted) {
      held.add(
          new Held(
              subject("cookie", name, domain),
              party,
              Optional.of(name),
              start(value),
              true,
              realMs));
    }
  }

  /**
   * A storage item was written.
   *
   * @param kind as files name it
   * @param lasting whether it is meant to outlive the tab
   */
  public synchronized void item(
      String kind,
      String key,
      String host,
      String party,
      String value,
      boolean lasting,
      long realMs) {
    if (wanted) {
      held.add(
          new Held(
              subject(kind, key, host), party, Optional.empty(), start(value), lasting, realMs));
    }
  }

  private static String subject(String kind, String name, String host) {
    return kind + "/" + encoded(name) + "@" + host;
  }

  /**
   * A request was sent.
   *
   * @param body as far as the browser shows it
   */
  public synchronized void request(
      String id, String party, String url, String body, List<String> cookies, long realMs) {
    if (wanted) {
      sent.add(
          new Sent(id, party, List.of(fitting(url, party), fitting(body, party)), cookies, realMs));
    }
  }

  /** What the site sends to itself makes no flow of its own values, so its end is no loss. */
  private String fitting(String text, String party) {
    String start = start(text);
    String fitting = start.substring(0, Math.min(start.length(), room));
    room -= fitting.length();
    cut += fitting.length() < text.length() && !party.isEmpty() ? 1 : 0;
    return fitting;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** Why flows may be missing; empty where all that was sent is searched. */
  public synchronized Optional<String> unsearched() {
    return cut == 0
        ? Optional.empty()
        : Optional.of(
            "%d addresses or bodies were too long to be searched for identifiers to their end."
                .formatted(cut));
  }

  /** In the order in which they were written. */
  synchronized List<Held> held() {
    return held.stream().sorted(Comparator.comparingLong(Held::realMs)).toList();
  }

  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  private static String encoded(String name) {
    var encoded = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      char sign = name.charAt(at);
      if (RESERVED.indexOf(sign) < 0) {
        encoded.append(sign);
      } else {
        encoded.append("%%%02X".formatted((int) sign));
      }
    }
    return encoded.toString();
  }
}
