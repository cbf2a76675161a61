package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fixture site is seen as its ground truth has it: nothing is missing and nothing is added.
 */
@ExtendWith(SharedBrowser.class)
class CompletenessIT {
  private static final List<String> FIXTURES =
      List.of(
          "cookies-by-headers",
          "cookies-by-redirects",
          "cookies-by-scripts",
          "cookies-of-workers",
          "cookies-on-interaction",
          "cookies-renewed",
          "reads-of-the-device",
          "requests-of-workers",
          "requests-on-leaving",
          "requests-to-report",
          "storage-everywhere");

  private final Watch watch;

  CompletenessIT(Watch watch) {
    this.watch = watch;
  }

  static Stream<SiteFile> fixtures() {
    return FIXTURES.stream().map(SiteFile::read);
  }

  static Stream<SiteFile> fixturesFiveTimes() {
    return IntStream.range(0, 5).boxed().flatMap(time -> fixtures());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isSeenAsItIs(SiteFile fixture) {
    fixture.serve(watch.site());

    Watch.Seen seen = watch.visit(fixture.visits(), fixture.interactions());

    Visit visit = seen.visit();
    assertThat(fixture.kinds().stream().flatMap(kind -> Sightings.of(visit, kind)))
        .containsExactlyInAnyOrderElementsOf(fixture.expected());
    assertThat(seen.gaps()).isEmpty();
    List<String> pages =
        Stream.concat(
                fixture.visits().stream().map(Object::toString),
                Stream.of(seen.loaded().finalUrl()))
            .toList();
    assertThat(visit.state()).isEqualTo(ConsentState.NO_CHOICE);
    assertThat(visit.cookies()).allMatch(cookie -> cookie.phase() == Phase.BEFORE_CHOICE);
    assertThat(visit.cookies()).extracting(ObservedCookie::page).isSubsetOf(pages);
    assertThat(visit.requests()).extracting(ObservedRequest::page).isSubsetOf(pages);
    assertThat(visit.storage()).extracting(StoredItem::page).isSubsetOf(pages);
    assertThat(visit.apiReads()).extracting(ApiRead::page).isSubsetOf(pages);
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("fixturesFiveTimes")
  void isSeenAsItIsEveryTime(SiteFile fixture) {
    isSeenAsItIs(fixture);
  }
}
