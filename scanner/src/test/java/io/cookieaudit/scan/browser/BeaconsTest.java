package io.cookieaudit.scan.browser;

import static io.cookieaudit.policy.PartyKind.FIRST;
import static io.cookieaudit.policy.PartyKind.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeaconsTest {
  private static final String PLAIN = "https://a.test/x";
  private static final String WITH_PARAMETERS = "https://a.test/x?id=1";

  @Test
  void pingsAndReportsAreBeacons() {
    assertThat(Beacons.isBeacon("ping", PLAIN, FIRST, 0, false, false)).isTrue();
    assertThat(Beacons.isBeacon("cspviolationreport", PLAIN, FIRST, 9, false, false)).isTrue();
  }

  @Test
  void aPixelIsABeaconWhenItCarriesParameters() {
    assertThat(Beacons.isBeacon("image", WITH_PARAMETERS, THIRD, 0, true, false)).isTrue();
    assertThat(Beacons.isBeacon("image", PLAIN, THIRD, 0, true, false)).isFalse();
    assertThat(Beacons.isBeacon("image", WITH_PARAMETERS, THIRD, 0, false, false)).isFalse();
  }

  @Test
  void aCallWithABodyIsABeaconOnlyToAnotherParty() {
    assertThat(Beacons.isBeacon("fetch", PLAIN, THIRD, 10, false, false)).isTrue();
    assertThat(Beacons.isBeacon("xhr", PLAIN, FIRST, 10, false, false)).isFalse();
    assertThat(Beacons.isBeacon("fetch", PLAIN, THIRD, 0, false, false)).isFalse();
  }

  @Test
  void whatIsSentOnLeavingReports() {
    assertThat(Beacons.isBeacon("fetch", PLAIN, FIRST, 0, false, true)).isTrue();
    assertThat(Beacons.isBeacon("image", WITH_PARAMETERS, FIRST, 0, false, true)).isTrue();
    assertThat(Beacons.isBeacon("script", PLAIN, THIRD, 0, false, true)).isFalse();
  }
}
