package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class GridStatusTest {
  private static final String FREE =
      """
      {"session": null, "stereotype": {"browserName": "chrome"}}""";
  private static final String TAKEN =
      """
      {"session": {"sessionId": "1f"}, "stereotype": {"browserName": "chrome"}}""";
  private static final String OTHER =
      """
      {"session": null, "stereotype": {"browserName": "firefox"}}""";

  @Test
  void countsTheChromesOfAllNodes() throws JsonProcessingException {
    assertThat(grid(nodes(FREE, TAKEN), nodes(OTHER, FREE))).isEqualTo(new GridStatus(3, 2));
  }

  @Test
  void sendsToTheNodesWhenASlotWasFree() throws JsonProcessingException {
    assertThat(grid(nodes(FREE, TAKEN)).advice()).contains("log");
  }

  @Test
  void saysThatAllSlotsAreInUse() throws JsonProcessingException {
    assertThat(grid(nodes(TAKEN, TAKEN), nodes(OTHER)).advice()).contains("All its 2 slots");
  }

  @Test
  void saysThatNoNodeOffersChrome() throws JsonProcessingException {
    assertThat(grid(nodes(OTHER)).advice()).contains("No node of it offers Chrome");
    assertThat(grid().advice()).contains("No node of it offers Chrome");
  }

  private static String nodes(String... slots) {
    return "{\"slots\": [%s]}".formatted(String.join(",", slots));
  }

  private static GridStatus grid(String... nodes) throws JsonProcessingException {
    return GridStatus.of(
        Cdp.JSON.readTree(
            "{\"value\": {\"ready\": true, \"nodes\": [%s]}}".formatted(String.join(",", nodes))));
  }
}
