package io.cookieaudit.scan.demo;

import io.cookieaudit.scan.demo.ShopPlan.PlannedParty;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Words for names in a planned shop. Each is given out once, so that no two names in a shop are
 * alike by chance.
 */
final class ShopWords {
  private static final List<String> ALL =
      List.of(
          "acorn", "amber", "anvil", "badger", "barley", "basalt", "birch", "bobbin", "bracken",
          "bramble", "buckle", "candle", "cedar", "chalk", "cinder", "clover", "cobalt", "copper",
          "coral", "cricket", "dapple", "drizzle", "ember", "falcon", "fennel", "fiddle", "flint",
          "garnet", "ginger", "goblet", "granite", "harbor", "hazel", "heather", "indigo", "ivory",
          "jasper", "juniper", "kettle", "lagoon", "larch", "lichen", "linden", "magpie", "mallow",
          "marble", "meadow", "mortar", "nettle", "nutmeg", "orchid", "osprey", "otter", "pebble",
          "pepper", "plover", "poplar", "quartz", "quiver", "raven", "ripple", "russet", "saddle",
          "saffron", "sorrel", "spruce", "teasel", "thimble", "thistle", "timber", "tundra",
          "umber", "velvet", "walnut", "willow", "yarrow", "zephyr");

  private final Draw draw;
  private final Deque<String> left;

  ShopWords(Draw draw) {
    this.draw = draw;
    this.left = new ArrayDeque<>(draw.shuffled(ALL));
  }

  String next() {
    return left.removeFirst();
  }

  /** With a capital, as in the name of a company. */
  String title() {
    String word = next();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A company with a domain of its own name. */
  PlannedParty party() {
    String name = title();
    return new PlannedParty(name, name.toLowerCase(Locale.ROOT) + ".test");
  }

  /** The name of a cookie, in one of the ways in which sites form them. */
  String cookie() {
    String word = next();
    return switch (draw.between(0, 6)) {
      case 0 -> word + "_id";
      case 1 -> "_" + word;
      case 2 -> word + "Track";
      case 3 -> word + "-ref";
      case 4 -> "__" + word + "_s";
      case 5 -> word + ".key";
      default -> word.toUpperCase(Locale.ROOT) + "ID";
    };
  }
}
