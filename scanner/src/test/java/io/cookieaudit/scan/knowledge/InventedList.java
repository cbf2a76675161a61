package io.cookieaudit.scan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A filter list of our own invention, with rules of every form in many combinations. */
final class InventedList {
  private static final List<String> SYLLABLES =
      List.of("lam", "ko", "ri", "tez", "un", "bra", "sil", "mo", "dax", "pel", "qui", "no");
  private static final List<String> OPTIONS =
      List.of(
          "third-party",
          "~third-party",
          "script",
          "image,script",
          "~image",
          "xmlhttprequest,third-party",
          "ping",
          "subdocument",
          "websocket,third-party",
          "domain=page.test",
          "domain=~page.test",
          "domain=shop.example|~www.shop.example",
          "script,domain=page.*",
          "important",
          "removeparam=uid",
          "popup");

  private final Random random = new Random(3);

  private InventedList() {}

  /** Rules in Adblock Plus syntax, always the same. */
  static String text(int rules) {
    var list = new InventedList();
    List<String> lines = new ArrayList<>(List.of("[Adblock Plus 2.0]", "! Title: Invented"));
    while (lines.size() < rules) {
      String rule = list.rule();
      lines.add(rule);
      int dice = list.random.nextInt(20);
      if (dice == 0) {
        lines.add("@@" + rule);
      } else if (dice == 1) {
        lines.add(rule + (rule.contains("$") ? "," : "$") + "badfilter");
      } else if (dice == 2 && !rule.contains("$")) {
        lines.add("@@" + rule + "$script");
      }
    }
    return String.join("\n", lines);
  }

  private String rule() {
    String pattern =
        switch (random.nextInt(9)) {
          case 0, 1, 2 -> "||" + host() + "^";
          case 3 -> "||" + host() + "/" + word() + "/";
          case 4 -> "||" + host() + "/" + word() + "*/" + word() + ".js|";
          case 5 -> "/" + word() + "/" + word() + ".";
          case 6 -> "&" + word() + "=*&" + word() + "^";
          case 7 -> "|https://" + host() + "^";
          default -> "-" + word() + "-" + word() + ".gif|";
        };
    return random.nextBoolean() ? pattern : pattern + "$" + pick(OPTIONS);
  }

  private String host() {
    return random.nextInt(3) == 0 ? word() + "." + word() + ".co.uk" : word() + ".example";
  }

  private String word() {
    return pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  }

  private String pick(List<String> items) {
    return items.get(random.nextInt(items.size()));
  }
}
