package io.cookieaudit.scan.knowledge;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The parts of a list that are meant for one blocker only: {@code !#if}, {@code !#else}, {@code
 * !#endif} (<a
 * href="https://github.com/gorhill/uBlock/wiki/Static-filter-syntax#pre-parsing-directives">uBlock
 * Origin, pre-parsing directives</a>). This program is none of the blockers, so what is only meant
 * for one is left out, and what is meant for all others is taken.
 */
final class Conditions {
  private final Deque<Boolean> open = new ArrayDeque<>();

  /** Whether a line is left out: a directive itself, or what lies under one that does not hold. */
  boolean leavesOut(String line) {
    if (line.startsWith("!#if ")) {
      open.push(line.substring(5).strip().startsWith("!"));
      return true;
    }
    if (line.startsWith("!#else") && !open.isEmpty()) {
      open.push(!open.pop());
      return true;
    }
    if (line.startsWith("!#endif") && !open.isEmpty()) {
      open.pop();
      return true;
    }
    return open.contains(false);
  }
}
