package io.cookieaudit.scan.report;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.Need;
import io.cookieaudit.scan.rule.Rule;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Rules;
import io.cookieaudit.scan.triage.Judged;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes JUnit's XML, which every CI system shows: a test suite for each consent state and one for
 * the policy's text, in each the rules that ask about it. A rule fails where findings count at the
 * gate; known, suppressed and lesser ones are its output. What was not checked is skipped, and what
 * was asked for and not seen is an error.
 */
final class JunitReporter implements Reporter {
  private static final String OF_THE_POLICY = "policy";
  private static final String COVERAGE = "coverage";

  @Override
  public String format() {
    return "junit";
  }

  /** What came of a rule in a state. */
  private record Case(String rule, String skipped, List<Judged> failures, List<Judged> others) {}

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "cookie-audit of " + Plain.of(Sentences.subject(report)));
      for (Map.Entry<String, List<Case>> suite : suites(report).entrySet()) {
        suite(xml, report, suite.getKey(), suite.getValue());
      }
      coverage(xml, report);
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the report could not be written as XML: " + e.getMessage(), e);
    }
  }

  private static Map<String, List<Case>> suites(Report report) {
    var suites = new LinkedHashMap<String, List<Case>>();
    suites.put(OF_THE_POLICY, new ArrayList<>());
    for (ConsentState state : ConsentState.values()) {
      suites.put(state.id(), new ArrayList<>());
    }
    Map<String, String> notChecked =
        report.notChecked().stream()
            .collect(
                Collectors.toMap(
                    RuleResult.NotChecked::rule,
                    RuleResult.NotChecked::why,
                    (first, second) -> first + "; " + second));
    for (String rule : rules(report, notChecked.keySet())) {
      Map<String, List<Judged>> found = findings(report, rule);
      var places = new LinkedHashSet<>(asksAbout(report, rule));
      places.addAll(found.keySet());
      for (String place : places) {
        List<Judged> here = found.getOrDefault(place, List.of());
        suites
            .computeIfAbsent(place, added -> new ArrayList<>())
            .add(
                new Case(
                    rule,
                    // A rule that was answered in part has findings as well.
                    here.isEmpty() ? notChecked.getOrDefault(rule, "") : "",
                    here.stream().filter(one -> fails(report, one)).toList(),
                    here.stream().filter(one -> !fails(report, one)).toList()));
      }
    }
    return suites;
  }

  private static boolean fails(Report report, Judged judged) {
    return Gate.counts(judged, report.failOn());
  }

  /** In the order of the rules, those of other versions last. */
  private static Set<String> rules(Report report, Set<String> notChecked) {
    var had = new LinkedHashSet<String>(report.passed());
    had.addAll(notChecked);
    report.findings().forEach(judged -> had.add(judged.finding().rule()));
    var ordered = new LinkedHashSet<String>();
    Rules.ALL.stream().map(Rule::id).filter(had::contains).forEach(ordered::add);
    ordered.addAll(had);
    return ordered;
  }

  /** The findings of a rule, by the states in which their evidence was seen. */
  private static Map<String, List<Judged>> findings(Report report, String rule) {
    var byPlace = new LinkedHashMap<String, List<Judged>>();
    for (Judged judged : report.findings()) {
      if (judged.finding().rule().equals(rule)) {
        for (String place : places(report, judged)) {
          byPlace.computeIfAbsent(place, added -> new ArrayList<>()).add(judged);
        }
      }
    }
    return byPlace;
  }

  private static Set<String> places(Report report, Judged judged) {
    Set<String> places =
        judged.finding().evidence().stream()
            .map(Shown::of)
            .flatMap(shown -> shown.visit().stream())
            .map(visit -> state(report, visit))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (places.isEmpty()) {
      places.addAll(asksAbout(report, judged.finding().rule()));
    }
    return places;
  }

  private static String state(Report report, String id) {
    return report.observed().stream()
        .flatMap(observed -> observed.visits().stream())
        .filter(visit -> visit.id().equals(id))
        .findFirst()
        .map(Visit::state)
        .map(ConsentState::id)
        .orElse(id);
  }

  /** The states in which a rule looks, of those that were asked for; else the policy's text. */
  private static Set<String> asksAbout(Report report, String rule) {
    Set<String> wanted =
        report.observed().stream()
            .flatMap(observed -> observed.settings().states().stream())
            .map(ConsentState::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> asked =
        Rules.byId(rule).stream()
            .flatMap(known -> known.needs().stream())
            .filter(Need.Seen.class::isInstance)
            .map(need -> ((Need.Seen) need).state().id())
            .filter(state -> wanted.isEmpty() || wanted.contains(state))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return asked.isEmpty() ? Set.of(OF_THE_POLICY) : asked;
  }

  private static void suite(XMLStreamWriter xml, Report report, String name, List<Case> cases)
      throws XMLStreamException {
    if (cases.isEmpty()) {
      return;
    }
    long failures = cases.stream().filter(one -> !one.failures().isEmpty()).count();
    long skipped = cases.stream().filter(one -> !one.skipped().isEmpty()).count();
    start(xml, report, name, cases.size(), failures, 0, skipped);
    for (Case one : cases) {
      line(xml, 2);
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", "cookie-audit." + name);
      xml.writeAttribute("name", one.rule());
      xml.writeAttribute("time", "0");
      if (!one.failures().isEmpty()) {
        element(
            xml,
            "failure",
            Words.count(one.failures().size(), "new finding")
                + ": "
                + Sentences.title(report, one.rule()),
            one.failures());
      } else if (!one.skipped().isEmpty()) {
        line(xml, 3);
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", Plain.of(one.skipped()));
      }
      if (!one.others().isEmpty()) {
        element(xml, "system-out", "", one.others());
      }
      line(xml, 2);
      xml.writeEndElement();
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void coverage(XMLStreamWriter xml, Report report) throws XMLStreamException {
    List<String> unseen = report.coverage().unseen();
    start(xml, report, COVERAGE, Math.max(1, unseen.size()), 0, unseen.size(), 0);
    if (unseen.isEmpty()) {
      line(xml, 2);
      xml.writeEmptyElement("testcase");
      named(xml, "all that was asked for was seen");
    }
    for (String one : unseen) {
      line(xml, 2);
      xml.writeStartElement("testcase");
      named(xml, one);
      line(xml, 3);
      xml.writeEmptyElement("error");
      xml.writeAttribute("message", Plain.of("not seen: " + one));
      line(xml, 2);
      xml.writeEndElement();
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void named(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeAttribute("classname", "cookie-audit." + COVERAGE);
    xml.writeAttribute("name", Plain.of(name));
    xml.writeAttribute("time", "0");
  }

  private static void start(
      XMLStreamWriter xml,
      Report report,
      String name,
      int tests,
      long failures,
      long errors,
      long skipped)
      throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(tests));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", String.valueOf(errors));
    xml.writeAttribute("skipped", String.valueOf(skipped));
    xml.writeAttribute("time", "0");
    xml.writeAttribute("timestamp", report.startedAt().toString());
  }

  private static void element(
      XMLStreamWriter xml, String name, String message, List<Judged> findings)
      throws XMLStreamException {
    line(xml, 3);
    xml.writeStartElement(name);
    if (!message.isEmpty()) {
      xml.writeAttribute("message", Plain.of(message));
      xml.writeAttribute("type", findings.getFirst().finding().rule());
    }
    xml.writeCharacters(
        findings.stream().map(JunitReporter::told).collect(Collectors.joining("\n\n")));
    xml.writeEndElement();
  }

  private static String told(Judged judged) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s %s%s: %s"
            .formatted(
                Words.of(judged.status()),
                Words.of(judged.finding().severity()),
                judged.stable() ? "" : ", not in every run",
                judged.finding().message()));
    for (Shown shown : judged.finding().evidence().stream().map(Shown::of).toList()) {
      lines.add(
          "  "
              + shown
                  .quote()
                  .map(quote -> "declared " + quote.place() + ": " + quote.text())
                  .orElseGet(
                      () ->
                          "observed"
                              + shown.visit().map(visit -> " " + visit).orElse("")
                              + ": "
                              + shown.text()));
    }
    lines.add("  " + judged.finding().fingerprint());
    return lines.stream().map(Plain::of).collect(Collectors.joining("\n"));
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
