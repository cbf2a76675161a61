package io.cookieaudit.scan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.SmallSite;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Consent is given and taken back on pages that offer that in different ways, or not at all. */
class WithdrawalIT {
  private final SmallSite site = new SmallSite();

  @AfterEach
  void stop() {
    site.close();
  }

  /** A banner, a record, a tracker that honours the record or not, and what else is given. */
  private static String page(String more) {
    return BannerPages.page(
        "en",
        """
        <div class="bar" id="b">We use cookies to improve this site.
          <button onclick="choose('accepted')">Accept all</button>
          <button onclick="choose('rejected')">Reject all</button>
        </div>
        %s
        <script>
          const banner = document.getElementById('b');
          const chosen = () => /cookie_consent=(\\w+)/.exec(document.cookie)?.[1];
          function choose(choice) {
            document.cookie = 'cookie_consent=' + choice + '; path=/; max-age=31536000';
            banner.style.display = 'none';
            if (choice === 'accepted') document.cookie = 'stats=1; path=/; max-age=1000';
            else document.cookie = 'stats=; path=/; max-age=0';
          }
          if (chosen()) banner.style.display = 'none';
        </script>
        """
            .formatted(more));
  }

  private Visit withdrawn() {
    ScanRequest request =
        new ScanRequest(
            List.of(site.url("/")),
            List.of(ConsentState.WITHDRAWN),
            List.of(),
            2,
            Duration.ofSeconds(5),
            Interaction.USUAL,
            1,
            Optional.empty(),
            Duration.ofMinutes(2),
            List.of(),
            Conduct.USUAL,
            TestBrowser.with(BrowserOptions.DEFAULTS),
            new Redaction(new byte[32], false));
    try (Scanner scanner =
        new Scanner(new Tool("test", ""), InstantSource.system(), line -> {}, request)) {
      return scanner.scan().visits().getFirst();
    }
  }

  private static void assertWithdrawn(Visit visit, String pressed) {
    assertThat(visit.outcome())
        .isInstanceOfSatisfying(
            ConsentOutcome.Applied.class,
            applied -> {
              assertThat(applied.driver()).isEqualTo("withdrawal");
              assertThat(applied.proof().getFirst()).contains(pressed);
              assertThat(applied.proof())
                  .anySatisfy(proof -> assertThat(proof).contains("cookie_consent records it"));
            });
    assertThat(visit.cookies()).extracting(ObservedCookie::name).containsExactly("cookie_consent");
  }

  @Test
  void opensTheBannerAgainByALinkInTheFoot() {
    site.page(
        "/",
        page(
            "<footer><a href='#' onclick=\"banner.style.display='block';return false\">"
                + "Cookie settings</a></footer>"));

    Visit visit = withdrawn();

    assertWithdrawn(visit, "“Cookie settings”, then “Reject all”");
    assertThat(visit.cookieEvents())
        .filteredOn(event -> event.cookie().name().equals("stats"))
        .allSatisfy(event -> assertThat(event.cookie().phase()).isEqualTo(Phase.CLICK));
  }

  @Test
  void opensAPanelWithSwitchesByAFloatingIcon() {
    site.page(
        "/",
        page(
            """
            <button style="position:fixed;left:4px;bottom:4px" aria-label="Open cookie preferences"
              onclick="document.getElementById('p').style.display='block'">🍪</button>
            <div id="p" class="bar" style="display:none">Your cookie preferences
              <label><input type="checkbox" checked disabled> Necessary</label>
              <label><input type="checkbox" id="s" checked> Statistics</label>
              <button onclick="choose(s.checked ? 'accepted' : 'rejected'); p.style.display='none'">Save</button>
            </div>
            """));

    assertWithdrawn(withdrawn(), "“Save”");
  }

  @Test
  void pressesAButtonThatTakesBackAtOnceOnThePageOfThePolicy() {
    site.page("/", page("<footer><a href='/cookies'>Cookie policy</a></footer>"));
    site.page(
        "/cookies",
        page(
            "<p><button onclick=\"choose('rejected')\">Withdraw my consent to cookies</button></p>"));

    assertWithdrawn(withdrawn(), "“Withdraw my consent to cookies”");
  }

  @Test
  void saysThatNothingIsOffered() {
    site.page("/", page("<footer><a href='/terms'>Terms</a></footer>"));

    Visit visit = withdrawn();

    assertThat(visit.outcome()).isInstanceOf(ConsentOutcome.NotOffered.class);
  }

  @Test
  void doesNotTakeALinkThatChangesNothingForProof() {
    site.page("/", page("<footer><a href='#' onclick='return false'>Cookie settings</a></footer>"));

    assertThat(withdrawn().outcome()).isNotInstanceOf(ConsentOutcome.Applied.class);
  }
}
