package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.knowledge.FilterRequest;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.knowledge.MatchedRule;
import io.cookieaudit.scan.knowledge.RequestType;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFilesTest {
  private static final FilterRequest REQUEST =
      FilterRequest.of("https://px.odd.test/i", RequestType.IMAGE, "https://shop.test/");

  @TempDir Path folder;

  @Test
  void addsNamedListsToWhatIsBuiltIn() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.txt"), "! Title: Mine\n||odd.test^");
    Knowledge knowledge = new ListFiles(List.of()).knowledge(List.of(file.toString()));
    assertThat(knowledge.filters().match(REQUEST)).map(MatchedRule::rule).hasValue("||odd.test^");
    assertThat(knowledge.lists())
        .extracting(KnowledgeList::name)
        .contains("tracker-hosts.tsv", "Mine");
  }

  @Test
  void findsAnInstalledListByItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("usual.txt"), "||odd.test^");
    var files = new ListFiles(List.of(file, folder.resolve("missing.txt")));
    assertThat(files.knowledge(List.of("usual")).filters().match(REQUEST)).isPresent();
    assertThat(files.found())
        .singleElement()
        .satisfies(l -> assertThat(l.name()).isEqualTo("usual"));
  }

  @Test
  void goesWithoutListsWhereNoneIsNamed() {
    assertThat(new ListFiles(List.of()).knowledge(List.of())).isSameAs(Knowledge.bundled());
  }

  @Test
  void saysWhichListCannotBeRead() throws IOException {
    Path binary = Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    var files = new ListFiles(List.of());
    for (String named : List.of("nothing.txt", binary.toString())) {
      assertThatThrownBy(() -> files.knowledge(List.of(named)))
          .isInstanceOf(ScanException.class)
          .hasMessageContaining(named);
    }
  }
}
