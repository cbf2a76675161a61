package io.cookieaudit.policy.document;

import io.cookieaudit.policy.document.Block.Furniture;
import io.cookieaudit.policy.document.Block.Furniture.Why;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises, by form alone, what a saved page has around its policy. */
final class FurnitureFinder {
  /** Entries of menus are short and are no sentences. */
  private static final int LONGEST_ENTRY = 60;

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?i)(?:©|\\(c\\)|copyright)\\s.{0,120}");

  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s*$|[,;:_=<]");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern BAR = Pattern.compile("\\s[|·•>›»-]\\s");

  private FurnitureFinder() {}

  static List<Block> mark(List<Block> blocks) {
    List<Block> marked = new ArrayList<>(blocks);
    markMenus(marked);
    markRepetitions(marked);
    markFooter(marked);
    return List.copyOf(marked);
  }

  /** Lists of many short entries before the first long text are menus. */
  private static void markMenus(List<Block> blocks) {
    int start = 0;
    while (start < blocks.size() && !isProse(blocks.get(start))) {
      start++;
    }
    for (int i = 0; i < start; i++) {
      if (blocks.get(i) instanceof Block.ListBlock list && isMenu(list)) {
        blocks.set(i, new Furniture(list, Why.NAVIGATION));
      }
    }
  }

  /**
   * A list at the end that, for the most part, says again word for word what stands far before it:
   * left over from whatever saved the page.
   */
  private static void markRepetitions(List<Block> blocks) {
    int end = lastProse(blocks);
    boolean lists =
        blocks.subList(Math.min(end, blocks.size()), blocks.size()).stream()
            .anyMatch(Block.ListBlock.class::isInstance);
    if (!lists) {
      return;
    }
    Set<String> before = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (i > end && blocks.get(i) instanceof Block.ListBlock list) {
        List<String> items = list.items().stream().map(item -> item.words().text()).toList();
        long repeated = items.stream().filter(item -> before.contains(key(item))).count();
        if (repeated > 0 && repeated * 2 >= items.size()) {
          blocks.set(i, new Furniture(list, Why.REPETITION));
          continue;
        }
      }
      Texts.passages(blocks.get(i))
          .map(Passage::text)
          .map(FurnitureFinder::key)
          .forEach(before::add);
    }
  }

  /** From the line with the copyright backwards and forwards, bars of short entries. */
  private static void markFooter(List<Block> blocks) {
    int copyright = -1;
    for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - 8); i--) {
      if (isCopyright(blocks.get(i))) {
        copyright = i;
      }
    }
    if (copyright < 0) {
      return;
    }
    for (int i = copyright; i < blocks.size(); i++) {
      furniture(blocks, i);
    }
    for (int i = copyright - 1; i >= 0 && isBar(blocks.get(i)); i--) {
      furniture(blocks, i);
    }
  }

  private static void furniture(List<Block> blocks, int i) {
    if (!(blocks.get(i) instanceof Furniture)) {
      blocks.set(i, new Furniture(blocks.get(i), Why.FOOTER));
    }
  }

  private static boolean isCopyright(Block block) {
    return block instanceof Block.Paragraph paragraph
        && COPYRIGHT.matcher(paragraph.words().text()).matches();
  }

  private static boolean isBar(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> bars(paragraph.words().text()) >= 2;
      case Block.ListBlock list -> isMenu(list);
      case Furniture ignored -> true;
      case Block.Heading ignored -> false;
      case Block.Table ignored -> false;
      case Block.DefinitionList ignored -> false;
    };
  }

  private static long bars(String text) {
    return BAR.matcher(text).results().count();
  }

  private static boolean isMenu(Block.ListBlock list) {
    return list.items().size() >= 2
        && list.items().stream()
            .map(item -> item.words().text())
            .allMatch(text -> text.length() <= LONGEST_ENTRY && !SENTENCE.matcher(text).find());
  }

  private static boolean isProse(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.words().text().length() > 200;
      case Block.Table ignored -> true;
      case Block.DefinitionList ignored -> true;
      case Block.Heading ignored -> false;
      case Block.ListBlock ignored -> false;
      case Furniture ignored -> false;
    };
  }

  private static int lastProse(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      boolean text =
          block instanceof Block.Heading
              || (block instanceof Block.Paragraph paragraph
                  && !isCopyright(block)
                  && bars(paragraph.words().text()) < 2
                  && paragraph.words().text().length() > 120);
      if (text) {
        return i;
      }
    }
    return blocks.size();
  }

  /** Letters and digits only: copies differ in marks and spaces. */
  private static String key(String text) {
    return MARKS.matcher(text).replaceAll(" ").strip();
  }
}
