package io.cookieaudit.scan.cli;

import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.knowledge.KnownCookie;
import io.cookieaudit.scan.lists.FetchedLists;
import io.cookieaudit.scan.lists.ListServer;
import io.cookieaudit.scan.lists.ListSource;
import io.cookieaudit.scan.lists.ListUpdate;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookieFilesTest {
  @TempDir Path folder;

  private CookieFiles files() {
    return new CookieFiles(new FetchedLists(folder.resolve("lists")));
  }

  private Knowledge with(String... named) {
    return files().addTo(Knowledge.bundled(), List.of(named));
  }

  private String written(String rows) throws IOException {
    return Files.writeString(folder.resolve("own.csv"), "name,purpose\n" + rows).toString();
  }

  private static Purpose purpose(Knowledge knowledge, String cookie) {
    return knowledge.cookies().find(cookie, "shop.test").map(KnownCookie::purpose).orElseThrow();
  }

  @Test
  void rowsOfAUserWinOverWhatIsBuiltIn() throws IOException {
    Knowledge knowledge = with(written("_g*,marketing\noddid,marketing\n"));

    assertThat(purpose(knowledge, "_ga")).isEqualTo(MARKETING);
    assertThat(purpose(knowledge, "oddid")).isEqualTo(MARKETING);
    assertThat(knowledge.lists()).extracting(KnowledgeList::name).contains("own.csv");
  }

  @Test
  void aRowWithoutAPurposeHidesNone() throws IOException {
    assertThat(purpose(with(written("_ga,\nodd,\n")), "_ga")).isEqualTo(STATISTICAL);
    assertThat(purpose(with(written("_ga,\nodd,\n")), "odd")).isEqualTo(Purpose.UNSTATED);
  }

  @Test
  void takesTheFetchedTableByItsName() throws IOException, InterruptedException {
    String name = ListSource.OPEN_COOKIE_DATABASE.id();
    assertThatThrownBy(() -> with(name)).hasMessageContaining("knowledge update");
    try (var server = new ListServer()) {
      var update = new ListUpdate(files().fetched(), InstantSource.fixed(Instant.EPOCH));
      update.update(
          ListSource.OPEN_COOKIE_DATABASE,
          server.publish("/c", "Category,Cookie / Data Key name\nMarketing,oddid\n"));
    }
    assertThat(purpose(with(name), "oddid")).isEqualTo(MARKETING);
    assertThat(with(name).lists()).contains(new KnowledgeList(name, LocalDate.EPOCH, 1));
  }

  @Test
  void saysWhatIsWrongWithATable() throws IOException {
    String wrong = written("a,profit\n");
    assertThatThrownBy(() -> with(wrong))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("row 1, a: 'profit' is no purpose")
        .hasMessageContaining("own.csv");
    assertThatThrownBy(() -> with("nothing.csv"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("nothing.csv");
  }
}
