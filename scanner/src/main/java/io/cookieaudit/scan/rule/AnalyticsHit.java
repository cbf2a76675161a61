package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report of Google Analytics, known by path and parameters of its <a
 * href="https://developers.google.com/analytics/devguides/collection/protocol/v1/reference">protocol</a>,
 * to Google or through a host of the site's own.
 */
record AnalyticsHit(Visit visit, ObservedRequest request, Generation generation) {

  /** The products differ in what they do with IP addresses. */
  enum Generation {
    /** ga.js and analytics.js, which mask addresses when told to. */
    UNIVERSAL,
    /** Google Analytics 4, which by its maker's statement always does. */
    FOUR
  }

  private static final Pattern COLLECT = Pattern.compile(".*/(?:[a-z]/)?collect");
  private static final Pattern PIXEL = Pattern.compile("(?:/r)?/__utm\\.gif");

  static List<AnalyticsHit> all(Observation observation) {
    return observation.visits().stream()
        .flatMap(visit -> visit.requests().stream().flatMap(request -> of(visit, request)))
        .toList();
  }

  private static Stream<AnalyticsHit> of(Visit visit, ObservedRequest request) {
    return generation(request).map(g -> new AnalyticsHit(visit, request, g)).stream();
  }

  private static Optional<Generation> generation(ObservedRequest request) {
    String path = Hosts.pathOf(request.url());
    if (PIXEL.matcher(path).matches()) {
      return Optional.of(Generation.UNIVERSAL);
    }
    if (!COLLECT.matcher(path).matches()) {
      return Optional.empty();
    }
    String tracking = parameter(request, "tid").orElse("");
    String version = parameter(request, "v").orElse("");
    if (version.equals("1") && tracking.startsWith("UA-")) {
      return Optional.of(Generation.UNIVERSAL);
    }
    return version.equals("2") && tracking.startsWith("G-")
        ? Optional.of(Generation.FOUR)
        : Optional.empty();
  }

  private static Optional<String> parameter(ObservedRequest request, String name) {
    int query = request.url().indexOf('?');
    return query < 0
        ? Optional.empty()
        : Stream.of(request.url().substring(query + 1).split("[&#]", -1))
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .findFirst();
  }

  boolean asksForMaskedAddress() {
    return parameter(request, "aip").filter("1"::equals).isPresent();
  }

  /** Whether it carries the number that tells this browser from others. */
  boolean namesTheBrowser() {
    return parameter(request, "cid").isPresent() || parameter(request, "utmcc").isPresent();
  }

  /** Whether it went to Google itself, and not through somebody who may have changed it. */
  boolean direct(Comparison comparison) {
    return comparison
        .partyOf(Hosts.of(request.url()))
        .entity()
        .filter(entity -> entity.name().equals("Google"))
        .isPresent();
  }

  Evidence evidence() {
    return new Evidence.SeenRequest(visit.id(), request);
  }
}
