package io.cookieaudit.scan.diff;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.scan.diff.Difference.Change;
import io.cookieaudit.scan.diff.Difference.Kind;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.rule.Given;
import io.cookieaudit.scan.rule.Seen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationDiffTest {
  private static List<Difference> between(Given before, Given after) {
    return ObservationDiff.between(before.observation(), after.observation()).differences();
  }

  private static Given saw(Seen... things) {
    return Given.noPolicy().visit(NO_CHOICE, things);
  }

  @Test
  void findsNothingWhereNothingDiffers() {
    Seen[] things = {
      Seen.cookie("_ga").lasting(Duration.ofDays(400)),
      Seen.request("https://t.example/collect?v=1"),
      Seen.stored("basket")
    };

    assertThat(ObservationDiff.between(saw(things).observation(), saw(things).observation()))
        .satisfies(diff -> assertThat(diff.isEmpty()).isTrue());
  }

  @Test
  void namesWhatCameAndWhatWent() {
    List<Difference> found =
        between(
            saw(Seen.cookie("old"), Seen.stored("kept")),
            saw(Seen.cookie("new@ads.example"), Seen.request("https://cdn.ads.example/a.js")));

    assertThat(found)
        .containsExactly(
            one(Kind.COOKIE, Change.ADDED, "cookie/new@ads.example", "", "session"),
            one(Kind.COOKIE, Change.REMOVED, "cookie/old@shop.test", "session", ""),
            one(Kind.PARTY, Change.ADDED, "party/ads.example", "", ""),
            one(Kind.STORAGE, Change.REMOVED, "local-storage/kept@shop.test", "", ""),
            one(Kind.REQUEST, Change.ADDED, "request/cdn.ads.example/a.js", "", ""));
  }

  private static Difference one(
      Kind kind, Change change, String subject, String before, String after) {
    return new Difference("no-choice", kind, change, subject, before, after);
  }

  @Test
  void namesACookieThatLastsLonger() {
    assertThat(
            between(
                saw(Seen.cookie("a").lasting(Duration.ofDays(30))),
                saw(Seen.cookie("a").lasting(Duration.ofDays(90)))))
        .containsExactly(one(Kind.COOKIE, Change.CHANGED, "cookie/a@shop.test", "30 d", "90 d"));
  }

  @Test
  void isQuietOnSecondsThatAnAnswerWasUnderWay() {
    assertThat(
            between(
                saw(Seen.cookie("a").lasting(Duration.ofDays(30))),
                saw(Seen.cookie("a").lasting(Duration.ofDays(30).minusSeconds(2)))))
        .isEmpty();
  }

  @Test
  void isQuietOnWhatIsMadeAnewForEachVisitor() {
    assertThat(
            between(
                saw(
                    Seen.cookie("_ses_1234567"),
                    Seen.request("https://shop.test/a/0a1b2c3d4e5f6071/x?id=1")),
                saw(
                    Seen.cookie("_ses_7654321"),
                    Seen.request("https://shop.test/a/8192a3b4c5d6e7f8/x?id=2"))))
        .isEmpty();
  }

  @Test
  void namesAVisitThatOnlyOneHas() {
    assertThat(between(saw(), saw().visit(ACCEPTED, Seen.cookie("b"))))
        .containsExactly(
            new Difference("accepted", Kind.VISIT, Change.ADDED, "visit/accepted", "", ""));
  }

  @Test
  void namesAChoiceThatCameOutOtherwise() {
    assertThat(
            between(
                Given.noPolicy().visit(ACCEPTED, new String[0]),
                Given.noPolicy().visit(ACCEPTED, new ConsentOutcome.NoBanner())))
        .extracting(Difference::before, Difference::after)
        .containsExactly(tuple("applied", "no banner"));
  }

  @Test
  void handsOnWhatEitherCouldNotSee() {
    ObservationDiff diff =
        ObservationDiff.between(
            saw().observation(), saw().gap(NO_CHOICE, Facet.TIME, "cut short").observation());

    assertThat(diff.unseenBefore()).isEmpty();
    assertThat(diff.unseenAfter()).hasSize(1);
  }
}
