package io.cookieaudit.policy.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells by the first letters of its words which claims a sentence can hold at all: most sentences
 * hold none, and need not be compared with every wording.
 */
final class ClaimIndex {
  private final List<ClaimPattern> patterns;
  private final long always;
  private final long all;

  /** By the first letter and the second, a bit for each pattern that can begin so. */
  private final long[] seconds = new long[Words.INITIALS * Words.INITIALS];

  /** The same by the first letter and the third. */
  private final long[] thirds = new long[Words.INITIALS * Words.INITIALS];

  ClaimIndex(List<ClaimPattern> patterns) {
    if (patterns.size() > Long.SIZE) {
      throw new IllegalArgumentException("more claims than bits: " + patterns.size());
    }
    this.patterns = List.copyOf(patterns);
    long anyhow = 0;
    for (int i = 0; i < patterns.size(); i++) {
      Words words = patterns.get(i).words();
      anyhow |= words.mayBeginAnyhow() ? 1L << i : 0;
      add(words, 1L << i);
    }
    this.always = anyhow;
    this.all = patterns.size() == Long.SIZE ? -1 : (1L << patterns.size()) - 1;
  }

  private void add(Words words, long bit) {
    for (int first = 0; first < Words.INITIALS; first++) {
      for (int other = 0; other < Words.INITIALS; other++) {
        int at = first * Words.INITIALS + other;
        seconds[at] |= words.hasSecond(first, other) ? bit : 0;
        thirds[at] |= words.hasThird(first, other) ? bit : 0;
      }
    }
  }

  /** The patterns that a sentence can match, in their order. */
  List<ClaimPattern> candidates(Plain sentence) {
    long found = always;
    String text = sentence.text();
    for (int word = 0; word < sentence.words(); word++) {
      found |= at(text, sentence.start(word));
    }
    List<ClaimPattern> candidates = new ArrayList<>(Long.bitCount(found));
    while (found != 0) {
      candidates.add(patterns.get(Long.numberOfTrailingZeros(found)));
      found &= found - 1;
    }
    return candidates;
  }

  private long at(String text, int start) {
    int first = Words.slot(text.charAt(start)) * Words.INITIALS;
    long second =
        start + 1 < text.length() ? seconds[first + Words.slot(text.charAt(start + 1))] : -1;
    long third =
        start + 2 < text.length() ? thirds[first + Words.slot(text.charAt(start + 2))] : -1;
    return second & third & all;
  }
}
