package io.cookieaudit.policy.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the rows read in one document compare with the expected ones.
 *
 * @param matched the rows of both sides that have the same name
 * @param purposes of the matched rows, those with the expected purpose
 * @param lifetimes of the matched rows, those with the expected lifetime
 * @param differences each difference in words
 */
record Measured(
    String document,
    int expected,
    int found,
    int matched,
    int purposes,
    int lifetimes,
    List<String> differences) {

  static final String EXPECTED = ".expected.json";

  /**
   * Reads the document that belongs to a file of expected rows and compares.
   *
   * @param file such as {@code shop.expected.json}, beside {@code shop.html}
   */
  static Measured of(Path file) throws IOException {
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    Path document = document(file);
    List<DeclaredCookie> found =
        PolicyReadings.read(
                PolicyDocuments.parse(
                    document.getFileName().toString(), Files.readAllBytes(document)))
            .inventories()
            .stream()
            .flatMap(inventory -> inventory.cookies())
            .toList();
    List<ExpectedRow> rows = new ArrayList<>();
    json.path("items").forEach(item -> rows.add(ExpectedRow.of(item)));
    return compare(stem(file), rows, found);
  }

  static Measured compare(String document, List<ExpectedRow> expected, List<DeclaredCookie> found) {
    List<DeclaredCookie> left = new ArrayList<>(found);
    List<String> differences = new ArrayList<>();
    int matched = 0;
    int purposes = 0;
    int lifetimes = 0;
    for (ExpectedRow row : expected) {
      Optional<DeclaredCookie> match = match(row, left);
      if (match.isEmpty()) {
        differences.add("not found: " + row.name());
        continue;
      }
      DeclaredCookie cookie = match.get();
      left.remove(cookie);
      matched++;
      if (cookie.purpose() == row.purpose()) {
        purposes++;
      } else {
        differences.add(
            "purpose of %s: %s, expected %s"
                .formatted(row.name(), cookie.purpose(), row.purpose()));
      }
      if (row.lives(cookie.lifetime())) {
        lifetimes++;
      } else {
        differences.add(
            "lifetime of %s: %s, expected %s"
                .formatted(row.name(), cookie.lifetime().lifetime(), row.lifetime()));
      }
    }
    left.forEach(
        cookie ->
            differences.add(
                "not expected: %s (line %d)".formatted(cookie.name(), cookie.quote().line())));
    return new Measured(
        document, expected.size(), found.size(), matched, purposes, lifetimes, differences);
  }

  private static Optional<DeclaredCookie> match(ExpectedRow row, List<DeclaredCookie> left) {
    List<DeclaredCookie> named = left.stream().filter(row::isNamed).toList();
    return named.stream().filter(row::standsOn).findFirst().or(() -> named.stream().findFirst());
  }

  /** Of what was found, the share that was expected; 1 where nothing was found. */
  double precision() {
    return share(matched, found);
  }

  /** Of what was expected, the share that was found; 1 where nothing was expected. */
  double recall() {
    return share(matched, expected);
  }

  double purpose() {
    return share(purposes, matched);
  }

  double lifetime() {
    return share(lifetimes, matched);
  }

  /** The lowest of the four shares. */
  double lowest() {
    return Math.min(Math.min(precision(), recall()), Math.min(purpose(), lifetime()));
  }

  Measured plus(Measured other) {
    return new Measured(
        "all",
        expected + other.expected,
        found + other.found,
        matched + other.matched,
        purposes + other.purposes,
        lifetimes + other.lifetimes,
        List.of());
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static Path document(Path file) throws IOException {
    try (var beside = Files.list(file.toAbsolutePath().getParent())) {
      return beside
          .filter(path -> !path.toString().endsWith(".json"))
          .filter(path -> path.getFileName().toString().startsWith(stem(file) + "."))
          .findFirst()
          .orElseThrow(() -> new IOException("no document beside " + file));
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - EXPECTED.length());
  }
}
