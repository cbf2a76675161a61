package io.cookieaudit.api.scans;

import io.cookieaudit.api.access.Scope;
import io.cookieaudit.api.problem.Problem;
import io.cookieaudit.api.problem.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scans over HTTP. */
@Tag(name = "Scans")
@ApiResponse(
    responseCode = "4XX",
    description = "What went wrong, and what to do",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
@Controller("/api/scans")
@Secured(Scope.TO_READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScansController {
  private static final int AT_MOST = 100;
  private static final String SARIF = "application/sarif+json";

  /** What the page of the report may do: show itself. Its scripts sort and filter. */
  private static final String POLICY_OF_REPORTS =
      "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

  private final ScanQueue queue;
  private final ScanStore store;
  private final Auditor auditor;
  private final ReportHistory history;

  ScansController(ScanQueue queue, ScanStore store, Auditor auditor, ReportHistory history) {
    this.queue = queue;
    this.store = store;
    this.auditor = auditor;
    this.history = history;
  }

  @Post
  @Secured(Scope.TO_SCAN)
  @Operation(
      summary = "Queue a scan",
      description = "The scan is made as soon as it is its turn. Ask for it by the id given.")
  @ApiResponse(
      responseCode = "202",
      description = "Queued; Location says where to ask for it",
      content = @Content(schema = @Schema(implementation = Scan.class)))
  HttpResponse<Scan> queue(@Body NewScan wanted) {
    ScanOrder order = wanted.order();
    auditor.mustBePossible(order);
    if (queue.full()) {
      throw Refused.untilScansAreMade();
    }
    Scan scan = queue.add(order, Occasion.ON_DEMAND, Optional.empty());
    return HttpResponse.accepted(URI.create("/api/scans/" + scan.id())).body(scan);
  }

  @Get("{?limit}")
  @Operation(summary = "The latest scans, the newest first, 100 at most")
  List<Scan> latest(@QueryValue(defaultValue = "100") int limit) {
    return store.latest(Math.clamp(limit, 1, AT_MOST));
  }

  @Get("/{id}")
  @Operation(summary = "How far a scan has come")
  Scan one(String id) {
    return store.find(id).orElseThrow(() -> Refused.notFound("scan", id));
  }

  @Get("/{id}/report")
  @Produces({
    MediaType.APPLICATION_JSON,
    MediaType.TEXT_HTML,
    SARIF,
    MediaType.APPLICATION_XML,
    MediaType.TEXT_MARKDOWN,
    MediaType.TEXT_CSV,
    MediaType.TEXT_PLAIN
  })
  @Operation(
      summary = "The report of a scan",
      description =
          "In the format that the header Accept prefers: JSON, a page, SARIF, JUnit's XML, Markdown,"
              + " the cookies as CSV, or text. JSON where all are the same to it.")
  @ApiResponse(
      responseCode = "200",
      description = "The file that 'cookie-audit scan --format' writes",
      content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")),
        @Content(mediaType = SARIF, schema = @Schema(type = "object")),
        @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = "string")),
        @Content(mediaType = MediaType.TEXT_MARKDOWN, schema = @Schema(type = "string")),
        @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(type = "string")),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string"))
      })
  HttpResponse<byte[]> report(String id, HttpHeaders headers) {
    ScanFile file = preferred(headers.accept());
    return HttpResponse.ok(file(id, file))
        .contentType(file.mediaType())
        .header("Content-Security-Policy", POLICY_OF_REPORTS);
  }

  /** The first that is named, in the order of preference. */
  private static ScanFile preferred(List<MediaType> accepted) {
    return accepted.stream()
        .flatMap(
            type ->
                ScanFile.reports().stream()
                    .filter(file -> MediaType.of(file.mediaType()).matches(type)))
        .findFirst()
        .orElse(ScanFile.REPORT_JSON);
  }

  @Get("/{id}/changes{?since}")
  @Operation(
      summary = "What the report says otherwise than an earlier one",
      description =
          "Than the last one of the same site, or than the one of the scan that 'since' names.")
  Changes changes(String id, @QueryValue @Nullable String since) {
    Scan scan = one(id);
    Optional<Changes> changes = since == null ? history.of(scan) : history.of(scan, one(since));
    return changes.orElseThrow(() -> new Refused(HttpStatus.CONFLICT, missing(scan)));
  }

  @Get("/{id}/observation")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What a scan saw",
      description = "The file that 'cookie-audit check --observation' judges again.")
  @ApiResponse(
      responseCode = "200",
      description = "observation.json",
      content = @Content(schema = @Schema(type = "object")))
  HttpResponse<byte[]> observation(String id) {
    return HttpResponse.ok(file(id, ScanFile.OBSERVATION));
  }

  private byte[] file(String id, ScanFile file) {
    Scan scan = one(id);
    return store.file(id, file).orElseThrow(() -> new Refused(HttpStatus.CONFLICT, missing(scan)));
  }

  private static String missing(Scan scan) {
    return switch (scan.state()) {
      case QUEUED -> "The scan has not begun. Ask again later.";
      case RUNNING -> "The scan is running. Ask again later.";
      case DONE -> "The scan left no such file.";
      case FAILED -> "The scan failed: " + scan.why().orElse("no reason was kept");
    };
  }
}
