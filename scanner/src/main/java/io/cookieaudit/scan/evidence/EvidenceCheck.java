package io.cookieaudit.scan.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a file that is given as a bundle turns out to be. Nothing of it is written anywhere.
 *
 * @param seal that it bears; empty where it bears none
 * @param problems in words; none means that no byte was changed since it was sealed
 * @param files their names
 * @param madeAt as its manifest says; empty where that cannot be read
 */
public record EvidenceCheck(
    Optional<String> seal, List<String> problems, List<String> files, String madeAt) {
  /** Unpacked into memory, so that a file made to burst it is refused. */
  private static final long MOST_BYTES = 256L << 20;

  private static final int MOST_FILES = 1_000;
  private static final ObjectMapper JSON = Json.lenient();

  public EvidenceCheck {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  /** Looks at all bytes of a file. */
  public static EvidenceCheck of(byte[] bundle) {
    Optional<String> seal = Seal.of(bundle);
    if (seal.isEmpty()) {
      return new EvidenceCheck(
          seal,
          List.of("it bears no seal at its end: it is no bundle, or its end is missing"),
          List.of(),
          "");
    }
    List<String> problems = new ArrayList<>();
    if (!seal.get().equals(Seal.belongingTo(bundle))) {
      problems.add("its bytes are not those that were sealed");
    }
    try {
      Map<String, byte[]> files = unpacked(bundle);
      JsonNode manifest = JSON.readTree(files.getOrDefault(Manifest.NAME, new byte[0]));
      problems.addAll(against(manifest, files));
      return new EvidenceCheck(
          seal, problems, List.copyOf(files.keySet()), manifest.path("madeAt").asText());
    } catch (IOException | IllegalArgumentException e) {
      problems.add("it cannot be unpacked: " + e.getMessage());
      return new EvidenceCheck(seal, problems, List.of(), "");
    }
  }

  private static Map<String, byte[]> unpacked(byte[] bundle) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(Math.toIntExact(Math.min(left, Integer.MAX_VALUE - 8L)));
        left -= content.length;
        if (left <= 0 || zip.read() >= 0 || files.size() >= MOST_FILES) {
          throw new IOException("it holds more than any bundle does");
        }
        if (files.put(entry.getName(), content) != null) {
          throw new IOException("it holds %s twice".formatted(entry.getName()));
        }
      }
    }
    return files;
  }

  private static List<String> against(JsonNode manifest, Map<String, byte[]> files) {
    List<String> problems = new ArrayList<>();
    if (!manifest.path("files").isArray()) {
      return List.of("its manifest is missing or lists no files");
    }
    Map<String, byte[]> unlisted = new LinkedHashMap<>(files);
    unlisted.remove(Manifest.NAME);
    unlisted.remove(EvidenceBundle.SUMS);
    for (JsonNode listed : manifest.path("files")) {
      String name = listed.path("name").asText();
      byte[] content = unlisted.remove(name);
      if (content == null) {
        problems.add(name + " is missing");
      } else if (!Seal.sha256(content).equals(listed.path("sha256").asText())) {
        problems.add(name + " is not what the manifest says it was");
      }
    }
    unlisted.keySet().forEach(name -> problems.add(name + " is not in the manifest"));
    return problems;
  }
}
