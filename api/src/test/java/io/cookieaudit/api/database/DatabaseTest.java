package io.cookieaudit.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void canBeReadByItsOwnerOnly() throws IOException {
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();

    try (Database database = Database.in(folder)) {
      assertThat(database.ownFile()).isTrue();
      try (var files = Files.list(folder)) {
        assertThat(files.toList())
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void saysWhenItIsNoDatabase() throws IOException {
    Files.writeString(folder.resolve("service.mv.db"), "this is no database");

    assertThatThrownBy(() -> Database.in(folder))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("cannot be opened")
        .hasMessageContaining("--data");
  }

  @Test
  void saysWhenNobodyAnswers() {
    assertThatThrownBy(
            () -> Database.at("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1", "x", "x"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("cannot be opened");
  }
}
