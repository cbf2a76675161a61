package io.cookieaudit.scan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void showsTheMiddleOfAnOddNumberOfRounds() {
    assertThat(Times.of(List.of(900L, 100L, 300L))).isEqualTo(new Times(300, 100, 900));
  }

  @Test
  void showsTheMiddleBetweenTheTwoMiddleRoundsOfAnEvenNumber() {
    assertThat(Times.of(List.of(400L, 100L, 200L, 900L)).median()).isEqualTo(300);
  }

  @Test
  void needsARound() {
    assertThatThrownBy(() -> Times.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
