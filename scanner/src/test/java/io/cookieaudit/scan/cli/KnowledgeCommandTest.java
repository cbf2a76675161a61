package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.lists.FetchedLists;
import io.cookieaudit.scan.lists.ListServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KnowledgeCommandTest {
  private static final String LIST =
      "[Adblock Plus 2.0]\n! Licence: to be shown\n||odd.test^\n||two.test^\n";
  private static final String TABLE = "Category,Cookie / Data Key name\nMarketing,oddid\n";
  private static final Instant FIRST = Instant.parse("2026-10-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir Path folder;

  private CommandRun knowledge(Instant now, List<Path> installed) {
    var lists = new FetchedLists(folder.resolve("lists"));
    var files = new ListFiles(lists, installed);
    return run(new KnowledgeCommand(files, InstantSource.fixed(now)));
  }

  private CommandRun update(Instant now, String... arguments) {
    var lists = new FetchedLists(folder.resolve("lists"));
    return run(new KnowledgeUpdateCommand(lists, InstantSource.fixed(now)), arguments);
  }

  private static CommandRun run(Object command, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new CommandRun(exit, out.toString(), err.toString());
  }

  private CommandRun updateFrom(Instant now, URI privacy, URI ads, URI cookies) {
    return update(
        now,
        "--from=easyprivacy=" + privacy,
        "--from=easylist=" + ads,
        "--from=open-cookie-database=" + cookies);
  }

  @Test
  void showsWhatIsBuiltInAndHowToGetMore() {
    CommandRun ran = knowledge(FIRST, List.of());

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("known-cookies.tsv", "Apache-2.0", "'cookie-audit knowledge update' fetches");
  }

  @Test
  void showsWhatTheSystemInstalled() throws IOException {
    Path file = Files.writeString(folder.resolve("easylist.txt"), LIST);

    assertThat(knowledge(FIRST, List.of(file)).out())
        .contains("Installed by the system", "easylist", "2 entries  to be shown");
  }

  @Test
  void showsWhatWasFetchedAndWhenItIsOld() throws IOException {
    try (var server = new ListServer()) {
      CommandRun ran =
          updateFrom(
              FIRST,
              server.publish("/p", LIST),
              server.publish("/a", LIST),
              server.publish("/c", TABLE));
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("easyprivacy", "fetched, 2 entries");
    }

    assertThat(knowledge(FIRST, List.of()).out())
        .contains("open-cookie-database 2026-10-01       1 entries  Apache-2.0")
        .contains("easyprivacy          2026-10-01       2 entries  to be shown")
        .doesNotContain("older than");
    assertThat(knowledge(LATER, List.of()).out()).contains("older than 30 days");
  }

  @Test
  void endsWithThreeWhereOneListFailsAndRenewsTheOthers() throws IOException {
    try (var server = new ListServer()) {
      URI list = server.publish("/p", LIST);
      URI table = server.publish("/c", TABLE);
      updateFrom(FIRST, list, list, table);

      CommandRun ran = updateFrom(LATER, list, server.missing("/gone"), table);

      assertThat(ran.exit()).isEqualTo(Outcome.INCOMPLETE);
      assertThat(ran.out()).contains("unchanged").doesNotContain("easylist");
      assertThat(ran.err())
          .contains("easylist was not updated: the server answered 404")
          .contains("The one of 2026-10-01 is kept.");
    }
  }

  @Test
  void showsThatAListIsDamaged() throws IOException {
    try (var server = new ListServer()) {
      URI list = server.publish("/p", LIST);
      updateFrom(FIRST, list, list, server.publish("/c", TABLE));
    }
    Files.writeString(folder.resolve("lists/easylist.txt"), "[");

    CommandRun ran = knowledge(FIRST, List.of());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("its checksum differs");
  }

  @Test
  void refusesListsAndAddressesThatThereAreNot() {
    CommandRun name = update(FIRST, "--from", "other=https://mirror.test/");
    assertThat(name.exit()).isEqualTo(Outcome.WRONG_USE);
    assertThat(name.err()).contains("there is no list 'other'; there are easyprivacy, easylist");

    assertThat(update(FIRST, "--from", "easylist").exit()).isEqualTo(Outcome.WRONG_USE);
    assertThat(update(FIRST, "--from", "easylist=file:///etc/hosts").err())
        .contains("is no web address");
  }
}
