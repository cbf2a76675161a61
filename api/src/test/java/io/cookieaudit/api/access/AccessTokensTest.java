package io.cookieaudit.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.api.TestClock;
import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.database.Databases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTest {
  @TempDir Path folder;

  @Test
  void showsTheFirstTokenOnce() {
    try (Database database = Databases.h2(folder)) {
      var tokens = new AccessTokens(database, InstantSource.system());

      String first = tokens.first().orElseThrow();

      assertThat(tokens.first()).isEmpty();
      assertThat(tokens.known(first)).map(Token::scope).contains(Scope.ADMIN);
      assertThat(tokens.known(first + "x")).isEmpty();
      assertThat(tokens.known("")).isEmpty();
    }
  }

  @Test
  void keepsOnlyAHash() throws Exception {
    String token;
    try (Database database = Databases.h2(folder)) {
      token = new AccessTokens(database, InstantSource.system()).first().orElseThrow();
    }

    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(token)
            .doesNotContain(token.substring(token.indexOf('_') + 1));
      }
    }
  }

  @Test
  void putsANewTokenInPlaceOfAllOthers() {
    try (Database database = Databases.h2(folder)) {
      var tokens = new AccessTokens(database, InstantSource.system());
      String old = tokens.first().orElseThrow();

      String young = tokens.replaceAll();

      assertThat(tokens.known(old)).isEmpty();
      assertThat(tokens.known(young)).isPresent();
    }
  }

  @Test
  void aTokenExpiresAndIsRevoked() {
    var clock = new TestClock("2026-05-01T12:00:00Z");
    for (Database opened : List.of(Databases.h2(folder), Databases.postgreSql())) {
      try (Database database = opened) {
        clock.moveTo("2026-05-01T12:00:00Z");
        var tokens = new AccessTokens(database, clock);
        var brief =
            tokens.issue("brief", Scope.READ, Optional.of(Instant.parse("2026-05-02T12:00:00Z")));
        clock.move(Duration.ofSeconds(1));
        var lasting = tokens.issue("lasting", Scope.SCAN, Optional.empty());

        assertThat(tokens.known(brief.secret())).isPresent();
        assertThat(tokens.all())
            .extracting(Token::usedAt)
            .first()
            .isEqualTo(Optional.of(clock.instant()));
        clock.moveTo("2026-05-02T12:00:00Z");
        assertThat(tokens.known(brief.secret())).isEmpty();
        assertThat(tokens.known(lasting.secret())).map(Token::name).contains("lasting");

        assertThat(tokens.revoke(lasting.token().id())).isTrue();
        assertThat(tokens.revoke(lasting.token().id())).isFalse();
        assertThat(tokens.known(lasting.secret())).isEmpty();
      }
    }
  }
}
