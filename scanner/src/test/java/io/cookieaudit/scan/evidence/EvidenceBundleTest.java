package io.cookieaudit.scan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.report.Example;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class EvidenceBundleTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static EvidenceBundle bundle() {
    return EvidenceBundle.of(
        Example.report(Example.observed()),
        List.of(Example.observed()),
        Optional.empty(),
        Map.of("cookies.md", "# Cookies".getBytes(StandardCharsets.UTF_8)),
        NOON);
  }

  @Test
  void holdsWhatTheReportRestsOnAndIsUnchanged() throws IOException {
    EvidenceCheck check = EvidenceCheck.of(bundle().content());

    assertThat(check.problems()).isEmpty();
    assertThat(check.seal()).contains(bundle().seal());
    assertThat(check.madeAt()).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(check.files())
        .containsExactly(
            "observation.json",
            "observation-run-1.json",
            "report.json",
            "report.html",
            "report.har",
            "policy/cookies.md",
            "SHA256SUMS",
            "manifest.json");
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle().content()))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("observation.json");
    }
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(bundle().content()).isEqualTo(bundle().content());
  }

  /** Some of them; all would take a minute. The first and the last bytes are among them. */
  @Test
  void aChangeToAnyByteShows() {
    byte[] whole = bundle().content();
    int[] places =
        IntStream.concat(
                IntStream.concat(
                    IntStream.range(0, 40), IntStream.range(whole.length - 150, whole.length)),
                new Random(11).ints(60, 0, whole.length))
            .toArray();
    for (int place : places) {
      byte[] changed = whole.clone();
      changed[place] ^= 1;

      assertThat(EvidenceCheck.of(changed).problems()).as("byte %d", place).isNotEmpty();
    }
  }

  @Test
  void whatIsMissingOrMoreShows() {
    byte[] whole = bundle().content();

    assertThat(EvidenceCheck.of(Arrays.copyOf(whole, whole.length - 1)).problems()).isNotEmpty();
    assertThat(EvidenceCheck.of(Arrays.copyOf(whole, whole.length + 1)).problems()).isNotEmpty();
    assertThat(EvidenceCheck.of(new byte[0]).problems()).isNotEmpty();
    assertThat(EvidenceCheck.of("PK".getBytes(StandardCharsets.UTF_8)).problems()).isNotEmpty();
  }

  /** Whoever seals anew what was changed in one file is still found out by the manifest. */
  @Test
  void aFileThatIsNotTheManifestsShowsUnderANewSeal() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(bundle().content()));
        var to = new ZipOutputStream(bytes)) {
      to.setComment(Seal.BLANK);
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = from.readAllBytes();
        to.write(entry.getName().startsWith("policy/") ? new byte[] {'x'} : content);
      }
      to.putNextEntry(new ZipEntry("more.txt"));
    }
    byte[] changed = bytes.toByteArray();
    Seal.onto(changed);

    assertThat(EvidenceCheck.of(changed).problems())
        .containsExactlyInAnyOrder(
            "policy/cookies.md is not what the manifest says it was",
            "more.txt is not in the manifest");
  }
}
