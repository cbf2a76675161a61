package io.cookieaudit.api.access;

import io.cookieaudit.api.database.Columns;
import io.cookieaudit.api.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Access tokens: 256 random bits each. Since nobody can try out that many, a plain SHA-256 of a
 * token is enough to keep; a slow hash protects what people think up.
 */
public final class AccessTokens {
  /** Lets a person, or a scanner of repositories, see what it is. */
  private static final String PREFIX = "cookie-audit_";

  private static final int BYTES = 32;

  /** A use is noted once in so long, so that reading does not write all the time. */
  private static final Duration NOTED_AGAIN = Duration.ofMinutes(1);

  private static final String COLUMNS =
      "select id, name, scope, created_at, expires_at, used_at from access_token ";

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public AccessTokens(Database database, InstantSource clock) {
    this.jdbi = database.jdbi();
    this.clock = clock;
  }

  /**
   * A token that was just made.
   *
   * @param secret the token itself, which can be read here and never again
   */
  public record Issued(Token token, String secret) {}

  /** The first token of an installation, for everything; empty where one was made before. */
  public Optional<String> first() {
    return all().isEmpty() ? Optional.of(issueFirst()) : Optional.empty();
  }

  /**
   * Makes a token for everything in place of all others, which are good for nothing from now on.
   */
  public String replaceAll() {
    jdbi.useHandle(handle -> handle.execute("delete from access_token"));
    return issueFirst();
  }

  private String issueFirst() {
    return issue("first", Scope.ADMIN, Optional.empty()).secret();
  }

  /**
   * Makes a token.
   *
   * @param expiresAt after which it is good for nothing; empty for never
   */
  public Issued issue(String name, Scope scope, Optional<Instant> expiresAt) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    String id = UUID.randomUUID().toString();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into access_token (id, hash, name, scope, created_at, expires_at)
                    values (:id, :hash, :name, :scope, :now, :end)
                    """)
                .bind("id", id)
                .bind("hash", hash(secret))
                .bind("name", name)
                .bind("scope", scope.name())
                .bind("now", Columns.time(clock.instant()))
                .bind("end", expiresAt.map(Columns::time).orElse(null))
                .execute());
    return new Issued(find(id).orElseThrow(), secret);
  }

  /** All that were not revoked, the oldest first. */
  public List<Token> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "order by created_at, id")
                .map(AccessTokens::token)
                .list());
  }

  private Optional<Token> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map(AccessTokens::token)
                .findOne());
  }

  /** Makes a token good for nothing. Whether there was one. */
  public boolean revoke(String id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("delete from access_token where id = :id")
                    .bind("id", id)
                    .execute())
        == 1;
  }

  /** The token that this is; empty where none such was issued here, or it has expired. */
  public Optional<Token> known(String secret) {
    Instant now = clock.instant();
    // The database compares hashes, whose time tells nothing of the token.
    Optional<Token> found =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(COLUMNS + "where hash = :hash")
                        .bind("hash", hash(secret))
                        .map(AccessTokens::token)
                        .findOne())
            .filter(token -> token.holds(now));
    found
        .filter(token -> token.usedAt().filter(at -> at.plus(NOTED_AGAIN).isAfter(now)).isEmpty())
        .ifPresent(token -> noteUse(token, now));
    return found;
  }

  private void noteUse(Token token, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update access_token set used_at = :now where id = :id")
                .bind("now", Columns.time(now))
                .bind("id", token.id())
                .execute());
  }

  private static Token token(ResultSet row, StatementContext context) throws SQLException {
    return new Token(
        row.getString("id"),
        row.getString("name"),
        Scope.valueOf(row.getString("scope")),
        Columns.instant(row, "created_at").orElseThrow(),
        Columns.instant(row, "expires_at"),
        Columns.instant(row, "used_at"));
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
