package io.cookieaudit.policy.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command behind {@code mvn -pl policy-model verify -Pevaluate}: reads every document of a
 * folder that has expected rows and prints how well each was read.
 */
public record Evaluation(List<Measured> documents) {
  /** Of all rows together. */
  static final double NAMES = 0.97;

  /** Of all matched rows together, for purposes and for lifetimes. */
  static final double FACTS = 0.93;

  /** Of each document, for each of the four shares. */
  static final double DOCUMENT = 0.85;

  public Evaluation {
    documents = List.copyOf(documents);
  }

  /**
   * @param folder holds documents and their {@code .expected.json}, or a folder {@code policies}
   *     that does
   */
  static Evaluation of(Path folder) throws IOException {
    Path inner = folder.resolve("policies");
    List<Measured> documents = new ArrayList<>();
    for (Path file : expected(Files.isDirectory(inner) ? inner : folder)) {
      documents.add(Measured.of(file));
    }
    return new Evaluation(documents);
  }

  private static List<Path> expected(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(Measured.EXPECTED)).sorted().toList();
    }
  }

  Measured all() {
    return documents.stream().reduce(new Measured("all", 0, 0, 0, 0, 0, List.of()), Measured::plus);
  }

  /** What is below the goals, in words; empty where all goals are met. */
  List<String> missed() {
    List<String> missed = new ArrayList<>();
    Measured all = all();
    below(missed, "precision of names", all.precision(), NAMES);
    below(missed, "recall of names", all.recall(), NAMES);
    below(missed, "purpose", all.purpose(), FACTS);
    below(missed, "lifetime", all.lifetime(), FACTS);
    documents.forEach(one -> below(missed, one.document(), one.lowest(), DOCUMENT));
    return missed;
  }

  private static void below(List<String> missed, String what, double value, double goal) {
    if (value < goal) {
      missed.add(String.format(Locale.ROOT, "%s is %.3f, the goal is %.2f", what, value, goal));
    }
  }

  String table() {
    var table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-28s %8s %6s %10s %7s %8s %9s%n",
            "document",
            "expected",
            "found",
            "precision",
            "recall",
            "purpose",
            "lifetime"));
    documents.forEach(one -> table.append(line(one)));
    return table.append(line(all())).toString();
  }

  private static String line(Measured one) {
    return String.format(
        Locale.ROOT,
        "%-28s %8d %6d %10.3f %7.3f %8.3f %9.3f%n",
        one.document(),
        one.expected(),
        one.found(),
        one.precision(),
        one.recall(),
        one.purpose(),
        one.lifetime());
  }

  /**
   * Prints the table, then with a second argument each difference.
   *
   * @param args the folder, and any second word
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0 || args[0].isBlank()) {
      throw new IllegalArgumentException(
          "Name the folder of documents: -Dcookieaudit.documents=DIR, which holds documents and"
              + " their .expected.json, or a folder policies that does.");
    }
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Evaluation evaluation = of(Path.of(args[0]));
    out.print(evaluation.table());
    if (args.length > 1) {
      evaluation.documents().stream()
          .flatMap(one -> one.differences().stream().map(d -> one.document() + ": " + d))
          .forEach(out::println);
    }
    if (!evaluation.missed().isEmpty()) {
      throw new IllegalStateException("below the goals: " + evaluation.missed());
    }
  }
}
