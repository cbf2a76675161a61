package io.cookieaudit.scan.report;

import io.cookieaudit.scan.observe.Gap;
import java.util.List;

/**
 * How far the scan went.
 *
 * @param states the consent states that were reached, each proven
 * @param pages the addresses that were loaded, in order of their first load
 * @param gaps what could not be seen, as the scan recorded it
 * @param unseen what was asked for and not seen, one sentence each; while there is one, the verdict
 *     is never "clean"
 */
public record Coverage(
    List<String> states, List<String> pages, List<Gap> gaps, List<String> unseen) {
  public Coverage {
    states = List.copyOf(states);
    pages = List.copyOf(pages);
    gaps = List.copyOf(gaps);
    unseen = List.copyOf(unseen);
  }
}
