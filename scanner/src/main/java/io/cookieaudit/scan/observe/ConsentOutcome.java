package io.cookieaudit.scan.observe;

import java.util.List;

/** What came of bringing a site into a consent state. Only {@link Applied} proves the state. */
public sealed interface ConsentOutcome {

  /** The state needs no action: nothing was chosen. */
  record NothingToDo() implements ConsentOutcome {}

  /**
   * The choice was made and is proven to be recorded.
   *
   * @param driver which driver made it
   * @param clicks how many clicks it took
   * @param proof what proves it, for people to read: the banner is gone, and what was recorded
   * @param recordNames the cookies and storage keys in which the site keeps the choice
   */
  record Applied(String driver, int clicks, List<String> proof, List<String> recordNames)
      implements ConsentOutcome {
    public Applied {
      proof = List.copyOf(proof);
      recordNames = List.copyOf(recordNames);
    }
  }

  /** No banner was seen, so no choice could be made. */
  record NoBanner() implements ConsentOutcome {}

  /** There is a banner, and it does not offer this choice. */
  record NotOffered(String driver, String why) implements ConsentOutcome {}

  /** Something was clicked, and that the choice was recorded could not be proven. */
  record Unproven(String driver, int clicks, String why) implements ConsentOutcome {}

  /** The attempt broke off. */
  record Failed(String why) implements ConsentOutcome {}
}
