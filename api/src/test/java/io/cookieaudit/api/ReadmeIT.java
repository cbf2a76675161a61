package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, run in a shell as they stand there, against a shop on loopback. */
class ReadmeIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ (curl|\\./cookie-audit) .*$");
  private static final long MINUTES = 3;

  private static final String POLICY =
      """
      # Cookie policy

      | Cookie | Provider | Purpose | Lifetime |
      | --- | --- | --- | --- |
      | shop_basket | Shop | Essential: keeps the basket | Session |
      """;

  @TempDir Path folder;

  @Test
  void theApiIsUsedAsItSays() throws IOException, InterruptedException {
    try (FixtureSite shop = shop("shop_basket=1; Path=/");
        Served service = Served.start(folder, reaching(shop));
        HttpClient client = HttpClient.newHttpClient()) {
      String token = service.token();
      Shell shell = new Shell(folder, service, token);

      JsonNode queued = shell.json(command("curl", "/api/scans$", ""));
      assertThat(queued.path("state").asText()).isEqualTo("queued");
      String id = queued.path("id").asText();
      JsonNode done =
          Awaitility.await()
              .atMost(MINUTES, TimeUnit.MINUTES)
              .until(
                  () -> service.get(client, token, "/api/scans/" + id),
                  scan -> scan.path("state").asText().matches("done|failed"));
      assertThat(done.path("verdict").asText()).as(done.toString()).isEqualTo("clean");
      assertThat(shell.json(command("curl", "/api/scans/ID$", id))).isEqualTo(done);
      shell.run(command("curl", "/report$", id));
      assertThat(folder.resolve("report.html")).content().startsWith("<!doctype html>");
      JsonNode site = shell.json(command("curl", "/api/sites$", ""));
      assertThat(site.path("nextScan").asText()).as(site.toString()).endsWith(":30:00Z");
    }
  }

  @Test
  void theGateLetsACleanSitePass() throws IOException, InterruptedException {
    try (FixtureSite shop = shop("shop_basket=1; Path=/")) {
      Program gate = gate(shop);

      assertThat(gate.exit()).as(gate.out() + gate.err()).isZero();
      assertThat(folder.resolve("report/report.html")).isNotEmptyFile();
    }
  }

  @Test
  void theGateHoldsASiteThatDoesOtherThanItSays() throws IOException, InterruptedException {
    try (FixtureSite shop = shop("visitor=x1y2; Path=/; Max-Age=31536000")) {
      Program gate = gate(shop);

      assertThat(gate.exit()).as(gate.out() + gate.err()).isEqualTo(1);
      assertThat(gate.out()).contains("undeclared-cookie");
    }
  }

  @Test
  void theGateHoldsASiteThatCannotBeSeen() throws IOException, InterruptedException {
    try (FixtureSite shop = FixtureSite.start()) {
      Program gate = gate(shop);

      assertThat(gate.exit()).as(gate.out() + gate.err()).isEqualTo(3);
    }
  }

  private Program gate(FixtureSite shop) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("cookies.md"), POLICY);
    String command = command("./cookie-audit", "--fail-on medium --out report$", "");
    return Shell.run(
        folder, Program.browser(), command.replace("8443", String.valueOf(port(shop))));
  }

  /** A shop whose pages set one cookie, and which has its policy where the README says. */
  private static FixtureSite shop(String cookie) {
    FixtureSite site = FixtureSite.start();
    for (String host : List.of("www.shop.example", "preview.shop.example")) {
      site.on(
              host,
              "/",
              Reply.html("<!doctype html><title>Shop</title><h1>Lamps</h1>").cookie(cookie))
          .on(host, "/cookies", Reply.text("text/markdown; charset=utf-8", POLICY));
    }
    return site;
  }

  private static String[] reaching(FixtureSite shop) {
    return new String[] {"--insecure", "--connect-to", ":443:127.0.0.1:" + port(shop)};
  }

  private static int port(FixtureSite shop) {
    return shop.options().connectTo().stream()
        .filter(rule -> rule.host().isEmpty() && rule.port() == 443)
        .mapToInt(ConnectTo::toPort)
        .findFirst()
        .orElseThrow();
  }

  /** The one command of the README that begins and ends so. */
  private static String command(String begin, String end, String id) throws IOException {
    List<String> found =
        COMMAND
            .matcher(
                Files.readString(Means.root().resolve("README.md")).replaceAll("\\\\\\n\\s*", ""))
            .results()
            .map(match -> match.group().substring(2))
            .filter(command -> command.startsWith(begin))
            .filter(command -> Pattern.compile(end).matcher(command).find())
            .toList();
    assertThat(found).as(begin + " … " + end).hasSize(1);
    return found.getFirst().replace("/ID", "/" + id);
  }

  /** Runs commands in a folder, with the service where the README has it. */
  private record Shell(Path folder, Served service, String token) {
    Program run(String command) throws IOException, InterruptedException {
      String here = service.address().getAuthority();
      return run(folder, Map.of("TOKEN", token), command.replace("127.0.0.1:8080", here));
    }

    JsonNode json(String command) throws IOException, InterruptedException {
      Program program = run(command);
      assertThat(program.exit()).as(program.err()).isZero();
      return JSON.readTree(program.out());
    }

    static Program run(Path folder, Map<String, String> environment, String command)
        throws IOException, InterruptedException {
      String launcher = Means.root().resolve("cookie-audit").toString();
      return Program.run(
          folder,
          environment,
          List.of("bash", "-c", command.replace("./cookie-audit", "'" + launcher + "'")));
    }
  }
}
