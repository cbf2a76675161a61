package io.cookieaudit.scan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.demo.LoopbackSites;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The audit of a workload as a process, which leaves its observation in a folder. */
final class Audit {
  private final Workload workload;
  private final Path folder;
  private final Process process;

  private Audit(Workload workload, Path folder, Process process) {
    this.workload = workload;
    this.folder = folder;
    this.process = process;
  }

  /** Starts it. */
  static Audit start(
      Self self, Workload workload, LoopbackSites sites, BrowserOptions browser, Path folder) {
    List<String> arguments = new ArrayList<>(workload.arguments());
    arguments.addAll(List.of("--out", folder.toString()));
    browser.chrome().ifPresent(file -> arguments.addAll(List.of("--chrome", file.toString())));
    browser
        .driver()
        .ifPresent(file -> arguments.addAll(List.of("--chromedriver", file.toString())));
    if (arguments.getFirst().equals("scan")) {
      arguments.addAll(List.of("--policy", policy(workload, folder).toString()));
      sites
          .connectTo()
          .forEach(
              to ->
                  arguments.addAll(
                      List.of(
                          "--connect-to",
                          "%s:%d:%s:%d"
                              .formatted(to.host(), to.port(), to.toHost(), to.toPort()))));
    }
    return new Audit(workload, folder, self.start(arguments, folder.resolve("log.txt")));
  }

  private static Path policy(Workload workload, Path folder) {
    try {
      return Files.writeString(folder.resolve("policy.md"), workload.shop().policy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Itself and all that it has started. */
  Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  /**
   * Waits for its end.
   *
   * @throws ScanException where it did not see everything, or did not find what is planted: a fast
   *     audit that misses something is no audit
   */
  void await() {
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new ScanException(
            "The audit of “%s” ended with %d and is no measure. It printed: %s"
                .formatted(workload.title(), exit, tail()));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new ScanException("The measurement was interrupted.", e);
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("log.txt"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    } catch (IOException e) {
      return "(nothing that could be read)";
    }
  }

  /** The addresses of all page loads, in all states. */
  List<URI> loaded() {
    try {
      JsonNode observation =
          new ObjectMapper().readTree(folder.resolve("observation.json").toFile());
      List<URI> pages = new ArrayList<>();
      observation
          .path("visits")
          .forEach(
              visit ->
                  visit
                      .path("pages")
                      .forEach(page -> pages.add(URI.create(page.path("url").asText()))));
      return pages;
    } catch (IOException e) {
      throw new ScanException("The observation cannot be read: " + e.getMessage(), e);
    }
  }
}
