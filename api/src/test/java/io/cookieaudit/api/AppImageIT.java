package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a container, as {@code ./cookie-audit image} builds it. */
class AppImageIT {
  private static final String IMAGE = "cookie-audit-tested";
  private static final long MINUTES = 2;

  /** As docker/README.md has it: everything forbidden but what a sandbox is made of. */
  private static final List<String> SAFE =
      List.of(
          "--read-only",
          "--tmpfs",
          "/tmp",
          "--cap-drop",
          "ALL",
          "--security-opt",
          "no-new-privileges",
          "--security-opt",
          "seccomp=" + Means.root().resolve("docker/browser/seccomp.json"));

  @TempDir Path folder;

  @BeforeAll
  static void build(@TempDir Path scratch) throws IOException, InterruptedException {
    if (docker(scratch, "info").exit() != 0) {
      throw Means.lacking("REQUIRE_DOCKER", "no container engine answers");
    }
    Program built =
        Program.run(
            scratch,
            Map.of(),
            List.of(
                Means.root().resolve("docker/app/build").toString(),
                Means.root().resolve("api/target/cookie-audit.jar").toString(),
                System.getProperty("java.home"),
                IMAGE));
    assertThat(built.exit()).as(built.out() + built.err()).isZero();
  }

  private static Program docker(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    try {
      return Program.run(folder, Map.of(), command);
    } catch (IOException notInstalled) {
      return new Program(127, "", String.valueOf(notInstalled.getMessage()));
    }
  }

  private Program run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("run", "--rm"));
    all.addAll(options);
    all.add(IMAGE);
    all.addAll(List.of(arguments));
    return docker(folder, all.toArray(String[]::new));
  }

  @Test
  void auditsTheDemoShopInItsSandboxAndWritesNothing() throws IOException, InterruptedException {
    Program demo = run(SAFE, "demo", "--out", "/tmp/report");

    assertThat(demo.exit()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.err()).contains("all were found, and nothing else");
    assertThat(demo.out() + demo.err()).doesNotContain("without its sandbox");
  }

  @Test
  void givesTheReportToWhoeverCalledIt() throws IOException, InterruptedException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.writeString(
        work.resolve("cookies.md"),
        """
        # Cookie policy

        | Cookie | Provider | Purpose | Lifetime |
        | --- | --- | --- | --- |
        | shop_basket | Shop | Essential: keeps the basket | Session |
        """);
    try (FixtureSite site = FixtureSite.start()) {
      site.on(
          "www.shop.example",
          "/",
          Reply.html("<!doctype html><title>Shop</title>").cookie("visitor=x1y2; Path=/"));
      String connect =
          site.options().connectTo().stream()
              .filter(rule -> rule.host().isEmpty() && rule.port() == 80)
              .map(rule -> ":80:%s:%d".formatted(rule.toHost(), rule.toPort()))
              .collect(Collectors.joining());

      Program scan =
          run(
              List.of("--network", "host", "--user", "12345:12345", "--volume", work + ":/work"),
              "scan",
              "http://www.shop.example/",
              "--policy",
              "cookies.md",
              "--connect-to",
              connect,
              "--out",
              "report");

      assertThat(scan.exit()).as(scan.out() + scan.err()).isEqualTo(1);
      assertThat(scan.out()).contains("undeclared-cookie");
      assertThat(Files.getAttribute(work.resolve("report/report.html"), "unix:uid"))
          .isEqualTo(12345);
    }
  }

  @Test
  void servesUntilItIsAskedToEnd() throws IOException, InterruptedException {
    List<String> start = new ArrayList<>(List.of("run", "--detach"));
    start.addAll(SAFE);
    start.addAll(List.of(IMAGE, "serve", "--host", "0.0.0.0"));
    String id = docker(folder, start.toArray(String[]::new)).out().strip();
    try {
      Awaitility.await()
          .atMost(MINUTES, TimeUnit.MINUTES)
          .until(() -> docker(folder, "logs", id).out().contains("Ctrl-C ends it"));

      assertThat(docker(folder, "logs", id).out())
          .contains("Access token, shown this once")
          .contains("Scans reach the public internet");
      assertThat(docker(folder, "exec", id, "/usr/local/bin/healthy").exit()).isZero();
      assertThat(docker(folder, "stop", "--time", "60", id).exit()).isZero();
      assertThat(docker(folder, "inspect", "--format", "{{.State.ExitCode}}", id).out().strip())
          .as("143 is the code of SIGTERM")
          .isEqualTo("143");
    } finally {
      docker(folder, "rm", "--force", "--volumes", id);
    }
  }
}
