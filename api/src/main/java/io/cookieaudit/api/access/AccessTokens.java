package io.cookieaudit.api.access;

import io.cookieaudit.api.database.Columns;
import io.cookieaudit.api.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Access tokens: 256 random bits each. Since nobody can try out that many, a plain SHA-256 of a
 * token is enough to keep; a slow hash protects what people think up.
 */
public final class AccessTokens {
  /** Lets a person, or a scanner of repositories, see what it is. */
  private static final String PREFIX = "cookie-audit_";

  private static final int BYTES = 32;

  private final Database database;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public AccessTokens(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The first token of an installation; empty where one was made before. */
  public Optional<String> first() {
    boolean none =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("select count(*) from access_token").mapTo(int.class).one()
                        == 0);
    return none ? Optional.of(issue()) : Optional.empty();
  }

  /** Makes a token. It can be read here and never again. */
  public String issue() {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Instant now = clock.instant();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into access_token (hash, created_at) values (:hash, :now)")
                    .bind("hash", hash(token))
                    .bind("now", Columns.time(now))
                    .execute());
    return token;
  }

  /** Makes a token in place of all others, which are good for nothing from now on. */
  public String replaceAll() {
    database.jdbi().useHandle(handle -> handle.execute("delete from access_token"));
    return issue();
  }

  /** Whether this token was issued here. */
  public boolean knows(String token) {
    // The database compares hashes, whose time tells nothing of the token.
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createQuery("select count(*) from access_token where hash = :hash")
                        .bind("hash", hash(token))
                        .mapTo(int.class)
                        .one()
                    == 1);
  }

  private static String hash(String token) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
