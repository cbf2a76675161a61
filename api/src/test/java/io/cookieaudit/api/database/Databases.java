package io.cookieaudit.api.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases for tests, each empty: the kinds that the service can be run with. */
public final class Databases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  public static Database h2(Path folder) {
    return Database.in(folder);
  }

  public static Database postgreSql() {
    return Database.at(emptyPostgreSql(), "postgres", "");
  }

  /** The address of a new database, for the user {@code postgres} without a password. */
  public static String emptyPostgreSql() {
    String name = "test" + COUNT.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL makes no database", e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /** One server for all tests of a run; it ends with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
    }
  }
}
