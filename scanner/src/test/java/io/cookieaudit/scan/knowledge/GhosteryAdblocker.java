package io.cookieaudit.scan.knowledge;

import io.cookieaudit.scan.TestPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The engine of @ghostery/adblocker, in Node, with what npm installs for tests. */
final class GhosteryAdblocker {
  private final Path folder;

  private GhosteryAdblocker(Path folder) {
    this.folder = folder;
  }

  /** Installs it; a test is skipped where npm is missing or cannot fetch it. */
  static GhosteryAdblocker install() throws IOException, InterruptedException {
    return new GhosteryAdblocker(TestPackages.install());
  }

  /** The rule by which each request is meant, or an empty text. */
  List<String> decide(List<Path> lists, List<FilterCorpus.Asked> asked)
      throws IOException, InterruptedException {
    Path requests = folder.resolve("requests.tsv");
    Files.write(
        requests,
        asked.stream()
            .map(a -> a.url() + "\t" + a.type().name().toLowerCase(Locale.ROOT) + "\t" + a.page())
            .map(line -> line.replace("subdocument", "sub_frame"))
            .toList());
    List<String> command = new ArrayList<>(List.of("node", "decide.cjs"));
    lists.forEach(list -> command.add(list.toAbsolutePath().toString()));
    Path decisions = folder.resolve("decisions.txt");
    Process node =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(requests.toFile())
            .redirectOutput(decisions.toFile())
            .redirectError(folder.resolve("times.txt").toFile())
            .start();
    if (!node.waitFor(5, TimeUnit.MINUTES) || node.exitValue() != 0) {
      throw new AssertionError("node failed: " + Files.readString(folder.resolve("times.txt")));
    }
    return Files.readAllLines(decisions);
  }
}
