package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header cells that stand below each other, each a short paragraph. */
final class LinearisedHeader {
  private static final int LONGEST = 40;
  private static final int MOST_COLUMNS = 8;

  private LinearisedHeader() {}

  /** The header cells that begin with a block; empty where none begin there. */
  static List<Passage> at(List<Block> blocks, int start) {
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

  static List<Role> roles(List<Passage> header) {
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
