package io.cookieaudit.scan.lists;

import static io.cookieaudit.scan.lists.ListSource.EASYPRIVACY;
import static io.cookieaudit.scan.lists.ListSource.OPEN_COOKIE_DATABASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.lists.ListUpdate.Result;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListUpdateTest {
  private static final String LIST = "[Adblock Plus 2.0]\n! Title: Odd\n||odd.test^\n||two.test^\n";
  private static final String TABLE = "Category,Cookie / Data Key name\nMarketing,oddid\n";
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path folder;
  private ListServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ListServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private FetchedLists lists() {
    return new FetchedLists(folder.resolve("lists"));
  }

  private Result update(Instant now, ListSource source, URI address) throws InterruptedException {
    var download = new Download(2000, Duration.ofMinutes(1));
    return new ListUpdate(lists(), InstantSource.fixed(now), download).update(source, address);
  }

  private void fetchedOnMonday() throws InterruptedException {
    update(MONDAY, EASYPRIVACY, server.publish("/ep.txt", LIST));
  }

  /** Fails to renew what was fetched on Monday, and answers with the reason. */
  private String failure(URI address) throws InterruptedException {
    fetchedOnMonday();
    Result result = update(TUESDAY, EASYPRIVACY, address);
    KeptList kept = lists().find(EASYPRIVACY).orElseThrow();
    assertThat(kept.text()).isEqualTo(LIST);
    assertThat(kept.origin().fetchedAt()).isEqualTo(MONDAY);
    return result instanceof Result.Failed failed ? failed.why() : "no failure but " + result;
  }

  @Test
  void keepsAListWithItsOrigin() throws InterruptedException {
    URI address = server.publish("/ep.txt", LIST);

    assertThat(update(MONDAY, EASYPRIVACY, address)).isEqualTo(new Result.Renewed(2));

    KeptList kept = lists().find(EASYPRIVACY).orElseThrow();
    assertThat(kept.text()).isEqualTo(LIST);
    assertThat(kept.day()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(kept.origin().address()).isEqualTo(address);
    assertThat(kept.origin().sha256()).hasSize(64);
  }

  @Test
  void keepsATableOfCookies() throws InterruptedException {
    assertThat(update(MONDAY, OPEN_COOKIE_DATABASE, server.publish("/o.csv", TABLE)))
        .isEqualTo(new Result.Renewed(1));
  }

  @Test
  void replacesAnEarlierOneAndLeavesNothingElse() throws IOException, InterruptedException {
    fetchedOnMonday();
    update(TUESDAY, EASYPRIVACY, server.publish("/ep.txt", LIST + "||three.test^\n"));

    assertThat(lists().find(EASYPRIVACY).orElseThrow().text()).contains("three");
    try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("easyprivacy.txt", "easyprivacy.txt.json");
    }
  }

  @Test
  void notesThatAListIsUnchanged() throws InterruptedException {
    fetchedOnMonday();

    assertThat(update(TUESDAY, EASYPRIVACY, server.publish("/ep.txt", LIST)))
        .isEqualTo(new Result.Unchanged());
    assertThat(lists().find(EASYPRIVACY).orElseThrow().origin().fetchedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void asksOnlyForWhatHasChanged() throws InterruptedException {
    URI address = server.publishTagged("/ep.txt", LIST, "\"one\"");
    update(MONDAY, EASYPRIVACY, address);

    assertThat(update(TUESDAY, EASYPRIVACY, address)).isEqualTo(new Result.Unchanged());
    assertThat(server.tagsAskedFor()).containsExactly("", "\"one\"");
    assertThat(lists().find(EASYPRIVACY).orElseThrow().origin().fetchedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void keepsWhatIsThereWhenTheListIsGone() throws InterruptedException {
    assertThat(failure(server.missing("/gone.txt"))).isEqualTo("the server answered 404");
  }

  @Test
  void keepsWhatIsThereWhenAPageComes() throws InterruptedException {
    assertThat(failure(server.publish("/in.txt", "\n<!doctype html><p>Sign in</p>")))
        .isEqualTo("a page came in place of the list");
    assertThat(failure(server.publish("/no.txt", "Come back tomorrow")))
        .isEqualTo("what came does not begin like a list of filters");
    assertThat(failure(server.publish("/0.txt", "! Title: Nothing\n")))
        .isEqualTo("what came has no entries");
  }

  @Test
  void keepsWhatIsThereWhenTooMuchComes() throws InterruptedException {
    assertThat(failure(server.publish("/big.txt", LIST + "||a.test^\n".repeat(300))))
        .isEqualTo("it has more than 1 kB");
  }

  @Test
  void keepsWhatIsThereWhenTheDownloadBreaksOff() throws InterruptedException {
    assertThat(failure(server.breakOff("/half.txt", LIST + "||half.te"))).isNotEmpty();
  }

  @Test
  void keepsWhatIsThereWhenNobodyAnswers() throws InterruptedException {
    URI address = server.publish("/off.txt", LIST);
    fetchedOnMonday();
    server.close();

    assertThat(update(TUESDAY, EASYPRIVACY, address)).isInstanceOf(Result.Failed.class);
    assertThat(lists().find(EASYPRIVACY)).isPresent();
  }

  @Test
  void saysWhatATableOfCookiesLacks() throws InterruptedException {
    assertThat(update(MONDAY, OPEN_COOKIE_DATABASE, server.publish("/o.csv", "a,b\n1,2\n")))
        .isInstanceOfSatisfying(
            Result.Failed.class,
            failed -> {
              assertThat(failed.why()).startsWith("what came has no column");
              assertThat(failed.kept()).isEmpty();
            });
  }

  @Test
  void refusesAListThatIsNotWhatWasFetched() throws IOException, InterruptedException {
    fetchedOnMonday();
    Files.writeString(folder.resolve("lists/easyprivacy.txt"), LIST + "||planted.test^\n");

    assertThatThrownBy(() -> lists().find(EASYPRIVACY))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("checksum");
    assertThat(update(TUESDAY, EASYPRIVACY, server.publish("/ep.txt", LIST)))
        .isEqualTo(new Result.Renewed(2));
  }
}
