package io.cookieaudit.scan.demo;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shops that nobody made by hand, audited in a real browser. */
class GeneratedShopIT {
  private static final List<Long> SEEDS = LongStream.rangeClosed(101, 105).boxed().toList();
  private static final int RUNS = 5;

  private static Stream<Long> seedsInEachRun() {
    return Stream.generate(() -> SEEDS).limit(RUNS).flatMap(List::stream);
  }

  @Test
  void showsAllThatIsPlantedAndNothingElse() {
    audit(SEEDS.getFirst());
  }

  @Tag("thorough")
  @ParameterizedTest(name = "{index}: seed {0}")
  @MethodSource("seedsInEachRun")
  void doesSoWithEachSeedInEachRun(long seed) {
    audit(seed);
  }

  private static void audit(long seed) {
    GeneratedShop shop = GeneratedShop.of(seed);
    ShopAudit audit = ShopAudit.of(shop);
    if (shop.plan().banner().offersReject()) {
      audit.isPerfect();
    } else {
      audit.isPerfectButForTheRefusal();
    }
  }
}
