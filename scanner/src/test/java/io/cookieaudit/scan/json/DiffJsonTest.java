package io.cookieaudit.scan.json;

import io.cookieaudit.scan.diff.ObservationDiff;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.rule.Given;
import io.cookieaudit.scan.rule.Seen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DiffJsonTest {
  private static Observation saw(Seen... things) {
    return Given.noPolicy()
        .visit(ConsentState.NO_CHOICE, things)
        .gap(ConsentState.NO_CHOICE, Facet.TIME, "cut short")
        .observation();
  }

  @Test
  void writesWhatItsSchemaDescribes() {
    Observation before = saw(Seen.cookie("a"), Seen.cookie("b"));
    Observation after =
        saw(Seen.cookie("a").lasting(Duration.ofDays(9)), Seen.request("https://t.example/x"));

    Schemas.assertValid(
        DiffJson.write(ObservationDiff.between(before, after), before, after),
        DiffJson.class,
        "diff.schema.json");
  }
}
