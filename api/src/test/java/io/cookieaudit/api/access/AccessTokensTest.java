package io.cookieaudit.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.database.Databases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
      assertThat(tokens.knows(first)).isTrue();
      assertThat(tokens.knows(first + "x")).isFalse();
      assertThat(tokens.knows("")).isFalse();
    }
  }

  @Test
  void keepsOnlyAHash() throws Exception {
    String token;
    try (Database database = Databases.h2(folder)) {
      token = new AccessTokens(database, InstantSource.system()).issue();
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
      String old = tokens.issue();

      String young = tokens.replaceAll();

      assertThat(tokens.knows(old)).isFalse();
      assertThat(tokens.knows(young)).isTrue();
    }
  }
}
