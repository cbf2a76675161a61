package io.cookieaudit.scan.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Requests made from the rules of lists: some that a rule means, and some that it just misses. */
final class FilterCorpus {
  private static final long SEED = 7;
  private static final List<RequestType> TYPES =
      List.of(
          RequestType.SUBDOCUMENT,
          RequestType.SCRIPT,
          RequestType.STYLESHEET,
          RequestType.IMAGE,
          RequestType.FONT,
          RequestType.MEDIA,
          RequestType.XMLHTTPREQUEST,
          RequestType.PING,
          RequestType.WEBSOCKET,
          RequestType.OTHER);

  /** A request before either engine has looked at it. */
  record Asked(String url, RequestType type, String page) {
    FilterRequest request() {
      return FilterRequest.of(url, type, page);
    }
  }

  private final Random random = new Random(SEED);
  private final Set<Asked> asked = new LinkedHashSet<>();

  private FilterCorpus() {}

  /** About {@code size} requests from rules spread evenly over the lists. */
  static List<Asked> of(List<FilterList> lists, int size) {
    var corpus = new FilterCorpus();
    List<FilterRule> rules = lists.stream().flatMap(list -> list.rules().stream()).toList();
    // What is rare among the rules must not be rare among the requests.
    List<FilterRule> rich =
        rules.stream()
            .filter(rule -> rule.exception() || !rule.options().equals(FilterOptions.NONE))
            .toList();
    for (int i = 0; corpus.asked.size() < size && i < size; i++) {
      corpus.add(rules.get((int) ((long) i * rules.size() / size)));
      if (!rich.isEmpty()) {
        corpus.add(rich.get((int) ((long) i * rich.size() / size)));
      }
    }
    return List.copyOf(corpus.asked);
  }

  private void add(FilterRule rule) {
    switch (rule.pattern()) {
      case UrlPattern.OfHost(String host) -> {
        add(rule, "https://" + host + "/a/b.js?c=1");
        add(rule, "https://www." + host + ":8443/");
        add(rule, "https://x" + host + "/");
      }
      case Glob glob -> fromGlob(rule, glob);
      case UrlPattern.Regex _ -> add(rule, "https://cdn.page.test/" + rule.text().hashCode());
    }
  }

  private void fromGlob(FilterRule rule, Glob glob) {
    String filled =
        String.join(pick(List.of("", "q", "/q1/", "-z.")), glob.parts())
            .replace('^', pick('/', '?', '&'));
    switch (glob.start()) {
      case HOST -> {
        add(rule, "https://" + filled + tail(glob));
        add(rule, "https://www." + filled + tail(glob));
        add(rule, "https://page.test/" + filled + tail(glob));
      }
      case ADDRESS -> {
        add(rule, filled + tail(glob));
        add(rule, "https://page.test/?" + filled);
      }
      case ANYWHERE -> {
        String joint = filled.startsWith("/") ? "" : pick(List.of("/", "/x", "/p-", "/a."));
        add(rule, "https://cdn.other.test" + joint + filled + tail(glob));
        add(rule, "https://page.test/dir" + joint + filled + tail(glob));
      }
    }
    if (filled.length() > 3) {
      int at = 1 + random.nextInt(filled.length() - 2);
      add(rule, "https://" + filled.substring(0, at) + "0" + filled.substring(at + 1));
    }
  }

  private String tail(Glob glob) {
    return glob.atEnd() ? pick(List.of("", "x")) : pick(List.of("", "/e.gif", "?id=5", "x"));
  }

  private void add(FilterRule rule, String url) {
    if (!url.matches("[a-z]+://[a-z0-9-]+([.][a-z0-9-]+)+(:\\d+)?([/?].*)?")) {
      return;
    }
    asked.add(new Asked(url, type(rule), page(rule, url)));
  }

  private RequestType type(FilterRule rule) {
    if (random.nextInt(4) == 0) {
      return pick(TYPES);
    }
    List<RequestType> meant = new ArrayList<>(TYPES);
    meant.removeIf(type -> (rule.options().types() & type.bit()) == 0);
    return meant.isEmpty() ? pick(TYPES) : pick(meant);
  }

  private String page(FilterRule rule, String url) {
    HostCondition pages = rule.options().pages();
    List<String> named = pages.named().stream().sorted().toList();
    List<String> excepted = pages.excepted().stream().sorted().toList();
    int dice = random.nextInt(6);
    if (dice > 1 && !named.isEmpty()) {
      return "https://" + pick(List.of("", "www.")) + pick(named).replace(".*", ".co.uk") + "/";
    }
    if (dice == 1 && !excepted.isEmpty()) {
      return "https://" + pick(List.of("", "www.")) + pick(excepted).replace(".*", ".de") + "/";
    }
    if (dice == 0 || (rule.options().parties() == FilterOptions.Parties.FIRST && dice < 5)) {
      return "https://" + RegistrableDomain.of(Hosts.of(url)) + "/";
    }
    return pick(List.of("https://page.test/", "https://www.shop.example/a"));
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private char pick(char... items) {
    return items[random.nextInt(items.length)];
  }
}
