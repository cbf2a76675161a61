package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that is judged by its text alone. */
class CheckCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  private int check(String policy) throws IOException {
    Path file = Files.writeString(folder.resolve("cookies.md"), policy);
    return CookieAudit.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(new StringWriter()))
        .execute("check", "--policy", file.toString());
  }

  @Test
  void namesThePolicyAndPassesOneThatSaysEverything() throws IOException {
    int exit =
        check(
            """
            # Cookie policy

            Last updated: 3 February 2026

            | Cookie | Provider | Category | Duration |
            |---|---|---|---|
            | reel_seat | Reel Cinema | Necessary | Session |
            """);

    assertThat(exit).as(out.toString()).isZero();
    assertThat(out.toString())
        .startsWith("cookie-audit of the policy ")
        .contains("nothing: the policy was read without an observation")
        .contains("cookie-before-consent: no site was observed");
  }

  @Test
  void failsAGateWhereTheListSaysNoLifetime() throws IOException {
    int exit =
        check(
            """
            # Cookie policy

            Last updated: 3 February 2026

            | Cookie | Provider | Category |
            |---|---|---|
            | reel_seat | Reel Cinema | Necessary |
            """);

    assertThat(exit).isEqualTo(Outcome.FINDINGS);
    assertThat(out.toString()).contains("lifetime-unstated").contains("cookies.md:7");
  }
}
