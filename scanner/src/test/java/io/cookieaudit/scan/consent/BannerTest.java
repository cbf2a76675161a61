package io.cookieaudit.scan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BannerTest {
  private static Control button(String label) {
    return new Control(0, label, Control.Kind.BUTTON, false, false, false);
  }

  private static Control link(String label) {
    return new Control(0, label, Control.Kind.LINK, true, false, false);
  }

  private static Control toggle(String label, boolean checked, boolean disabled) {
    return new Control(0, label, Control.Kind.TOGGLE, false, checked, disabled);
  }

  private static Banner banner(Control... controls) {
    return new Banner("We use cookies.", true, Arrays.asList(controls));
  }

  @Test
  void asksOnlyWhenItIsAboutConsentAndCanBeAnswered() {
    assertThat(banner(button("Accept")).asks()).isTrue();
    assertThat(banner(button("Close")).asks()).isFalse();
    assertThat(new Banner("Join us", true, List.of(button("Accept"))).asks()).isFalse();
  }

  @Test
  void saysThatARefusalIsNotOfferedWhenEverythingWasUnderstood() {
    assertThat(
            HomeMadeBanner.notOffered(
                ConsentState.REJECTED, banner(button("Accept"), link("Privacy policy"))))
        .get()
        .isInstanceOf(ConsentOutcome.NotOffered.class);
  }

  @Test
  void doesNotSayThatARefusalIsNotOfferedWhenSomethingWasNotUnderstood() {
    assertThat(
            Stream.of("Hmm", "×", "Settings", "Reject")
                .map(label -> banner(button("Accept"), button(label)))
                .map(banner -> HomeMadeBanner.notOffered(ConsentState.REJECTED, banner)))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(
            HomeMadeBanner.notOffered(
                ConsentState.REJECTED, banner(button("Accept"), toggle("Ads", true, false))))
        .isEmpty();
  }

  @Test
  void prefersAButtonToALinkElsewhere() {
    assertThat(banner(link("Accept"), button("Accept all")).find(Meaning.ACCEPT))
        .map(Control::label)
        .contains("Accept all");
  }

  @Test
  void takesALongLinkForInformation() {
    assertThat(link("What it means for you to accept our cookies").meaning())
        .isEqualTo(Meaning.INFORMATION);
  }

  @Test
  void turnsOffOnlyWhatIsOnAndMayBeTurnedOff() {
    assertThat(toggle("Marketing", true, false).canBeTurnedOff()).isTrue();
    assertThat(toggle("Marketing", false, false).canBeTurnedOff()).isFalse();
    assertThat(toggle("Marketing", true, true).canBeTurnedOff()).isFalse();
    assertThat(toggle("Strictly necessary", true, false).canBeTurnedOff()).isFalse();
  }

  @Test
  void takesTheMostCompleteOfNestedCandidatesAndThenTheSmallest() {
    Banner part = banner(button("Accept"));
    Banner whole = banner(button("Accept"), button("Reject"));
    Banner page =
        new Banner(
            "We use cookies. And much else.", true, List.of(button("Accept"), button("Reject")));
    assertThat(Stream.of(part, whole, page).max(Banner.LIKELIHOOD)).contains(whole);
  }
}
