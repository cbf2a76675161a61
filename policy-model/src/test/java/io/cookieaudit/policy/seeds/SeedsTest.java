package io.cookieaudit.policy.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.DeclaredInventory.Status;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.json.InventoryJson;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.policy.seeds.Seeds.Seed;
import io.cookieaudit.testing.Golden;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeedsTest {
  @ParameterizedTest
  @MethodSource("seeds")
  void readsTheDocumentAsKept(Seed seed) throws IOException {
    Path file = Means.documents().resolve("seeds").resolve(seed.folder() + ".txt");
    PolicyReading reading =
        PolicyReadings.read(
            PolicyDocuments.parse(file.getFileName().toString(), Files.readAllBytes(file)),
            seed.policies());
    Golden.assertMatches(
        Means.root().resolve("seeds").resolve(seed.folder()).resolve("declared.json"),
        InventoryJson.writeWithoutText(reading));
  }

  static List<Seed> seeds() {
    return Seeds.documents();
  }

  @ParameterizedTest
  @CsvSource({
    "alibaba-cloud-2017, 2017-08,    UNKNOWN,    ABSENT,    0,  0, alibabacloud.com",
    "alibaba-cloud-2025, 2025-09-02, UNKNOWN,    DELEGATED, 0,  0, alibabacloud.com",
    "alibaba-com-2020,   2020-09-14, CURRENT,    HEDGED,    0, 13, alibaba.com",
    "alibaba-com-2019,   2019-01-17, CURRENT,    HEDGED,    0, 13, alibaba.com",
    "aliexpress-2018,    2018-05-25, SUPERSEDED, COMPLETE, 24,  0, aliexpress.com",
    "alibaba-group-2014, 2014-09-24, UNKNOWN,    ABSENT,    0,  0, alibabagroup.com"
  })
  void keepsTheFacts(
      String id,
      String effective,
      Status status,
      Completeness completeness,
      int cookies,
      int parties,
      String site) {
    DeclaredInventory inventory = Seeds.find(id).orElseThrow();
    assertThat(inventory.effective()).map(Object::toString).contains(effective);
    assertThat(inventory.status()).isEqualTo(status);
    assertThat(inventory.completeness()).isEqualTo(completeness);
    assertThat(inventory.cookies()).hasSize(cookies);
    assertThat(inventory.parties()).hasSize(parties);
    assertThat(inventory.scope()).first().isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({"PersistentUnstated, 12", "Session, 5", "Unstated, 7"})
  void countsTheLifetimesOfTheOneCookieTable(String kind, int count) {
    assertThat(Seeds.find("aliexpress-2018").orElseThrow().cookies())
        .extracting(cookie -> cookie.lifetime().lifetime())
        .extracting(SeedsTest::kind)
        .filteredOn(kind::equals)
        .hasSize(count);
  }

  private static String kind(Lifetime lifetime) {
    return lifetime.getClass().getSimpleName();
  }

  @Test
  void keepsElevenRowsOfTheOneCookieTable() {
    assertThat(
            Seeds.find("aliexpress-2018")
                .orElseThrow()
                .cookies()
                .map(DeclaredCookie::quote)
                .distinct())
        .hasSize(11);
  }

  @Test
  void keepsNoSentenceOfTheDocuments() {
    assertThat(Seeds.ids())
        .flatExtracting(id -> Seeds.find(id).orElseThrow().declarations())
        .extracting("quote.text")
        .containsOnly("");
  }

  @Test
  void knowsNoOtherId() {
    assertThat(Seeds.find("no-such-policy")).isEmpty();
  }
}
