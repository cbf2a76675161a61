package io.cookieaudit.scan.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * Literal text with {@code *} for anything and {@code ^} for a separator: any character but a
 * letter, a digit and {@code _ - . %}, or the end of the address.
 *
 * @param parts the text between the asterisks, in lower case unless the case counts; an empty first
 *     or last part stands for an asterisk at that end
 * @param start where the first part must stand
 * @param atEnd whether the last part must end the address
 * @param matchCase whether the case counts
 */
record Glob(List<String> parts, Start start, boolean atEnd, boolean matchCase)
    implements UrlPattern {

  /** Where the text must begin. */
  enum Start {
    ANYWHERE,
    /** {@code |}: at the beginning of the address. */
    ADDRESS,
    /** {@code ||}: at the beginning of the host or of one of its labels. */
    HOST
  }

  Glob {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean matches(FilterRequest request) {
    String url = matchCase ? request.url() : request.lower();
    return switch (start) {
      case ANYWHERE -> rest(url, 0, 0);
      case ADDRESS -> anchored(url, 0);
      case HOST -> atLabel(url, request.hostStart(), request.hostEnd());
    };
  }

  private boolean atLabel(String url, int hostStart, int hostEnd) {
    for (int at = hostStart; at < hostEnd; at = FilterRequest.nextLabel(url, at, hostEnd)) {
      if (anchored(url, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean anchored(String url, int at) {
    String first = parts.getFirst();
    int end = endOf(first, url, at);
    if (end < 0) {
      return false;
    }
    return parts.size() == 1 ? !atEnd || end == url.length() : rest(url, end, 1);
  }

  /** Whether the parts from {@code index} on follow each other somewhere behind {@code from}. */
  private boolean rest(String url, int from, int index) {
    int at = from;
    int last = parts.size() - 1;
    for (int i = index; i < last || (i == last && !atEnd); i++) {
      at = find(parts.get(i), url, at);
      if (at < 0) {
        return false;
      }
    }
    return !atEnd || endsWith(parts.get(last), url, at);
  }

  private static boolean endsWith(String part, String url, int from) {
    for (int at = Math.max(from, url.length() - part.length()); at <= url.length(); at++) {
      if (endOf(part, url, at) == url.length()) {
        return true;
      }
    }
    return false;
  }

  /** Where the first occurrence of a part ends; -1 where there is none. */
  private static int find(String part, String url, int from) {
    if (part.indexOf('^') < 0) {
      int at = url.indexOf(part, from);
      return at < 0 ? -1 : at + part.length();
    }
    for (int at = from; at <= url.length(); at++) {
      int end = endOf(part, url, at);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  /** Where a part that begins at {@code at} ends; -1 where it does not stand there. */
  private static int endOf(String part, String url, int at) {
    int end = at;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (end == url.length()) {
        if (c != '^') {
          return -1;
        }
      } else if (c == '^' ? separates(url.charAt(end)) : c == url.charAt(end)) {
        end++;
      } else {
        return -1;
      }
    }
    return end;
  }

  private static boolean separates(char c) {
    return !(Keys.inToken(c) || (c >= 'A' && c <= 'Z') || "_-.%".indexOf(c) >= 0) && c < 0x80;
  }

  @Override
  public void tokens(IntConsumer each) {
    for (int i = 0; i < parts.size(); i++) {
      boolean closedBefore = i == 0 && start != Start.ANYWHERE;
      boolean closedAfter = i == parts.size() - 1 && atEnd;
      tokens(parts.get(i).toLowerCase(Locale.ROOT), closedBefore, closedAfter, each);
    }
  }

  /** A run at an open end may be part of a longer one in the address. */
  private static void tokens(
      String part, boolean closedBefore, boolean closedAfter, IntConsumer each) {
    int from = 0;
    while (from < part.length()) {
      int to = from;
      while (to < part.length() && Keys.inToken(part.charAt(to))) {
        to++;
      }
      boolean whole = (from > 0 || closedBefore) && (to < part.length() || closedAfter);
      if (to > from && whole) {
        each.accept(Keys.token(part, from, to));
      }
      from = to + 1;
    }
  }
}
