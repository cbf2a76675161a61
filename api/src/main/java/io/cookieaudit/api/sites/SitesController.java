package io.cookieaudit.api.sites;

import io.cookieaudit.api.access.Scope;
import io.cookieaudit.api.problem.Problem;
import io.cookieaudit.api.problem.Refused;
import io.cookieaudit.api.scans.Auditor;
import io.cookieaudit.api.scans.Occasion;
import io.cookieaudit.api.scans.Scan;
import io.cookieaudit.api.scans.ScanOrder;
import io.cookieaudit.api.scans.ScanQueue;
import io.cookieaudit.api.scans.ScanStore;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sites over HTTP. */
@Tag(name = "Sites")
@ApiResponse(
    responseCode = "4XX",
    description = "What went wrong, and what to do",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
@Controller("/api/sites")
@Secured(Scope.TO_READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SitesController {
  private static final int SCANS = 30;

  private final SiteStore sites;
  private final NightlyScans nightly;
  private final ScanQueue queue;
  private final ScanStore scans;
  private final Auditor auditor;
  private final InstantSource clock;

  SitesController(
      SiteStore sites,
      NightlyScans nightly,
      ScanQueue queue,
      ScanStore scans,
      Auditor auditor,
      InstantSource clock) {
    this.sites = sites;
    this.nightly = nightly;
    this.queue = queue;
    this.scans = scans;
    this.auditor = auditor;
    this.clock = clock;
  }

  @Post
  @Secured(Scope.TO_ADMINISTER)
  @Status(HttpStatus.CREATED)
  @Operation(summary = "Add a site")
  @ApiResponse(
      responseCode = "201",
      description = "Added; Location says where it is",
      content = @Content(schema = @Schema(implementation = SiteStatus.class)))
  HttpResponse<SiteStatus> add(@Body NewSite wanted) {
    SiteStatus site =
        put(UUID.randomUUID().toString(), wanted, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return HttpResponse.created(site, URI.create("/api/sites/" + site.site().id()));
  }

  @Get
  @Operation(summary = "All sites, by name")
  List<SiteStatus> all() {
    return sites.all().stream().map(this::status).toList();
  }

  @Get("/{id}")
  @Operation(summary = "A site, with its next and its last scan")
  SiteStatus one(String id) {
    return status(find(id));
  }

  @Put("/{id}")
  @Secured(Scope.TO_ADMINISTER)
  @Operation(summary = "Change a site, with all that it is to be")
  SiteStatus change(String id, @Body NewSite wanted) {
    return put(id, wanted, find(id).createdAt());
  }

  @Delete("/{id}")
  @Secured(Scope.TO_ADMINISTER)
  @Status(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a site; its scans stay")
  void remove(String id) {
    if (!sites.delete(id)) {
      throw Refused.notFound("site", id);
    }
    nightly.forget(id);
  }

  @Post("/{id}/scans")
  @Secured(Scope.TO_SCAN)
  @Operation(summary = "Queue a scan of a site now")
  @ApiResponse(
      responseCode = "202",
      description = "Queued; Location says where to ask for it",
      content = @Content(schema = @Schema(implementation = Scan.class)))
  HttpResponse<Scan> scan(String id) {
    Site site = find(id);
    if (queue.full()) {
      throw Refused.untilScansAreMade();
    }
    Scan scan = queue.add(site.order(), Occasion.ON_DEMAND, Optional.of(id));
    return HttpResponse.accepted(URI.create("/api/scans/" + scan.id())).body(scan);
  }

  @Get("/{id}/scans")
  @Operation(summary = "The scans of a site, the newest first, 30 at most")
  List<Scan> scans(String id) {
    return scans.latestOf(find(id).id(), SCANS);
  }

  private SiteStatus put(String id, NewSite wanted, Instant createdAt) {
    ScanOrder order = wanted.order();
    auditor.mustBePossible(order);
    Site site =
        new Site(id, wanted.name().orElse(order.url()), order, wanted.schedule(), createdAt);
    sites.put(site);
    nightly.plan(site);
    return status(site);
  }

  private Site find(String id) {
    return sites.find(id).orElseThrow(() -> Refused.notFound("site", id));
  }

  private SiteStatus status(Site site) {
    return new SiteStatus(
        site,
        site.schedule().map(schedule -> schedule.after(clock.instant())),
        scans.latestOf(site.id(), 1).stream().findFirst());
  }
}
