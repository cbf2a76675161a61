package io.cookieaudit.scan;

import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.observe.Conduct;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Opens pages in the way the operator asked for: at a pace, and by which clock. */
final class Opening {
  private final Conduct conduct;
  private final Pace pace;

  Opening(InstantSource clock, Conduct conduct) {
    this.conduct = conduct;
    this.pace = new Pace(clock, conduct.delay());
  }

  /** Waits until a page may be opened; false where its turn would come too late. */
  boolean await(URI url, Deadline deadline) {
    return pace.await(Optional.ofNullable(url.getHost()).orElse(""), deadline);
  }

  /** An empty tab for a page. */
  Tab tab(Profile profile) {
    Tab tab = profile.open();
    if (conduct.realTime()) {
      tab.inRealTime();
    }
    return tab;
  }
}
