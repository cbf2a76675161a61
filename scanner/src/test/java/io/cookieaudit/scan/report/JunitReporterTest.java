package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitReporterTest {
  private static Document document(Report report) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(
            new ByteArrayInputStream(
                ReportersTest.written("junit", report).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document document, String name) {
    var nodes = document.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> cases(Document document, String child) {
    return all(document, child).stream()
        .map(one -> (Element) one.getParentNode())
        .map(one -> one.getAttribute("classname") + " " + one.getAttribute("name"))
        .toList();
  }

  @Test
  void failsARuleInTheStateWhereItsFindingWasSeen() throws Exception {
    assertThat(cases(document(Example.report(Example.withGap())), "failure"))
        .contains("cookie-audit.rejected cookie-after-reject")
        .doesNotContain("cookie-audit.accepted cookie-after-reject");
  }

  @Test
  void skipsWhatWasNotChecked() throws Exception {
    assertThat(cases(document(Example.report(Example.withGap())), "skipped"))
        .anySatisfy(skipped -> assertThat(skipped).endsWith(" undeclared-third-party"));
  }

  @Test
  void doesNotFailForAFindingThatIsKnown() throws Exception {
    assertThat(cases(document(Example.report(Example.withGap())), "failure"))
        .noneSatisfy(failed -> assertThat(failed).endsWith(" undeclared-beacon"));
  }

  @Test
  void endsInAnErrorWhereNotAllWasSeen() throws Exception {
    assertThat(cases(document(Example.report(Example.withGap())), "error")).isNotEmpty();
    assertThat(cases(document(Example.report(Example.observed())), "error")).isEmpty();
  }

  @Test
  void countsWhatItHolds() throws Exception {
    for (Element suite : all(document(Example.report(Example.withGap())), "testsuite")) {
      assertThat(suite.getElementsByTagName("testcase").getLength())
          .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
      assertThat(suite.getElementsByTagName("failure").getLength())
          .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
      assertThat(suite.getElementsByTagName("skipped").getLength())
          .isEqualTo(Integer.parseInt(suite.getAttribute("skipped")));
    }
  }
}
