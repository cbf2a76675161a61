package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scan command as a user meets it: what it prints, and how it ends, when sites misbehave. */
class ScanCommandIT {
  private static final String POLICY =
      """
      # Cookie policy

      | Cookie | Provider | Category | Lifetime |
      | --- | --- | --- | --- |
      | shop_sid | Shop | Necessary | Session |
      """;

  private static FixtureSite site;
  private static SiteScan scans;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    site = FixtureSite.start();
    scans = SiteScan.of(site);
    site.on(
        "calm.test",
        "/",
        Reply.html("<title>Calm</title><p>Tea</p>").cookie("shop_sid=1; Secure; HttpOnly"));
    site.on(
        "busy.test",
        "/",
        Reply.html("<title>Busy</title><p>Tea</p>")
            .cookie("shop_sid=1; Secure; HttpOnly")
            .cookie("extra=8f14e45fceea167a; Max-Age=9000000"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void endsWithZeroWhereEverythingIsAsDeclared() throws IOException {
    CommandRun ended = scan("https://calm.test/", "--out", folder.resolve("out").toString());

    assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    assertThat(folder.resolve("out"))
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/report.json")
        .isDirectoryContaining("glob:**/observation.json");
  }

  @Test
  void endsWithOneWhereTheGateIsPassedOver() throws IOException {
    CommandRun ended = scan("https://busy.test/");

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(1);
    assertThat(ended.out()).contains("undeclared-cookie:cookie/extra@busy.test");
  }

  @Test
  void printsNothingButJsonForMachines() throws IOException {
    CommandRun ended = scan("https://busy.test/", "--states", "no-choice", "--format", "json");

    JsonNode report = new ObjectMapper().readTree(ended.out());
    assertThat(report.path("verdict").asText()).isEqualTo("findings");
    assertThat(report.path("findings").findValuesAsText("fingerprint"))
        .contains("undeclared-cookie:cookie/extra@busy.test");
  }

  @Test
  void lastNightsFindingsDoNotFailTheGateAgain() throws IOException {
    String baseline = folder.resolve("baseline.json").toString();
    scan("https://busy.test/", "--states", "no-choice", "--write-baseline", baseline);

    CommandRun again = scan("https://busy.test/", "--states", "no-choice", "--baseline", baseline);

    assertThat(again.exit()).as(again.out() + again.err()).isZero();
  }

  @Test
  void refusesABaselineThatWasMadeOtherwise() throws IOException {
    String baseline = folder.resolve("baseline.json").toString();
    scan("https://busy.test/", "--states", "no-choice", "--write-baseline", baseline);

    CommandRun other = scan("https://busy.test/", "--baseline", baseline);

    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("states");
  }

  @Test
  void judgesTheSavedObservationAgainWithTheSameResult() throws IOException {
    Path out = folder.resolve("out");
    CommandRun first = scan("https://busy.test/", "--out", out.toString());

    CommandRun again =
        CommandRun.of(
            "check",
            "--policy",
            policy().toString(),
            "--observation",
            out.resolve("observation.json").toString());

    assertThat(again.exit()).isEqualTo(first.exit());
    assertThat(again.out()).contains("undeclared-cookie:cookie/extra@busy.test");
  }

  @Test
  void anUnreachableHostIsNeverClean() throws IOException {
    isIncomplete(scan("https://" + FixtureSite.UNREACHABLE + "/"), "could not be");
  }

  @Test
  void aPageThatIsNotThereIsNeverClean() throws IOException {
    isIncomplete(scan("https://calm.test/nowhere"), "404");
  }

  @Test
  void anUntrustedCertificateIsNeverClean() throws IOException {
    isIncomplete(scan("https://" + FixtureSite.UNTRUSTED + "/"), "ERR_CERT_AUTHORITY_INVALID");
  }

  @Test
  void aWrongAddressIsWrongUse() throws IOException {
    CommandRun ended = scan("calm.test");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err()).contains("calm.test").contains("https://");
  }

  @Test
  void aBrowserThatIsNotThereEndsIncomplete() throws IOException {
    CommandRun ended =
        CommandRun.of(
            "scan",
            "https://calm.test/",
            "--policy",
            policy().toString(),
            "--chrome",
            folder.resolve("no-browser").toString());

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.err()).contains("no-browser");
  }

  @Test
  void aGridThatDoesNotAnswerEndsIncomplete() throws IOException {
    CommandRun ended =
        CommandRun.of(
            "scan",
            "https://calm.test/",
            "--policy",
            policy().toString(),
            "--grid",
            "http://127.0.0.1:1");

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.err()).contains("The Grid does not answer").contains("http://127.0.0.1:1");
  }

  @Test
  void aGridHasABrowserOfItsOwn() {
    CommandRun ended =
        CommandRun.of(
            "scan", "https://calm.test/", "--grid", "http://127.0.0.1:1", "--chrome", "chromium");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err()).contains("--grid").contains("--chrome");
  }

  private static void isIncomplete(CommandRun ended, String why) {
    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(3);
    assertThat(ended.out()).contains(why);
  }

  private CommandRun scan(String url, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(url, "--dwell", "2s"));
    arguments.addAll(List.of("--policy", policy().toString()));
    if (!List.of(more).contains("--out") && !List.of(more).contains("--format")) {
      arguments.addAll(List.of("--format", "text"));
    }
    if (!url.contains(FixtureSite.UNTRUSTED)) {
      arguments.add("--insecure");
    }
    arguments.addAll(List.of(more));
    return scans.run(arguments.toArray(String[]::new));
  }

  private Path policy() throws IOException {
    return Files.writeString(folder.resolve("policy.md"), POLICY);
  }
}
