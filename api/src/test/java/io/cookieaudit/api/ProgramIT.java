package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input, as a user would give it: message and exit code. Needs no browser. */
class ProgramIT {
  @TempDir Path folder;

  @Test
  void explainsAWrongOptionInTwoLines() throws IOException, InterruptedException {
    var program = Program.jar(folder, "scan", "https://shop.test/", "--polcy", "x");

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("--polcy").contains("--policy").contains("--help");
    assertThat(program.out()).isEmpty();
  }

  @Test
  void refusesAnEmptyPolicy() throws IOException, InterruptedException {
    Path policy = Files.writeString(folder.resolve("policy.md"), "");

    var program = Program.jar(folder, "policy", policy.toString());

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("policy.md").contains("empty");
  }

  @Test
  void refusesABinaryPolicy() throws IOException, InterruptedException {
    byte[] bytes = new byte[4096];
    new java.util.Random(7).nextBytes(bytes);
    Path policy = Files.write(folder.resolve("policy.bin"), bytes);

    var program = Program.jar(folder, "policy", policy.toString());

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("policy.bin");
  }

  @Test
  void refusesAPolicyOfFiftyMegabytes() throws IOException, InterruptedException {
    Path policy = folder.resolve("policy.html");
    try (var file = new RandomAccessFile(policy.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }

    var program = Program.jar(folder, "policy", policy.toString());

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("MB");
  }

  @Test
  void readsAPolicyInNoKnownFormAndSaysThatNothingWasRead()
      throws IOException, InterruptedException {
    Path policy =
        Files.writeString(folder.resolve("policy.md"), "# Opening hours\n\nNine to five.\n");

    var program = Program.jar(folder, "policy", policy.toString());

    assertThat(program.exit()).isZero();
    assertThat(program.out()).contains("no list of cookies");
  }

  @Test
  void saysWhichPolicyFileIsMissing() throws IOException, InterruptedException {
    var program = Program.jar(folder, "policy", "nowhere.md");

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("nowhere.md");
  }

  @Test
  void printsNothingButJsonForMachines() throws IOException, InterruptedException {
    Path policy =
        Files.writeString(
            folder.resolve("policy.md"),
            """
            # Cookie policy

            | Cookie | Provider | Purpose | Lifetime |
            | --- | --- | --- | --- |
            | lamp_id | Lantern | Statistics | 13 months |
            """,
            StandardCharsets.UTF_8);

    var program = Program.jar(folder, "policy", policy.toString(), "--format", "json");

    assertThat(program.exit()).isZero();
    assertThat(program.out().strip()).startsWith("{").endsWith("}").contains("\"lamp_id\"");
    assertThat(program.err()).isEmpty();
  }
}
