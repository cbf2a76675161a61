package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.knowledge.FilterRequest;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.knowledge.MatchedRule;
import io.cookieaudit.scan.knowledge.RequestType;
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

class ListFilesTest {
  private static final FilterRequest REQUEST =
      FilterRequest.of("https://px.odd.test/i", RequestType.IMAGE, "https://shop.test/");

  @TempDir Path folder;

  private ListFiles files(Path... installed) {
    return new ListFiles(new FetchedLists(folder.resolve("lists")), List.of(installed));
  }

  @Test
  void takesAFetchedListBeforeAnInstalledOne() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("easyprivacy.txt"), "||installed.test^");
    try (var server = new ListServer()) {
      var update = new ListUpdate(files().fetched(), InstantSource.fixed(Instant.EPOCH));
      update.update(ListSource.EASYPRIVACY, server.publish("/p", "! Fetched\n||odd.test^\n"));
    }
    var knowledge = files(file).knowledge(List.of("easyprivacy"));
    assertThat(knowledge.filters().match(REQUEST)).map(MatchedRule::rule).hasValue("||odd.test^");
    assertThat(knowledge.lists()).contains(new KnowledgeList("easyprivacy", LocalDate.EPOCH, 1));
  }

  @Test
  void saysHowToGetAListThatIsNotThere() {
    assertThatThrownBy(() -> files().knowledge(List.of("easyprivacy")))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("knowledge update");
  }

  @Test
  void addsNamedListsToWhatIsBuiltIn() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.txt"), "! Title: Mine\n||odd.test^");
    Knowledge knowledge = files().knowledge(List.of(file.toString()));
    assertThat(knowledge.filters().match(REQUEST)).map(MatchedRule::rule).hasValue("||odd.test^");
    assertThat(knowledge.lists())
        .extracting(KnowledgeList::name)
        .contains("tracker-hosts.tsv", "Mine");
  }

  @Test
  void findsAnInstalledListByItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("usual.txt"), "||odd.test^");
    var files = files(file, folder.resolve("missing.txt"));
    assertThat(files.knowledge(List.of("usual")).filters().match(REQUEST)).isPresent();
    assertThat(files.found())
        .singleElement()
        .satisfies(l -> assertThat(l.name()).isEqualTo("usual"));
  }

  @Test
  void goesWithoutListsWhereNoneIsNamed() {
    assertThat(files().knowledge(List.of())).isSameAs(Knowledge.bundled());
  }

  @Test
  void saysWhichListCannotBeRead() throws IOException {
    Path binary = Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    var files = files();
    for (String named : List.of("nothing.txt", binary.toString())) {
      assertThatThrownBy(() -> files.knowledge(List.of(named)))
          .isInstanceOf(ScanException.class)
          .hasMessageContaining(named);
    }
  }
}
