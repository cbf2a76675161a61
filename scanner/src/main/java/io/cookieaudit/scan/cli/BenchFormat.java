package io.cookieaudit.scan.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.bench.Cost;
import io.cookieaudit.scan.bench.Pairing;
import io.cookieaudit.scan.bench.Times;
import io.cookieaudit.scan.observe.Tool;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** How a measurement is printed. */
enum BenchFormat {
  TEXT {
    @Override
    String print(List<Pairing> pairings, Machine machine) {
      return text(pairings, machine);
    }
  },
  JSON {
    @Override
    String print(List<Pairing> pairings, Machine machine) {
      return json(pairings, machine).toPrettyString();
    }
  };

  private static final double MILLION = 1_000_000;

  /**
   * What was measured with.
   *
   * @param java the version of the virtual machine
   * @param cores that it may use
   * @param rounds how often each was measured
   */
  record Machine(Tool tool, String java, int cores, int rounds) {
    static Machine here(int rounds) {
      return new Machine(
          Version.tool(),
          Runtime.version().toString(),
          Runtime.getRuntime().availableProcessors(),
          rounds);
    }
  }

  abstract String print(List<Pairing> pairings, Machine machine);

  private static String text(List<Pairing> pairings, Machine machine) {
    var text = new StringBuilder();
    text.append(
        """
        Seconds and megabytes, medians of %s, on %s. The start of the browser
        is in all figures, that of Java in the audit's; memory is the most at once, in a run apart.

        %-56s %8s %8s %7s
        """
            .formatted(
                count(machine.rounds(), "round"),
                count(machine.cores(), "core"),
                "",
                "audit",
                "bare",
                "ratio"));
    for (Pairing pairing : pairings) {
      text.append(pairing.title()).append(System.lineSeparator());
      line(text, pairing, "wall", Cost::wallMs);
      line(text, pairing, "CPU", Cost::cpuMs);
      memory(text, pairing);
    }
    text.append(
        "%ncookie-audit %s (%s), Java %s"
            .formatted(machine.tool().version(), machine.tool().commit(), machine.java()));
    return text.toString();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void line(
      StringBuilder text, Pairing pairing, String name, ToLongFunction<Cost> figure) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-54s %8.2f %8.2f %7.2f%n",
            name,
            pairing.audit(figure).median() / 1000.0,
            pairing.bare(figure).median() / 1000.0,
            pairing.ratio(figure)));
  }

  private static void memory(StringBuilder text, Pairing pairing) {
    if (pairing.auditPeak().isEmpty() || pairing.barePeak().isEmpty()) {
      return;
    }
    double audit = pairing.auditPeak().getAsLong();
    double bare = pairing.barePeak().getAsLong();
    text.append(
        String.format(
            Locale.ROOT,
            "  %-54s %8.0f %8.0f %7.2f%n",
            "memory",
            audit / MILLION,
            bare / MILLION,
            audit / bare));
  }

  private static ObjectNode json(List<Pairing> pairings, Machine machine) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", 2);
    json.putObject("tool")
        .put("version", machine.tool().version())
        .put("commit", machine.tool().commit());
    json.put("java", machine.java()).put("cores", machine.cores()).put("rounds", machine.rounds());
    var workloads = json.putArray("workloads");
    for (Pairing pairing : pairings) {
      ObjectNode workload = workloads.addObject();
      workload
          .put("id", pairing.id())
          .put("title", pairing.title())
          .put("auditLoads", pairing.auditLoads())
          .put("bareLoads", pairing.bareLoads());
      figure(workload, "wallMs", pairing, Cost::wallMs);
      figure(workload, "cpuMs", pairing, Cost::cpuMs);
      ObjectNode peak = workload.putObject("peakBytes");
      bytes(peak, "audit", pairing.auditPeak());
      bytes(peak, "bare", pairing.barePeak());
    }
    return json;
  }

  private static void figure(
      ObjectNode workload, String name, Pairing pairing, ToLongFunction<Cost> figure) {
    ObjectNode json = workload.putObject(name);
    times(json.putObject("audit"), pairing.audit(figure));
    times(json.putObject("bare"), pairing.bare(figure));
    json.put("ratio", pairing.ratio(figure));
  }

  private static void times(ObjectNode json, Times times) {
    json.put("median", times.median()).put("least", times.least()).put("most", times.most());
  }

  private static void bytes(ObjectNode json, String name, OptionalLong bytes) {
    if (bytes.isPresent()) {
      json.put(name, bytes.getAsLong());
    } else {
      json.putNull(name);
    }
  }
}
