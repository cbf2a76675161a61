package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.Lifetime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimesTest {
  private static final long DAY = 86400;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 years | 730",
        "One year | 365",
        "13 Monate | 390",
        "bis zu 1 Jahr | 365",
        "ein Jahr | 365",
        "6 mois | 180",
        "un an | 365",
        "17 años | 6205",
        "2 anni | 730",
        "1 jaar | 365",
        "24 mnd | 720",
        "90 dager | 90",
        "Two weeks | 14",
        "24 hours | 1",
        "1 year 1 day | 366",
        "13 months and 2 days | 392",
        "90 Days | 90",
        "1.5 years | 547.5",
        "thirteen (13) months | 390"
      })
  void readsFiguresAndWords(String written, double days) {
    assertThat(Lifetimes.of(written).lifetime()).isEqualTo(persistent((long) (days * DAY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Session",
        "Session-Cookie",
        "Sitzung",
        "Sesión",
        "Pr økt",
        "sessione",
        "Sessie",
        "Expires upon conclusion of a user session",
        "until you close your browser",
        "bis zum Schließen des Browsers"
      })
  void readsSessions(String written) {
    assertThat(Lifetimes.of(written).lifetime()).isEqualTo(new Lifetime.Session());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Persistent Cookie", "PersistentCookie", "permanent", "Cookie persistant"})
  void readsPersistentWithoutAFigure(String written) {
    assertThat(Lifetimes.of(written).lifetime()).isEqualTo(new Lifetime.PersistentUnstated());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Analyse-Cookie", "", "varies", "see above", "Third party", "_ga"})
  void readsNothingWhereNothingIsSaid(String written) {
    assertThat(Lifetimes.of(written)).isEqualTo(DeclaredLifetime.UNSTATED);
  }

  @Test
  void takesTheLongestOfSeveralAndKeepsTheOthers() {
    DeclaredLifetime read = Lifetimes.of("30 minutes, or 24 hours in the queue; else session");
    assertThat(read.lifetime()).isEqualTo(persistent(DAY));
    assertThat(read.alternatives()).containsExactly(persistent(1800), new Lifetime.Session());
    assertThat(read.written()).contains("30 minutes, or 24 hours in the queue; else session");
  }

  @Test
  void countsABareFigureInTheUnitOfTheHeader() {
    assertThat(Lifetimes.inColumn("Durée de vie (jours)", "<1").lifetime())
        .isEqualTo(persistent(DAY));
    assertThat(Lifetimes.inColumn("Expiry", "365").lifetime()).isEqualTo(new Lifetime.Unstated());
  }

  @Test
  void keepsTheWordsItDoesNotUnderstand() {
    assertThat(Lifetimes.inColumn("Expiry", "until the kettle boils").written())
        .contains("until the kettle boils");
  }

  @Test
  void survivesFiguresBeyondReason() {
    assertThat(Lifetimes.of("999999999999 years").lifetime())
        .isInstanceOf(Lifetime.Persistent.class);
  }

  private static Lifetime persistent(long seconds) {
    return new Lifetime.Persistent(Duration.ofSeconds(seconds));
  }
}
