package io.cookieaudit.scan.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private final Redaction redaction = new Redaction(key(1), false);

  @Test
  void equalValuesHaveEqualTokensWithinOneInstallation() {
    assertThat(redaction.value("GA1.2.123"))
        .isEqualTo(new Redaction(key(1), false).value("GA1.2.123"));
    assertThat(redaction.value("a").token()).isNotEqualTo(redaction.value("b").token());
  }

  @Test
  void anotherInstallationHasOtherTokens() {
    assertThat(new Redaction(key(2), false).value("a").token())
        .isNotEqualTo(redaction.value("a").token());
  }

  @Test
  void tellsLengthAndShapeAndNotTheValue() {
    var value = redaction.value("secret-word");

    assertThat(value.token()).matches("[0-9a-f]{16}").doesNotContain("secret");
    assertThat(value.length()).isEqualTo(11);
    assertThat(value.shape()).isEqualTo("identifier");
  }

  @Test
  void rawValuesStayWhenAskedFor() {
    Redaction raw = new Redaction(key(1), true);

    assertThat(raw.value("secret").token()).isEqualTo("secret");
    assertThat(raw.url("https://a.test/?x=1")).isEqualTo("https://a.test/?x=1");
  }

  @Test
  void refusesAKeyThatProtectsNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Redaction(new byte[4], false));
  }

  private static byte[] key(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return key;
  }
}
