package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import java.time.Duration;
import java.util.List;

/**
 * A row of an invented policy.
 *
 * @param number which of the phrasebook's lifetimes and descriptions it has
 */
record FormRow(int number, List<String> names, Purpose purpose, Lifetime lifetime) {
  static final List<FormRow> ALL =
      List.of(
          new FormRow(0, List.of("lamp_basket"), Purpose.ESSENTIAL, new Lifetime.Session()),
          new FormRow(1, List.of("_lm_id"), Purpose.STATISTICAL, days(390)),
          new FormRow(2, List.of("_lm_ses_*"), Purpose.STATISTICAL, days(1)),
          new FormRow(3, List.of("lm-colours"), Purpose.PERSONALISATION, days(365)),
          new FormRow(4, List.of("LMADS"), Purpose.MARKETING, days(90)),
          new FormRow(5, List.of("lm_seen", "lm_seen2"), Purpose.MARKETING, days(180)));

  private static Lifetime days(int days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }

  List<String> cells(Phrasebook words) {
    return List.of(
        String.join(", ", names),
        "Lamp Works",
        words.descriptions().get(number),
        words.lifetimes().get(number));
  }
}
