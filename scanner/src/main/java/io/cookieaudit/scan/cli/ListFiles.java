package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.knowledge.FilterList;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.lists.FetchedLists;
import io.cookieaudit.scan.lists.ListSource;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Filter lists as files: those that a user names, those that were fetched, and those that the
 * system installs.
 *
 * @param fetched come before installed ones of the same name
 * @param installed where each installed list lies; its name is that of the file without its ending
 */
record ListFiles(FetchedLists fetched, List<Path> installed) {
  /** Longer files are refused: the largest lists in use have about 4 MB. */
  private static final long LONGEST = 32 << 20;

  private static final String DEBIAN =
      "/usr/share/chromium/extensions/ublock-origin/assets/thirdparties/";

  /** The lists of Debian's package {@code webext-ublock-origin-chromium}. */
  private static final List<Path> OF_DEBIAN =
      List.of(
          Path.of(DEBIAN, "easylist", "easylist.txt"),
          Path.of(DEBIAN, "easylist", "easyprivacy.txt"));

  /** What was fetched into an installation, and what Debian's package has. */
  static ListFiles of(Installation installation) {
    return new ListFiles(installation.lists(), OF_DEBIAN);
  }

  ListFiles {
    installed = List.copyOf(installed);
  }

  /** The installed lists that are there. */
  List<FilterList> found() {
    return installed.stream().filter(Files::isRegularFile).map(ListFiles::read).toList();
  }

  /**
   * What is packed with the program, with the lists that were named.
   *
   * @param named files, or names of fetched or installed lists
   * @throws ScanException where one cannot be read
   */
  Knowledge knowledge(List<String> named) {
    return named.isEmpty()
        ? Knowledge.bundled()
        : Knowledge.bundled().with(named.stream().map(this::named).toList());
  }

  private FilterList named(String name) {
    Optional<ListSource> source =
        ListSource.of(name).filter(one -> one.kind() == ListSource.Kind.FILTERS);
    return source
        .flatMap(fetched::find)
        .map(kept -> FilterList.parse(name, kept.day(), kept.text()))
        .orElseGet(() -> read(file(name, source.isPresent())));
  }

  private Path file(String named, boolean canBeFetched) {
    Stream<Path> byName = installed.stream().filter(path -> name(path).equals(named));
    Path file = byName.filter(Files::isRegularFile).findFirst().orElseGet(() -> Path.of(named));
    if (canBeFetched && !Files.exists(file)) {
      throw new ScanException(
          "This list is not there yet. Run 'cookie-audit knowledge update', which fetches it: "
              + named);
    }
    return file;
  }

  /** The name by which an installed list is asked for. */
  static String name(Path path) {
    return String.valueOf(path.getFileName()).replaceFirst("[.]txt$", "");
  }

  private static FilterList read(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new ScanException(
            "The list has more than %d MB. Name one in Adblock Plus syntax or a hosts file, not %s"
                .formatted(LONGEST >> 20, file));
      }
      var changed = Files.getLastModifiedTime(file).toInstant();
      return FilterList.parse(
          name(file), LocalDate.ofInstant(changed, ZoneOffset.UTC), Files.readString(file));
    } catch (MalformedInputException e) {
      throw new ScanException(
          "The list is no text in UTF-8. Convert it, or name another: " + file, e);
    } catch (IOException e) {
      throw new ScanException(
          "The list cannot be read. Check the name and the rights of " + file, e);
    }
  }
}
