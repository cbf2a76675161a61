package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;

/** Puts blocks in order; texts inside lists become items, and lists inside lists deeper items. */
final class BlockCollector {
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block.Item> items = new ArrayList<>();
  private int depth;

  void text(Passage words) {
    if (words.isEmpty()) {
      return;
    }
    if (depth > 0) {
      items.add(new Block.Item(depth, words));
    } else {
      blocks.add(new Block.Paragraph(words));
    }
  }

  void add(Block block) {
    endList();
    blocks.add(block);
  }

  void openList() {
    depth++;
  }

  void closeList() {
    depth--;
    if (depth == 0) {
      endList();
    }
  }

  /** How many blocks there are up to here; a list that is still open ends. */
  int size() {
    endList();
    return blocks.size();
  }

  /** The blocks since there were as many as given. */
  List<Block> from(int size) {
    endList();
    return List.copyOf(blocks.subList(Math.min(size, blocks.size()), blocks.size()));
  }

  List<Block> finish() {
    endList();
    return List.copyOf(blocks);
  }

  private void endList() {
    if (!items.isEmpty()) {
      blocks.add(
          new Block.ListBlock(
              items.getFirst().words().line(), items.getLast().words().endLine(), items));
      items.clear();
    }
  }
}
