package io.cookieaudit.scan.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintGlobTest {
  @ParameterizedTest
  @CsvSource({
    "undeclared-cookie:cookie/_fbp@shop.test, undeclared-cookie:cookie/_fbp@shop.test",
    "undeclared-cookie:cookie/*@shop.test,    undeclared-cookie:cookie/_fbp@shop.test",
    "undeclared-cookie:cookie/_ga*@*,         undeclared-cookie:cookie/_ga_X1@shop.test",
    "*:cookie/_fbp@shop.test,                 lifetime-mismatch:cookie/_fbp@shop.test",
    "undeclared-cookie:**,                    undeclared-cookie:cookie/_fbp@shop.test",
    "**@shop.test,                            undeclared-cookie:cookie/_fbp@shop.test",
    "r:cookie/_gat_UA-*@s.test,               r:cookie/_gat_UA-*@s.test",
    "r:cookie/a%2Ab@s.test,                   r:cookie/a%2Ab@s.test",
    "r:cookie/a.c@s.test,                     r:cookie/a.c@s.test",
  })
  void names(String glob, String fingerprint) {
    assertThat(FingerprintGlob.of(glob).names(fingerprint)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "undeclared-cookie:*,                  undeclared-cookie:cookie/_fbp@shop.test",
    "undeclared-cookie:cookie/*,           undeclared-cookie:cookie/_fbp@shop.test",
    "undeclared-cookie:cookie/_fb@shop.test, undeclared-cookie:cookie/_fbp@shop.test",
    "r:cookie/a.c@s.test,                  r:cookie/abc@s.test",
    "r:cookie/a@s.test,                    r:cookie/A@s.test",
    "r:cookie/(a|b)@s.test,                r:cookie/a@s.test",
  })
  void doesNotName(String glob, String fingerprint) {
    assertThat(FingerprintGlob.of(glob).names(fingerprint)).isFalse();
  }
}
