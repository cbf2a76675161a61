package io.cookieaudit.scan.knowledge;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rules filed so that few of them have to be asked about a request: under the host that they name,
 * else under the rarest token that an address must contain, else under the pages that they are for.
 * What has none of these is always asked.
 */
final class RuleIndex {
  private static final int COUNTERS = 1 << 16;

  private final FilterRule[] rules;
  private final int[] keys;
  private final int[] next;
  private final int[] heads;
  private final FilterRule[] always;

  /** Filed rules; where several are found for a request, any of them may be answered. */
  RuleIndex(List<FilterRule> filed) {
    var rarity = new int[COUNTERS];
    for (FilterRule rule : filed) {
      rule.pattern().tokens(token -> rarity[token & (COUNTERS - 1)]++);
    }
    var entryRules = new IntBag();
    var entryKeys = new IntBag();
    var unfiled = new IntBag();
    for (int i = 0; i < filed.size(); i++) {
      int rule = i;
      if (!file(
          filed.get(i),
          rarity,
          key -> {
            entryRules.add(rule);
            entryKeys.add(key);
          })) {
        unfiled.add(i);
      }
    }
    int[] order = entryRules.toArray();
    keys = entryKeys.toArray();
    rules = new FilterRule[order.length];
    next = new int[order.length];
    heads = new int[Math.max(16, Integer.highestOneBit(order.length) * 2)];
    for (int i = order.length - 1; i >= 0; i--) {
      rules[i] = filed.get(order[i]);
      int place = keys[i] & (heads.length - 1);
      next[i] = heads[place];
      heads[place] = i + 1;
    }
    int[] rest = unfiled.toArray();
    always = new FilterRule[rest.length];
    for (int i = 0; i < rest.length; i++) {
      always[i] = filed.get(rest[i]);
    }
  }

  /** Tells the keys of a rule; false where it has none. */
  private static boolean file(FilterRule rule, int[] rarity, IntConsumer keys) {
    String host = hostOf(rule.pattern());
    if (!host.isEmpty()) {
      keys.accept(Keys.host(host, 0, host.length()));
      return true;
    }
    var rarest = new Rarest(rarity);
    rule.pattern().tokens(rarest);
    if (rarest.found) {
      keys.accept(rarest.token);
      return true;
    }
    HostCondition pages = rule.options().pages();
    if (!pages.isListOfHosts()) {
      return false;
    }
    pages.named().forEach(page -> keys.accept(Keys.page(page, 0, page.length())));
    return true;
  }

  /** The host that every address must lie under; empty where the pattern leaves it open. */
  private static String hostOf(UrlPattern pattern) {
    return switch (pattern) {
      case UrlPattern.OfHost(String host) -> host;
      case Glob glob when glob.start() == Glob.Start.HOST && !glob.matchCase() -> {
        String first = glob.parts().getFirst();
        int end = FilterRuleParser.endOfHost(first);
        boolean closed = end < first.length() && "^/:?".indexOf(first.charAt(end)) >= 0;
        yield closed ? first.substring(0, end) : "";
      }
      case Glob _, UrlPattern.Regex _ -> "";
    };
  }

  private static final class Rarest implements IntConsumer {
    private final int[] rarity;
    private boolean found;
    private int token;

    Rarest(int[] rarity) {
      this.rarity = rarity;
    }

    @Override
    public void accept(int other) {
      if (!found || rarity[other & (COUNTERS - 1)] < rarity[token & (COUNTERS - 1)]) {
        found = true;
        token = other;
      }
    }
  }

  /** A rule that matches; null where none does. */
  @Nullable FilterRule find(FilterRequest request) {
    for (int key : request.keys()) {
      for (int i = heads[key & (heads.length - 1)]; i != 0; i = next[i - 1]) {
        if (keys[i - 1] == key && rules[i - 1].matches(request)) {
          return rules[i - 1];
        }
      }
    }
    for (FilterRule rule : always) {
      if (rule.matches(request)) {
        return rule;
      }
    }
    return null;
  }
}
