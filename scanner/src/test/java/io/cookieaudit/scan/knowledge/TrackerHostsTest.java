package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Purpose;
import org.junit.jupiter.api.Test;

class TrackerHostsTest {
  private final Knowledge knowledge = Knowledge.bundled();

  @Test
  void knowsATrackerByItsHost() {
    assertThat(knowledge.trackers().find("stats.g.doubleclick.net"))
        .map(TrackerHost::purpose)
        .hasValue(Purpose.MARKETING);
  }

  @Test
  void doesNotCallEveryHostOfATrackersCompanyATracker() {
    assertThat(knowledge.trackers().find("fonts.gstatic.com")).isEmpty();
    assertThat(knowledge.entities().ofHost("fonts.gstatic.com")).isPresent();
  }

  @Test
  void agreesWithTheEntitiesOnWhoseAHostIs() {
    TrackerHosts.table()
        .rows()
        .forEach(
            row ->
                assertThat(knowledge.entities().ofHost(row.cell(0)))
                    .as(row.place())
                    .map(Entity::name)
                    .hasValue(row.cell(1)));
  }

  @Test
  void saysWhenItsListsWereLookedAt() {
    assertThat(knowledge.lists())
        .extracting(KnowledgeList::name)
        .containsExactly("entities.tsv", "known-cookies.tsv", "tracker-hosts.tsv");
    assertThat(knowledge.lists()).allSatisfy(list -> assertThat(list.entries()).isPositive());
  }
}
