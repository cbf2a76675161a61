package io.cookieaudit.api.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.util.Set;

/** Notes each request that changed something. */
@ServerFilter("/api/**")
final class DeedFilter {
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final int FIRST_REFUSAL = 400;

  private final Deeds deeds;

  DeedFilter(Deeds deeds) {
    this.deeds = deeds;
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void note(HttpRequest<?> request, HttpResponse<?> response) {
    if (!READING.contains(request.getMethod()) && response.code() < FIRST_REFUSAL) {
      request
          .getUserPrincipal(Authentication.class)
          .ifPresent(
              bearer ->
                  deeds.note(
                      bearer.getName(),
                      "%s %s"
                          .formatted(
                              request.getMethod(),
                              // What was made by it is not yet in the path.
                              response
                                  .getHeaders()
                                  .findFirst(HttpHeaders.LOCATION)
                                  .map(made -> request.getPath() + " → " + made)
                                  .orElse(request.getPath()))));
    }
  }
}
