package io.cookieaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "_ga, _ga",
    "_ga_*, _ga_4TX9",
    "_gat_UA-<id>, _gat_UA-123-1",
    "_gat_UA-XXXXX, _gat_UA-123-1",
    "_hj…, _hjSession_12",
    "_hj..., _hjSession_12",
    "basket[id], basket77",
    "basket{shop}, basket77",
    "_pk_id.#, _pk_id.1.ab12",
    "ab*cd, ab-1-cd",
    "XSRF-TOKEN, XSRF-TOKEN",
    "arr[0], arr[0]"
  })
  void covers(String declared, String observed) {
    assertThat(NamePattern.of(declared).matches(observed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "_ga, _ga_4TX9",
    "_ga_*, _ga_",
    "_ga_*, _gat",
    "_GA, _ga",
    "_gat_UA-<id>, _gat",
    "MAXXX, MA1",
    "a.c, abc",
    "*, _ga",
    "..., _ga",
    "_*, _ga"
  })
  void doesNotCover(String declared, String observed) {
    assertThat(NamePattern.of(declared).matches(observed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"_gat_UA-<id>, _gat_UA-*", "_hj…, _hj*", "_ga, _ga", "*, *", "a[i]b{j}, a*b*"})
  void writesVaryingPartsAsStars(String declared, String starred) {
    assertThat(NamePattern.of(declared).starred()).isEqualTo(starred);
  }
}
