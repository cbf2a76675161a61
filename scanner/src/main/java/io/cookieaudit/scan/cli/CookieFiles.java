package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.knowledge.CookieTable;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.lists.FetchedLists;
import io.cookieaudit.scan.lists.KeptList;
import io.cookieaudit.scan.lists.ListSource;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tables of cookies as files: those that a user names, and the one that was fetched. */
record CookieFiles(FetchedLists fetched) {
  /**
   * What is known, with the tables that were named; of two that name a cookie, the later one wins.
   *
   * @param named files, or the name of a fetched table
   * @throws ScanException where one cannot be read
   */
  Knowledge addTo(Knowledge knowledge, List<String> named) {
    Knowledge all = knowledge;
    for (String name : named) {
      all = added(all, name);
    }
    return all;
  }

  private Knowledge added(Knowledge knowledge, String name) {
    Optional<ListSource> source =
        ListSource.of(name).filter(one -> one.kind() == ListSource.Kind.COOKIES);
    Optional<KeptList> kept = source.flatMap(fetched::find);
    if (kept.isPresent()) {
      return with(knowledge, name, kept.get().day(), kept.get().text());
    }
    Path file = Path.of(name);
    if (source.isPresent() && !Files.exists(file)) {
      throw new ScanException(
          "This table is not there yet. Run 'cookie-audit knowledge update', which fetches it: "
              + name);
    }
    return with(
        knowledge,
        String.valueOf(file.getFileName()),
        changed(file),
        ReportFiles.read(file, "table of cookies"));
  }

  private static Knowledge with(Knowledge knowledge, String name, LocalDate day, String text) {
    try {
      var table = CookieTable.parse(text, knowledge.entities());
      return knowledge.with(table, new KnowledgeList(name, day, table.cookies().size()));
    } catch (IllegalArgumentException e) {
      throw new ScanException(
          "The table of cookies cannot be used: %s. Its first line is name,company,purpose,lifetime,"
                  .formatted(e.getMessage())
              + " or that of the Open Cookie Database. File: "
              + name,
          e);
    }
  }

  private static LocalDate changed(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      throw new ScanException(
          "The table of cookies cannot be read. Check the name of the file. File: " + file, e);
    }
  }
}
