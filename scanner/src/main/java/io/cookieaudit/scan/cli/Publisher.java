package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.report.Report;
import io.cookieaudit.scan.report.Reporter;
import io.cookieaudit.scan.report.Reporters;
import io.cookieaudit.scan.report.TextReporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where reports go. Without options the terminal gets the text and a folder the rest. One format
 * alone goes to standard output and nothing else does, so that programs can read it; with a folder
 * named, the files are written as well.
 */
final class Publisher {
  static final Path USUAL_FOLDER = Path.of("cookie-audit-report");

  private static final String TEXT = TextReporter.PLAIN.format();

  /** What a person and a program look at first; the others are written when they are asked for. */
  private static final Set<String> USUAL = Set.of("json", "html");

  private static final Map<String, String> ENDINGS =
      Map.of(
          "text", "txt",
          "markdown", "md",
          "junit", "junit.xml",
          "csv", "cookies.csv",
          "csv-requests", "requests.csv");

  private final Optional<Reporter> toTerminal;
  private final List<Reporter> toFiles;
  private final Optional<Path> folder;
  private final Terminal terminal;

  private Publisher(
      Optional<Reporter> toTerminal,
      List<Reporter> toFiles,
      Optional<Path> folder,
      Terminal terminal) {
    this.toTerminal = toTerminal;
    this.toFiles = toFiles;
    this.folder = folder;
    this.terminal = terminal;
  }

  /**
   * Decides what goes where.
   *
   * @param formats as asked for; none for the usual ones
   * @param folder as asked for
   * @param usualFolder used where files have to be written and no folder was named; empty where a
   *     command writes files on request only
   */
  static Publisher of(
      List<Reporter> formats,
      Optional<Path> folder,
      Optional<Path> usualFolder,
      Terminal terminal) {
    Reporter text = terminal.text();
    boolean alone = formats.size() == 1;
    if (alone && folder.isEmpty()) {
      Reporter only = formats.getFirst();
      boolean isText = only.format().equals(TEXT);
      return new Publisher(
          Optional.of(isText ? text : only), List.of(), Optional.empty(), terminal);
    }
    List<Reporter> files =
        formats.isEmpty()
            ? Reporters.ALL.stream().filter(reporter -> USUAL.contains(reporter.format())).toList()
            : formats;
    boolean saysText =
        formats.isEmpty() || formats.stream().anyMatch(one -> one.format().equals(TEXT));
    Optional<Reporter> toTerminal =
        saysText
            ? Optional.of(text)
            : alone && formats.getFirst().format().equals("json")
                ? Optional.of(formats.getFirst())
                : Optional.empty();
    return new Publisher(toTerminal, files, folder.or(() -> usualFolder), terminal);
  }

  /** Saves the observation before anything that could still fail is done with it. */
  void keep(Observation observation, String name) {
    folder.ifPresent(
        place ->
            ReportFiles.write(
                place.resolve(name),
                stream ->
                    stream.write(
                        ObservationJson.write(observation).getBytes(StandardCharsets.UTF_8))));
  }

  /** Says something that is not the result. */
  void note(String what) {
    terminal.notes().println(what);
  }

  /** Writes the report everywhere it has to go, and says where the files are. */
  void publish(Report report) {
    toTerminal.ifPresent(reporter -> print(reporter, report));
    folder.ifPresent(
        place -> {
          List<String> written = new ArrayList<>();
          for (Reporter reporter : toFiles) {
            Path file =
                place.resolve(
                    "report." + ENDINGS.getOrDefault(reporter.format(), reporter.format()));
            ReportFiles.write(file, stream -> reporter.write(report, stream));
            written.add(file.toString());
          }
          if (!written.isEmpty()) {
            terminal.notes().println("Written: " + String.join(", ", written));
          }
        });
  }

  private void print(Reporter reporter, Report report) {
    var bytes = new ByteArrayOutputStream();
    try {
      reporter.write(report, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    terminal.out().flush();
  }
}
