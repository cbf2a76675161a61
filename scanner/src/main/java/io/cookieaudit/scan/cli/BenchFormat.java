package io.cookieaudit.scan.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** How a measurement is printed. */
enum BenchFormat {
  TEXT {
    @Override
    String print(BenchResult result) {
      return text(result);
    }
  },
  JSON {
    @Override
    String print(BenchResult result) {
      return json(result).toPrettyString();
    }
  };

  abstract String print(BenchResult result);

  private static String text(BenchResult result) {
    var text = new StringBuilder();
    text.append(
        "Wall time in seconds, start of the browser included: %s, on %d %s.%n%n"
            .formatted(
                count(result.rounds().size(), "round"),
                result.cores(),
                result.cores() == 1 ? "core" : "cores"));
    text.append("%-46s %8s %8s %8s%n".formatted("", "median", "fastest", "slowest"));
    line(text, "one page load, bare browser", result.oneLoad());
    line(text, "the demo audit", result.audit());
    line(
        text,
        "the audit's " + count(result.pageLoads(), "page load") + ", bare browser",
        result.sameLoads());
    text.append(
        String.format(
            Locale.ROOT,
            "%nThe audit takes %.1f times as long as its page loads alone, and %.1f times as long as"
                + " one.%nIt watches each page for %d s of the page's life, in three consent"
                + " states.%n%s.%n",
            result.audit().timesAsLongAs(result.sameLoads()),
            result.audit().timesAsLongAs(result.oneLoad()),
            result.dwellSeconds(),
            result.asExpected()
                ? "Each audit found what is planted in the shop, and nothing else"
                : "NOT every audit found what is planted in the shop, and nothing else"));
    text.append(
        "cookie-audit %s (%s), %s %s, Java %s"
            .formatted(
                result.tool().version(),
                result.tool().commit(),
                result.browser().name(),
                result.browser().version(),
                result.java()));
    return text.toString();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void line(StringBuilder text, String what, BenchResult.Times times) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-46s %8.2f %8.2f %8.2f%n",
            what,
            times.median() / 1000.0,
            times.fastest() / 1000.0,
            times.slowest() / 1000.0));
  }

  private static ObjectNode json(BenchResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", 1);
    json.putObject("tool")
        .put("version", result.tool().version())
        .put("commit", result.tool().commit());
    json.putObject("browser")
        .put("name", result.browser().name())
        .put("version", result.browser().version());
    json.put("java", result.java())
        .put("cores", result.cores())
        .put("dwellSeconds", result.dwellSeconds())
        .put("pageLoads", result.pageLoads())
        .put("asExpected", result.asExpected());
    json.putObject("medianMs")
        .put("oneLoad", result.oneLoad().median())
        .put("audit", result.audit().median())
        .put("sameLoads", result.sameLoads().median());
    var rounds = json.putArray("rounds");
    for (BenchRound round : result.rounds()) {
      rounds
          .addObject()
          .put("oneLoadMs", round.oneLoadMs())
          .put("auditMs", round.auditMs())
          .put("sameLoadsMs", round.sameLoadsMs())
          .put("pageLoads", round.pageLoads())
          .put("asExpected", round.asExpected());
    }
    return json;
  }
}
