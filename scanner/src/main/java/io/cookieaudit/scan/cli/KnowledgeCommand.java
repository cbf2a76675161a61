package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.knowledge.CookieTable;
import io.cookieaudit.scan.knowledge.FilterList;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.lists.KeptList;
import io.cookieaudit.scan.lists.ListSource;
import io.cookieaudit.scan.observe.ScanException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "knowledge",
    description = "Show what judgements can rest on: lists, their dates and licences.",
    subcommands = KnowledgeUpdateCommand.class,
    mixinStandardHelpOptions = true)
final class KnowledgeCommand implements Callable<Integer> {
  private static final String OLD =
      "    is older than %d days; 'cookie-audit knowledge update' renews it"
          .formatted(KnowledgeList.DAYS_UNTIL_OLD);

  @Spec @Nullable CommandSpec command;

  private final ListFiles files;
  private final InstantSource clock;

  KnowledgeCommand() {
    this(ListFiles.of(Installation.of(System.getenv())), InstantSource.system());
  }

  KnowledgeCommand(ListFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    section(
        "Built in, always used:",
        Knowledge.bundled().lists().stream().map(list -> line(list, "Apache-2.0")).toList());
    List<String> ofUpdate = Arrays.stream(ListSource.values()).flatMap(this::fetched).toList();
    section(
        "Fetched, used with --list NAME, and the table of cookies with --cookies NAME:", ofUpdate);
    List<String> ofSystem =
        files.found().stream().map(list -> line(list.summary(), licence(list))).toList();
    section("Installed by the system, used with --list where none was fetched:", ofSystem);
    PrintWriter out = Wrong.commandLine(command).getOut();
    if (ofUpdate.isEmpty() && ofSystem.isEmpty()) {
      out.println(
          "There are no filter lists. 'cookie-audit knowledge update' fetches EasyList and"
              + " EasyPrivacy, Debian has them in the package webext-ublock-origin-chromium, and"
              + " --list FILE takes any other.");
    }
    out.flush();
    return Outcome.CLEAN;
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      PrintWriter out = Wrong.commandLine(command).getOut();
      out.println(title);
      lines.forEach(out::println);
      out.println();
    }
  }

  /** The line of a list that was fetched, and what there is to note about it. */
  private Stream<String> fetched(ListSource source) {
    try {
      Optional<KeptList> kept = files.fetched().find(source);
      return kept.stream().flatMap(list -> lines(source, list));
    } catch (ScanException damaged) {
      return Stream.of("  %-20s %s".formatted(source.id(), damaged.getMessage()));
    }
  }

  private Stream<String> lines(ListSource source, KeptList kept) {
    String line =
        switch (source.kind()) {
          case FILTERS -> {
            var list = FilterList.parse(source.id(), kept.day(), kept.text());
            yield line(list(source, kept, list.rules().size()), licence(list));
          }
          case COOKIES -> {
            var table = CookieTable.parse(kept.text(), Knowledge.bundled().entities());
            yield line(list(source, kept, table.cookies().size()), "Apache-2.0");
          }
        };
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return list(source, kept, 0).isOldOn(today) ? Stream.of(line, OLD) : Stream.of(line);
  }

  /** Under the name by which it is asked for, and not its title. */
  private static KnowledgeList list(ListSource source, KeptList kept, int entries) {
    return new KnowledgeList(source.id(), kept.day(), entries);
  }

  private static String licence(FilterList list) {
    return list.licence().orElse("licence not stated");
  }

  private static String line(KnowledgeList list, String licence) {
    return "  %-20s %s %7d entries  %s"
        .formatted(list.name(), list.date(), list.entries(), licence);
  }
}
