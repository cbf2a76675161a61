package io.cookieaudit.scan.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds all of many words in a text in one pass, however many there are, after <a
 * href="https://doi.org/10.1145/360825.360855">Aho and Corasick</a>.
 *
 * @param <T> what is known of a word
 */
final class Automaton<T> {
  private static final int NONE = -1;

  /** Where a word was found: the place of its first character, and the one after its last. */
  record Match(int begin, int end) {}

  private record Edge(int from, char sign, int to) {}

  private record Word<T>(int length, List<T> meanings) {}

  private final Map<Integer, Word<T>> words = new HashMap<>();
  private final Edges edges;

  /** Where to go on when nothing fits: the longest end of what was read that begins a word. */
  private final int[] fallbacks;

  /** The nearest of the fallbacks at which a word ends. */
  private final int[] shorter;

  Automaton(Map<String, List<T>> meanings) {
    int signs = meanings.keySet().stream().mapToInt(String::length).sum();
    edges = new Edges(signs);
    List<Edge> made = new ArrayList<>();
    int states = 1;
    for (Map.Entry<String, List<T>> entry : meanings.entrySet()) {
      int state = 0;
      for (int at = 0; at < entry.getKey().length(); at++) {
        char sign = entry.getKey().charAt(at);
        int next = edges.next(state, sign);
        if (next == NONE) {
          next = states++;
          edges.put(state, sign, next);
          made.add(new Edge(state, sign, next));
        }
        state = next;
      }
      words.put(state, new Word<>(entry.getKey().length(), entry.getValue()));
    }
    fallbacks = new int[states];
    shorter = new int[states];
    Arrays.fill(shorter, NONE);
    link(made, states);
  }

  /** States nearer to the start first, since the others' fallbacks rest on theirs. */
  private void link(List<Edge> made, int states) {
    int[] first = new int[states];
    int[] sibling = new int[made.size()];
    Arrays.fill(first, NONE);
    for (int edge = 0; edge < made.size(); edge++) {
      sibling[edge] = first[made.get(edge).from];
      first[made.get(edge).from] = edge;
    }
    Deque<Integer> waiting = new ArrayDeque<>();
    waiting.add(0);
    while (!waiting.isEmpty()) {
      int state = waiting.remove();
      for (int edge = first[state]; edge != NONE; edge = sibling[edge]) {
        int to = made.get(edge).to;
        fallbacks[to] = state == 0 ? 0 : step(fallbacks[state], made.get(edge).sign);
        shorter[to] = words.containsKey(fallbacks[to]) ? fallbacks[to] : shorter[fallbacks[to]];
        waiting.add(to);
      }
    }
  }

  private int step(int from, char sign) {
    int state = from;
    int next = edges.next(state, sign);
    while (next == NONE && state != 0) {
      state = fallbacks[state];
      next = edges.next(state, sign);
    }
    return Math.max(next, 0);
  }

  /** Calls with every place at which a word stands, and what is known of the word. */
  void find(String text, BiConsumer<Match, List<T>> found) {
    int state = 0;
    for (int at = 0; at < text.length(); at++) {
      state = step(state, text.charAt(at));
      int end = words.containsKey(state) ? state : shorter[state];
      while (end != NONE) {
        Word<T> word = words.get(end);
        if (word != null) {
          found.accept(new Match(at + 1 - word.length, at + 1), word.meanings);
        }
        end = shorter[end];
      }
    }
  }

  /** The edges of all states in one table with open addressing, without an object for each. */
  private static final class Edges {
    private final long[] keys;
    private final int[] targets;
    private final int mask;

    Edges(int atMost) {
      int size = Integer.highestOneBit(Math.max(8, atMost)) * 4;
      keys = new long[size];
      targets = new int[size];
      mask = size - 1;
      Arrays.fill(keys, NONE);
    }

    int next(int state, char sign) {
      long key = key(state, sign);
      int slot = slot(key);
      while (keys[slot] != NONE) {
        if (keys[slot] == key) {
          return targets[slot];
        }
        slot = (slot + 1) & mask;
      }
      return NONE;
    }

    void put(int state, char sign, int target) {
      long key = key(state, sign);
      int slot = slot(key);
      while (keys[slot] != NONE) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = key;
      targets[slot] = target;
    }

    private static long key(int state, char sign) {
      return ((long) state << Character.SIZE) | sign;
    }

    /** Spreads neighbouring keys, by the golden ratio. */
    private int slot(long key) {
      return (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
    }
  }
}
