package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path folder;

  @Test
  void keepsItsKey() {
    var installation = new Installation(folder.resolve("new"));

    assertThat(installation.key()).hasSize(32).isEqualTo(installation.key());
  }

  @Test
  void makesAKeyThatOthersCannotRead() throws IOException {
    new Installation(folder).key();

    assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void refusesADamagedKey() throws IOException {
    Files.writeString(folder.resolve("key"), "short");

    assertThatThrownBy(() -> new Installation(folder).key())
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("Delete it");
  }

  @Test
  void isWhereTheEnvironmentSays() {
    assertThat(Installation.of(Map.of("COOKIE_AUDIT_HOME", "/data/own")).folder())
        .isEqualTo(Path.of("/data/own"));
    assertThat(Installation.of(Map.of("XDG_DATA_HOME", "/data/xdg")).folder())
        .isEqualTo(Path.of("/data/xdg/cookie-audit"));
  }
}
