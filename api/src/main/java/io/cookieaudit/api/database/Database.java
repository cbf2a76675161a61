package io.cookieaudit.api.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** An open database with the current schema. */
public final class Database implements AutoCloseable {
  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final boolean ownFile;

  private Database(HikariDataSource source, boolean ownFile) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
    this.ownFile = ownFile;
  }

  /**
   * Opens the file of H2 in a folder, made if it is not there. Only one process can have it open.
   *
   * @throws ScanException where it cannot be opened; the message says what to do
   */
  public static Database in(Path folder) {
    String file = folder.resolve("service").toAbsolutePath().toString();
    // A semicolon would end the name of the file and begin the settings.
    if (file.contains(";")) {
      throw new ScanException(
          "The name of the folder must not hold a semicolon. Name another one with --data. It is "
              + folder);
    }
    Database database =
        open(
            "Stop the other service that uses it, make the folder writable, or name another one with --data",
            "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(file),
            "cookie-audit",
            "",
            true);
    onlyForTheOwner(Path.of(file + ".mv.db"));
    return database;
  }

  /** What scans saw is nobody else's business on a machine that several people use. */
  private static void onlyForTheOwner(Path file) {
    try {
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the database cannot be kept from others: " + file, e);
    }
  }

  /**
   * Opens a database that several processes may share.
   *
   * @param url as JDBC wants it, {@code jdbc:postgresql://host/name}
   * @throws ScanException where it cannot be opened; the message says what to do
   */
  public static Database at(String url, String user, String password) {
    return open(
        "Check COOKIE_AUDIT_DB_URL, COOKIE_AUDIT_DB_USER and COOKIE_AUDIT_DB_PASSWORD, and that the server runs",
        url,
        user,
        password,
        false);
  }

  private static Database open(
      String remedy, String url, String user, String password, boolean ownFile) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setPoolName("cookie-audit");
    HikariDataSource source;
    try {
      source = new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw cannotBeOpened(remedy, url, e.getCause() == null ? e : e.getCause());
    }
    try {
      Flyway.configure().dataSource(source).load().migrate();
    } catch (FlywayException e) {
      source.close();
      throw cannotBeOpened(remedy, url, e);
    }
    return new Database(source, ownFile);
  }

  private static ScanException cannotBeOpened(String remedy, String url, Throwable why) {
    String first = String.valueOf(why.getMessage()).lines().findFirst().orElse("no reason given");
    // What follows may be a password.
    String place = url.replaceFirst("[;?].*", "").replaceFirst("^jdbc:", "");
    return new ScanException(
        "The database cannot be opened: %s. %s. It is %s".formatted(first, remedy, place), why);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public DataSource source() {
    return source;
  }

  /**
   * Whether nobody else can have this database open, so that whatever it says is running was left
   * behind by an earlier process.
   */
  public boolean ownFile() {
    return ownFile;
  }

  @Override
  public void close() {
    source.close();
  }
}
