package io.cookieaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.DeclaredInventory.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryChoiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final DeclaredInventory OLD =
      inventory("old", "2018-05-25", Status.SUPERSEDED, List.of("lantern.test"), List.of());
  private static final DeclaredInventory NEW =
      inventory("new", "2019-01-17", Status.CURRENT, List.of("lantern.test"), List.of());
  private static final DeclaredInventory COMING =
      inventory("coming", "2027-01-01", Status.UNKNOWN, List.of("lantern.test"), List.of());
  private static final DeclaredInventory OTHER =
      inventory("other", "2025-01-01", Status.CURRENT, List.of("harbour.test"), List.of());

  @Test
  void takesTheLatestInForceThatCoversTheSite() {
    assertThat(choose(List.of(OLD, NEW, COMING, OTHER), "www.lantern.test", TODAY)).isEqualTo(NEW);
  }

  @Test
  void takesTheOneThatWasInForceOnTheDay() {
    assertThat(choose(List.of(OLD, NEW), "lantern.test", LocalDate.of(2018, 12, 1))).isEqualTo(OLD);
  }

  @Test
  void leavesOutAPolicyThatExcludesTheHost() {
    var most =
        inventory(
            "most",
            "2025-06-01",
            Status.CURRENT,
            List.of("lantern.test"),
            List.of("jp.lantern.test"));

    assertThat(choose(List.of(most, NEW), "jp.lantern.test", TODAY)).isEqualTo(NEW);
  }

  @Test
  void saysWhenTheOnlyPolicyNamesAnotherSite() {
    var choice =
        InventoryChoice.choose(
            List.of(OTHER), List.of("www.lantern.test"), TODAY, Optional.empty());

    assertThat(choice.because()).contains("covers harbour.test, not www.lantern.test");
  }

  @Test
  void takesTheOneAskedForWhateverItsDate() {
    var choice =
        InventoryChoice.choose(
            List.of(OLD, NEW), List.of("harbour.test"), TODAY, Optional.of("old"));

    assertThat(choice.inventory()).isEqualTo(OLD);
    assertThat(choice.because()).contains("covers lantern.test, not harbour.test");
  }

  @Test
  void namesTheIdsWhenTheOneAskedForIsNotThere() {
    assertThatThrownBy(
            () ->
                InventoryChoice.choose(
                    List.of(OLD, NEW), List.of(), TODAY, Optional.of("alibi-2019")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("old, new");
  }

  private static DeclaredInventory choose(
      List<DeclaredInventory> inventories, String host, LocalDate day) {
    return InventoryChoice.choose(inventories, List.of(host), day, Optional.empty()).inventory();
  }

  private static DeclaredInventory inventory(
      String id, String date, Status status, List<String> scope, List<String> excluded) {
    var effective = new EffectiveDate(LocalDate.parse(date), EffectiveDate.Precision.DAY);
    return new DeclaredInventory(
        id,
        "Policy",
        Optional.of(effective),
        status,
        scope,
        excluded,
        Completeness.COMPLETE,
        Optional.empty(),
        List.of());
  }
}
