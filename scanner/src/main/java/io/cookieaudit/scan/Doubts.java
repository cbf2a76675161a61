package io.cookieaudit.scan;

import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentWish;
import java.util.Optional;

/** Why a visit is not known to have been in its state. */
final class Doubts {
  private Doubts() {}

  /** Empty where the state is proven. */
  static Optional<String> about(ConsentWish wish, ConsentOutcome outcome) {
    String lacking = "The state %s was not reached: ".formatted(wish.id());
    return switch (outcome) {
      case ConsentOutcome.NothingToDo nothing -> Optional.empty();
      case ConsentOutcome.Applied applied -> Optional.empty();
      // A fact, and no gap: whether a banner should have been there is for the report to weigh.
      case ConsentOutcome.NoBanner none -> Optional.empty();
      case ConsentOutcome.NotOffered not -> Optional.of(lacking + not.why());
      case ConsentOutcome.Unproven unproven ->
          Optional.of(
              "The state %s is not proven (%s, %d clicks): %s"
                  .formatted(wish.id(), unproven.driver(), unproven.clicks(), unproven.why()));
      case ConsentOutcome.Failed failed -> Optional.of(lacking + failed.why());
    };
  }
}
