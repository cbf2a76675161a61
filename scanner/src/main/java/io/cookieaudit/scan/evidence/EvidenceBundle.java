package io.cookieaudit.scan.evidence;

import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.json.InventoryJson;
import io.cookieaudit.scan.json.Json;
import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.report.Report;
import io.cookieaudit.scan.report.Reporters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that a report rests on, in one ZIP file: the observation, the report for people and
 * for programs, the requests as HAR, the policy as it was read and as it came, a manifest with
 * versions, settings and the SHA-256 of each file, and a seal over all bytes.
 */
public final class EvidenceBundle {
  /** As {@code sha256sum --check} reads it. */
  static final String SUMS = "SHA256SUMS";

  private static final List<String> FORMATS = List.of("json", "html", "har");

  private final byte[] content;
  private final String seal;

  private EvidenceBundle(byte[] content, String seal) {
    this.content = content;
    this.seal = seal;
  }

  /** The file. */
  public byte[] content() {
    return content.clone();
  }

  /**
   * Its SHA-256 without the seal itself, in hexadecimal digits; to be kept elsewhere by whoever
   * wants to show later that this is the bundle that was made.
   */
  public String seal() {
    return seal;
  }

  /**
   * Puts it together. The same arguments give the same bytes.
   *
   * @param earlier what the runs before the last one saw, in their order
   * @param policy as it was read; empty where none was
   * @param document the policy as it came, by the name of its file; none where it was no file
   */
  public static EvidenceBundle of(
      Report report,
      List<Observation> earlier,
      Optional<PolicyReading> policy,
      Map<String, byte[]> document,
      Instant madeAt) {
    var files = new LinkedHashMap<String, byte[]>();
    report
        .observed()
        .ifPresent(seen -> files.put("observation.json", utf8(ObservationJson.write(seen))));
    for (int run = 0; run < earlier.size(); run++) {
      files.put(
          "observation-run-%d.json".formatted(run + 1),
          utf8(ObservationJson.write(earlier.get(run))));
    }
    FORMATS.forEach(format -> files.put("report." + format, written(report, format)));
    policy.ifPresent(read -> files.put("policy.json", utf8(InventoryJson.write(read))));
    document.forEach((name, bytes) -> files.put("policy/" + name, bytes));
    List<Manifest.Entry> entries =
        files.entrySet().stream()
            .map(
                file ->
                    new Manifest.Entry(
                        file.getKey(), file.getValue().length, Seal.sha256(file.getValue())))
            .toList();
    files.put(SUMS, utf8(sums(entries)));
    files.put(Manifest.NAME, utf8(Json.write(Manifest.of(report, entries, madeAt))));
    byte[] zip = zip(files, madeAt);
    return new EvidenceBundle(zip, Seal.onto(zip));
  }

  /** In hexadecimal digits, as the manifest has it. */
  public static String sha256(byte[] bytes) {
    return Seal.sha256(bytes);
  }

  private static String sums(List<Manifest.Entry> entries) {
    var lines = new StringBuilder();
    entries.forEach(
        entry -> lines.append(entry.sha256()).append("  ").append(entry.name()).append('\n'));
    return lines.toString();
  }

  private static byte[] zip(Map<String, byte[]> files, Instant madeAt) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setComment(Seal.BLANK);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(madeAt.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] written(Report report, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      Reporters.of(format).orElseThrow().write(report, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
