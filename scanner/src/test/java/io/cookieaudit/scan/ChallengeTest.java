package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  private static boolean suspected(String title, String text, String... frames) {
    return Challenge.suspected(
        new ObjectMapper()
            .valueToTree(Map.of("title", title, "text", text, "frames", List.of(frames))));
  }

  @Test
  void suspectsAPageThatAsksWhetherTheVisitorIsHuman() {
    assertThat(suspected("Just a moment...", "Checking your browser")).isTrue();
    assertThat(suspected("shop.test", "Please verify you are human")).isTrue();
    assertThat(suspected("shop.test", "", "https://geo.captcha.test/frame")).isTrue();
  }

  @Test
  void doesNotSuspectAPageWithSomethingToSay() {
    assertThat(suspected("Shop", "We sell captcha books. ".repeat(100))).isFalse();
    assertThat(suspected("Shop", "Welcome to the shop")).isFalse();
  }
}
