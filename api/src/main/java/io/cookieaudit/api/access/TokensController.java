package io.cookieaudit.api.access;

import io.cookieaudit.api.problem.Problem;
import io.cookieaudit.api.problem.Refused;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who may do what, and who did. */
@Tag(name = "Access")
@ApiResponse(
    responseCode = "4XX",
    description = "What went wrong, and what to do",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
@Controller("/api")
@Secured(Scope.TO_ADMINISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokensController {
  private static final int DEEDS = 200;
  private static final int LONGEST_NAME = 100;

  private final AccessTokens tokens;
  private final Deeds deeds;
  private final InstantSource clock;

  TokensController(AccessTokens tokens, Deeds deeds, InstantSource clock) {
    this.tokens = tokens;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * A token as it is to be.
   *
   * @param name for people, in the list of what was done too
   * @param scope read, scan or admin
   * @param expiresAt after which it is good for nothing; left out, never
   */
  record NewToken(
      String name,
      @Schema(
              type = "string",
              allowableValues = {"read", "scan", "admin"})
          Scope scope,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Optional<Instant> expiresAt) {}

  @Post("/tokens")
  @Status(HttpStatus.CREATED)
  @Operation(summary = "Make a token; 'secret' is shown this once")
  @ApiResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = AccessTokens.Issued.class)))
  HttpResponse<AccessTokens.Issued> issue(@Body NewToken wanted) {
    String name = wanted.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refused(
          HttpStatus.BAD_REQUEST,
          "A token needs a name of 1 to %d characters.".formatted(LONGEST_NAME));
    }
    if (wanted.expiresAt().filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      throw new Refused(
          HttpStatus.BAD_REQUEST, "expiresAt has passed. Give a time to come, or leave it out.");
    }
    AccessTokens.Issued issued = tokens.issue(name, wanted.scope(), wanted.expiresAt());
    return HttpResponse.created(issued, URI.create("/api/tokens/" + issued.token().id()));
  }

  @Get("/tokens")
  @Operation(summary = "All tokens, without their secrets")
  List<Token> all() {
    return tokens.all();
  }

  @Delete("/tokens/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(summary = "Make a token good for nothing, from now on")
  void revoke(String id) {
    if (!tokens.revoke(id)) {
      throw Refused.notFound("token", id);
    }
  }

  @Get("/deeds")
  @Operation(summary = "Who changed what, the latest first, 200 at most")
  List<Deeds.Deed> deeds() {
    return deeds.latest(DEEDS);
  }
}
