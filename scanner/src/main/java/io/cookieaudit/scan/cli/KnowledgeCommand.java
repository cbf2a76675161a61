package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.knowledge.FilterList;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "knowledge",
    description = "Show what judgements can rest on: lists, their dates and licences.",
    mixinStandardHelpOptions = true)
final class KnowledgeCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter out = Wrong.commandLine(command).getOut();
    out.println("Built in, always used:");
    for (KnowledgeList list : Knowledge.bundled().lists()) {
      out.println(line(list.name(), list.date(), list.entries(), "Apache-2.0"));
    }
    List<FilterList> found = ListFiles.OF_DEBIAN.found();
    out.println();
    if (found.isEmpty()) {
      out.println(
          "No filter lists are installed. Debian has EasyList and EasyPrivacy in the package"
              + " webext-ublock-origin-chromium; --list FILE takes any other.");
      return Outcome.CLEAN;
    }
    out.println("Installed, used with --list easylist and --list easyprivacy:");
    for (FilterList list : found) {
      out.println(
          line(
              list.name(),
              list.date(),
              list.rules().size(),
              list.licence().orElse("licence not stated")));
    }
    return Outcome.CLEAN;
  }

  private static String line(String name, LocalDate date, int entries, String licence) {
    return "  %-20s %s %7d entries  %s".formatted(name, date, entries, licence);
  }
}
