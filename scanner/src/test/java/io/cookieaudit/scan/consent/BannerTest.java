package io.cookieaudit.scan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
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
    return new Banner("We use cookies.", Banner.Place.OVER, Arrays.asList(controls));
  }

  @Test
  void asksOnlyWhenItIsAboutConsentAndCanBeAnswered() {
    assertThat(banner(button("Accept")).asks()).isTrue();
    assertThat(banner(button("Close")).asks()).isFalse();
    assertThat(new Banner("Join us", Banner.Place.OVER, List.of(button("Accept"))).asks())
        .isFalse();
  }

  @Test
  void wantsMoreThanOneWayToAnswerFromWhatStandsInTheTextOfThePage() {
    List<Control> one = List.of(button("Accept"));
    List<Control> two = List.of(button("Accept"), button("Reject"));
    assertThat(new Banner("Cookies", Banner.Place.INLINE, one).asks()).isFalse();
    assertThat(new Banner("Cookies", Banner.Place.INLINE, two).asks()).isTrue();
    assertThat(new Banner("Cookies", Banner.Place.NAMED, one).asks()).isTrue();
  }

  @Test
  void saysThatARefusalIsNotOfferedWhenEverythingWasUnderstood() {
    assertThat(
            HomeMadeBanner.notOffered(
                ConsentWish.of(ConsentState.REJECTED),
                banner(button("Accept"), link("Privacy policy"))))
        .get()
        .isInstanceOf(ConsentOutcome.NotOffered.class);
  }

  @Test
  void doesNotSayThatARefusalIsNotOfferedWhenSomethingWasNotUnderstood() {
    assertThat(
            Stream.of("Hmm", "×", "Settings", "Reject")
                .map(label -> banner(button("Accept"), button(label)))
                .map(
                    banner ->
                        HomeMadeBanner.notOffered(ConsentWish.of(ConsentState.REJECTED), banner)))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(
            HomeMadeBanner.notOffered(
                ConsentWish.of(ConsentState.REJECTED),
                banner(button("Accept"), toggle("Ads", true, false))))
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
            "We use cookies. And much else.",
            Banner.Place.OVER,
            List.of(button("Accept"), button("Reject")));
    assertThat(Stream.of(part, whole, page).max(Banner.LIKELIHOOD)).contains(whole);
  }
}
