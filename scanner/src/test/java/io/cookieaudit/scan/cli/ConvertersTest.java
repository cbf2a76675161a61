package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.rule.Severity;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {
  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "30s, PT30S", "10m, PT10M", "2h, PT2H"})
  void readsDurationsAsPeopleTypeThem(String typed, Duration meant) {
    assertThat(new DurationConverter().convert(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "-1s", "1.5s", "s", "1d"})
  void refusesWhatIsNoDuration(String typed) {
    assertThatThrownBy(() -> new DurationConverter().convert(typed))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("30s");
  }

  @Test
  void readsConnectToAsCurlDoes() {
    assertThat(new ConnectToConverter().convert("shop.test:443:127.0.0.1:8443"))
        .isEqualTo(new ConnectTo("shop.test", 443, "127.0.0.1", 8443));
    assertThat(new ConnectToConverter().convert("::[::1]:8443"))
        .isEqualTo(new ConnectTo("", 0, "[::1]", 8443));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.test", "shop.test:443", "a:1:b:99999", "a:b:c:d"})
  void refusesWhatIsNoConnection(String typed) {
    assertThatThrownBy(() -> new ConnectToConverter().convert(typed))
        .isInstanceOf(TypeConversionException.class);
  }

  @Test
  void readsStatesByTheirIds() {
    assertThat(new WishConverter().convert("no-choice"))
        .isEqualTo(ConsentWish.of(ConsentState.NO_CHOICE));
    assertThat(new WishConverter().convert(" marketing-only "))
        .isEqualTo(ConsentWish.only(Purpose.MARKETING));
    assertThat(new SignalConverter().convert("GPC")).isEqualTo(Signal.GPC);
    assertThatThrownBy(() -> new WishConverter().convert("refused"))
        .hasMessageContaining("rejected");
  }

  @Test
  void readsTheLevelFromWhichAGateFails() {
    var converter = new ReportMixin.FailOnConverter();

    assertThat(converter.convert("low").threshold()).isEqualTo(Optional.of(Severity.LOW));
    assertThat(converter.convert("never").threshold()).isEmpty();
    assertThatThrownBy(() -> converter.convert("warn")).hasMessageContaining("medium");
  }
}
