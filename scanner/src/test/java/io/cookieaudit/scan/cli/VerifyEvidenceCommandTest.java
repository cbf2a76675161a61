package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyEvidenceCommandTest {
  @TempDir Path folder;
  private Path bundle = Path.of("");
  private String seal = "";

  @BeforeEach
  void pack() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("cookies.md"),
            """
            # Cookie policy

            | Cookie | Category | Duration |
            |---|---|---|
            | reel_seat | Necessary | Session |
            """);
    bundle = folder.resolve("evidence.zip");
    CommandRun packed =
        CommandRun.of(
            "check",
            "--policy",
            policy.toString(),
            "--evidence",
            bundle.toString(),
            "--format",
            "json");
    assertThat(packed.out().strip()).startsWith("{").endsWith("}");
    Matcher told = Pattern.compile("sealed as ([0-9a-f]{64})").matcher(packed.err());
    assertThat(told.find()).as(packed.err()).isTrue();
    seal = told.group(1);
  }

  @Test
  void saysThatABundleIsUnchanged() {
    CommandRun ran = CommandRun.of("verify-evidence", bundle.toString(), "--seal", seal);

    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .contains("Unchanged", "Seal: " + seal, "report.html", "policy.json", "policy/cookies.md");
  }

  @Test
  void saysWhatIsNotWhatItWas() throws IOException {
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 4;
    Files.write(bundle, bytes);

    CommandRun ran = CommandRun.of("verify-evidence", bundle.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("Not what it was").contains("not those that were sealed");
  }

  @Test
  void tellsItFromAnotherBundle() {
    CommandRun ran = CommandRun.of("verify-evidence", bundle.toString(), "--seal", "0".repeat(64));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("not the one given");
  }

  @Test
  void namesAFileThatIsNotThere() {
    CommandRun ran = CommandRun.of("verify-evidence", "nowhere.zip");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("nowhere.zip");
  }
}
