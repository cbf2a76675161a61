package io.cookieaudit.api.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.api.TestClock;
import io.cookieaudit.api.access.AccessTokens;
import io.cookieaudit.api.access.Scope;
import io.cookieaudit.api.access.Token;
import io.cookieaudit.api.scans.JdbcScanStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept by the first version is there in this one. */
class MigrationTest {
  private static final String SECRET = "cookie-audit_from-before";

  @TempDir Path folder;

  @Test
  void onH2() throws Exception {
    String url =
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(folder.resolve("service").toAbsolutePath());
    fill(url, "cookie-audit");

    assertKept(Database.in(folder));
  }

  @Test
  void onPostgreSql() throws Exception {
    String url = Databases.emptyPostgreSql();
    fill(url, "postgres");

    assertKept(Database.at(url, "postgres", ""));
  }

  private static void fill(String url, String user) throws Exception {
    Flyway.configure().dataSource(url, user, "").target("1").load().migrate();
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(SECRET.getBytes(StandardCharsets.UTF_8)));
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into access_token (hash, created_at) values ('%s', '2026-05-01 12:00:00+00')"
              .formatted(hash));
      statement.execute(
          """
          insert into scan (id, what, occasion, state, queued_at) values ('one',
            '{"url":"https://shop.test/","policy":null,"policyId":null,"states":["no-choice"],"pages":5}',
            'ON_DEMAND', 'DONE', '2026-05-01 12:00:00+00')
          """);
    }
  }

  private static void assertKept(Database opened) throws SQLException {
    try (Database database = opened) {
      var tokens = new AccessTokens(database, new TestClock("2026-05-03T12:00:00Z"));
      assertThat(tokens.first()).as("there is one").isEmpty();
      assertThat(tokens.known(SECRET)).map(Token::scope).contains(Scope.ADMIN);
      assertThat(new JdbcScanStore(database).find("one"))
          .map(scan -> scan.order().url())
          .contains("https://shop.test/");
    }
  }
}
