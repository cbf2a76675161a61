package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.demo.Expectation.Expected;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final Expected BISCUIT =
      new Expected("undeclared-cookie:cookie/biscuit@shop.test", "planted");
  private static final Expectation ONE = new Expectation(List.of(BISCUIT));

  @Test
  void isMetByExactlyTheFindingsItNames() {
    assertThat(ONE.compare(List.of(finding("cookie/biscuit@shop.test"))).none()).isTrue();
  }

  @Test
  void namesWhatWasNotReportedWithTheReasonWhyItShouldBe() {
    var difference = ONE.compare(List.of());
    assertThat(difference.missing()).containsExactly(BISCUIT);
    assertThat(difference.unexpected()).isEmpty();
    assertThat(difference.none()).isFalse();
  }

  @Test
  void namesWhatShouldNotHaveBeenReported() {
    var difference =
        ONE.compare(
            List.of(finding("cookie/biscuit@shop.test"), finding("cookie/crumb@shop.test")));
    assertThat(difference.missing()).isEmpty();
    assertThat(difference.unexpected()).containsExactly("undeclared-cookie:cookie/crumb@shop.test");
  }

  @Test
  void refusesToExpectOneFindingTwice() {
    assertThatThrownBy(() -> new Expectation(List.of(BISCUIT, BISCUIT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected twice");
  }

  @Test
  void isReadFromAFile() {
    String json =
        """
        {"schema": 1, "findings": [
          {"fingerprint": "undeclared-cookie:cookie/biscuit@shop.test", "planted": "planted"}]}
        """;
    assertThat(ExpectationReader.read(json)).isEqualTo(ONE);
  }

  @Test
  void refusesFilesItDoesNotUnderstand() {
    assertThatThrownBy(() -> ExpectationReader.read("{\"schema\": 2, \"findings\": []}"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("schema 2");
    assertThatThrownBy(() -> ExpectationReader.read("{\"schema\": 1}"))
        .isInstanceOf(ScanException.class);
    assertThatThrownBy(
            () -> ExpectationReader.read("{\"schema\": 1, \"findings\": [], \"found\": []}"))
        .isInstanceOf(ScanException.class);
  }

  private static Finding finding(String subject) {
    return new Finding(
        "undeclared-cookie",
        Severity.MEDIUM,
        Confidence.CERTAIN,
        subject,
        "message",
        new Finding.Advice("", ""),
        List.of(new Evidence.SeenVisit("accepted", "seen")));
  }
}
