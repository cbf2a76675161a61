package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Header cells that stand below each other, each a short paragraph.
 *
 * @param start the block of the first one
 * @param end the block before which the table ends, since the next one begins there
 */
record LinearisedHeader(int start, int end, List<Passage> words, List<Role> roles) {
  private static final int LONGEST = 40;
  private static final int MOST_COLUMNS = 8;

  /** The headers of a document that hold a given set of roles. */
  static List<LinearisedHeader> all(List<Block> blocks, Predicate<List<Role>> meant) {
    List<LinearisedHeader> found = new ArrayList<>();
    int i = 0;
    while (i < blocks.size()) {
      List<Passage> words = at(blocks, i);
      List<Role> roles = roles(words);
      if (meant.test(roles)) {
        if (!found.isEmpty()) {
          found.add(found.removeLast().upTo(i));
        }
        found.add(new LinearisedHeader(i, blocks.size(), words, roles));
        i += words.size();
      } else {
        i++;
      }
    }
    return found;
  }

  /** The cells below the header. */
  List<Passage> cells(List<Block> blocks) {
    return Flow.start(blocks.subList(start + words.size(), end));
  }

  private LinearisedHeader upTo(int next) {
    return new LinearisedHeader(start, next, words, roles);
  }

  /** The header cells that begin with a block; empty where none begin there. */
  private static List<Passage> at(List<Block> blocks, int start) {
    List<Passage> cells = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    for (int i = start; i < blocks.size() && cells.size() < MOST_COLUMNS; i++) {
      Optional<Passage> words = Flow.single(blocks.get(i)).filter(LinearisedHeader::isShort);
      Optional<Role> role = words.flatMap(passage -> HeaderWords.role(passage.text()));
      if (role.isEmpty() || roles.contains(role.get()) || differs(cells, words.orElseThrow())) {
        break;
      }
      cells.add(words.orElseThrow());
      roles.add(role.get());
    }
    return cells;
  }

  private static List<Role> roles(List<Passage> header) {
    return header.stream().map(words -> HeaderWords.role(words.text()).orElse(Role.OTHER)).toList();
  }

  /** A header is emphasised as a whole or not at all. */
  private static boolean differs(List<Passage> cells, Passage next) {
    return !cells.isEmpty() && cells.getFirst().strong() != next.strong();
  }

  private static boolean isShort(Passage words) {
    return words.text().length() <= LONGEST
        && !words.text().endsWith(".")
        && !words.text().endsWith("?");
  }
}
