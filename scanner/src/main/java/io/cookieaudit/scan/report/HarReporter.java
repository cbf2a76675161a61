package io.cookieaudit.scan.report;

import io.cookieaudit.scan.json.Json;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes what was requested as a <a href="http://www.softwareishard.com/blog/har-12-spec/">HAR
 * 1.2</a> archive, for the tools that read those. It holds what the observation holds: addresses
 * with tokens in place of values, names of cookies, no bodies. Times are those of the requests;
 * their durations were not measured and are given as -1 where the format allows it.
 */
final class HarReporter implements Reporter {
  private static final int NOT_KNOWN = -1;

  @Override
  public String format() {
    return "har";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    var log =
        new Fields()
            .put("version", "1.2")
            .put("creator", named("cookie-audit", report.tool().version()));
    report
        .observed()
        .ifPresent(
            seen -> log.put("browser", named(seen.browser().name(), seen.browser().version())));
    log.put("pages", report.observed().stream().flatMap(HarReporter::pages).toList())
        .put("entries", report.observed().stream().flatMap(HarReporter::entries).toList());
    out.write(Json.write(new Fields().put("log", log).map()).getBytes(StandardCharsets.UTF_8));
  }

  private static Fields named(String name, String version) {
    return new Fields().put("name", name).put("version", version);
  }

  private static Stream<Fields> pages(Observation seen) {
    return seen.visits().stream()
        .flatMap(
            visit ->
                pageIds(visit).entrySet().stream()
                    .map(
                        page ->
                            new Fields()
                                .put("startedDateTime", seen.startedAt().toString())
                                .put("id", page.getValue())
                                .put("title", visit.id() + ": " + page.getKey())
                                .put(
                                    "pageTimings",
                                    new Fields()
                                        .put("onContentLoad", NOT_KNOWN)
                                        .put("onLoad", loadMs(visit, page.getKey())))));
  }

  private static long loadMs(Visit visit, String url) {
    return visit.pages().stream()
        .filter(page -> page.finalUrl().equals(url) || page.url().equals(url))
        .findFirst()
        .map(PageLoad::settled)
        .map(PageLoad.Settled::loadMs)
        .orElse((long) NOT_KNOWN);
  }

  /** The pages that a visit's requests belong to, in order. */
  private static Map<String, String> pageIds(Visit visit) {
    var ids = new LinkedHashMap<String, String>();
    visit
        .requests()
        .forEach(
            request ->
                ids.computeIfAbsent(request.page(), page -> visit.id() + "-" + (ids.size() + 1)));
    return ids;
  }

  private static Stream<Fields> entries(Observation seen) {
    return seen.visits().stream()
        .flatMap(
            visit -> {
              Map<String, String> ids = pageIds(visit);
              return visit.requests().stream()
                  .map(
                      request -> entry(seen, visit, request, ids.getOrDefault(request.page(), "")));
            });
  }

  private static Fields entry(Observation seen, Visit visit, ObservedRequest request, String page) {
    return new Fields()
        .put("pageref", page)
        .put("startedDateTime", seen.startedAt().plusMillis(request.at().realMs()).toString())
        .put("time", 0)
        .put("request", request(request))
        .put("response", response(request))
        .put("cache", new Fields())
        .put("timings", new Fields().put("send", 0).put("wait", 0).put("receive", 0))
        .put("_visit", visit.id())
        .put("_phase", Words.id(request.phase()))
        .put("_pageMs", request.at().pageMs())
        .put("_resourceType", request.type())
        .put("_party", Words.id(request.party()))
        .put("_beacon", request.beacon())
        .words("_canonicalNames", request.cname())
        .put("_initiator", initiator(request.initiator()));
  }

  private static Fields initiator(Initiator initiator) {
    return new Fields()
        .put("type", Words.id(initiator.kind()))
        .text("url", initiator.url().orElse(""))
        .put("lineNumber", initiator.line());
  }

  private static Fields request(ObservedRequest request) {
    var fields =
        new Fields()
            .put("method", request.method())
            .put("url", request.url())
            .put("httpVersion", "unknown")
            .put(
                "cookies",
                request.sentCookies().stream()
                    .map(name -> new Fields().put("name", name).put("value", ""))
                    .toList())
            .put("headers", List.<Fields>of())
            .put("queryString", query(request.url()))
            .put("headersSize", NOT_KNOWN)
            .put("bodySize", request.bodyBytes());
    if (request.bodyBytes() > 0) {
      fields.put(
          "postData",
          new Fields()
              .put("mimeType", request.bodyKind())
              .put("text", "")
              .put("comment", "not kept"));
    }
    return fields;
  }

  private static List<Fields> query(String url) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return List.of();
    }
    int end = url.indexOf('#', mark) < 0 ? url.length() : url.indexOf('#', mark);
    return Arrays.stream(url.substring(mark + 1, end).split("&"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .map(part -> new Fields().put("name", part[0]).put("value", part.length > 1 ? part[1] : ""))
        .toList();
  }

  private static Fields response(ObservedRequest request) {
    return new Fields()
        .put("status", request.status())
        .put("statusText", "")
        .put("httpVersion", "unknown")
        .put("cookies", List.<Fields>of())
        .put("headers", List.<Fields>of())
        .put("content", new Fields().put("size", NOT_KNOWN).put("mimeType", ""))
        .put("redirectURL", "")
        .put("headersSize", NOT_KNOWN)
        .put("bodySize", NOT_KNOWN);
  }
}
