package io.cookieaudit.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.scan.json.Json;
import io.cookieaudit.scan.observe.ScanException;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers every error with a problem: what the framework refuses, and what this program does. */
@Factory
final class Problems {
  /** Errors that the framework tells, unknown paths and unreadable bodies among them. */
  @Singleton
  @Primary
  static final class OfTheFramework implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(
        ErrorContext context, MutableHttpResponse<?> response) {
      HttpStatus status = response.status();
      Problem problem = Problem.of(status, detail(context, status), context.getRequest().getPath());
      if (status == HttpStatus.UNAUTHORIZED) {
        // https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2
        response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      }
      return response.body(problem).contentType(Problem.MEDIA_TYPE);
    }

    private static String detail(ErrorContext context, HttpStatus status) {
      return unreadable(context.getRootCause().orElse(null))
          .orElseGet(
              () ->
                  status.getCode() >= 500
                      // What went wrong inside is for the log, not for whoever asked.
                      ? "The service failed. Its log says where."
                      : said(context, status));
    }

    private static String said(ErrorContext context, HttpStatus status) {
      if (status == HttpStatus.UNAUTHORIZED) {
        return "Send the access token in the header Authorization: Bearer. It was shown at the first start.";
      }
      if (status == HttpStatus.FORBIDDEN) {
        return "The token may not do this. Ask whoever runs the service for one with the scope that it takes: scan to ask for scans, admin to change sites and tokens.";
      }
      String words =
          context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
      return words.isBlank() ? status.getReason() : words;
    }

    private static Optional<String> unreadable(@Nullable Throwable cause) {
      return Stream.iterate(cause, one -> one != null, Throwable::getCause)
          .filter(JsonProcessingException.class::isInstance)
          .map(JsonProcessingException.class::cast)
          .findFirst()
          .map(json -> "The body cannot be read: %s.".formatted(Json.whatIsWrong(json)));
    }
  }

  @Singleton
  ExceptionHandler<Refused, HttpResponse<?>> refused() {
    return (request, refused) -> {
      MutableHttpResponse<Problem> answer = answer(request, refused.status(), refused);
      return refused.retryAfter() > 0
          ? answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfter()))
          : answer;
    };
  }

  @Singleton
  ExceptionHandler<ScanException, HttpResponse<?>> cannotBeScanned() {
    return (request, wrong) -> answer(request, HttpStatus.BAD_REQUEST, wrong);
  }

  @Singleton
  ExceptionHandler<PolicyException, HttpResponse<?>> cannotBeRead() {
    return (request, wrong) -> answer(request, HttpStatus.BAD_REQUEST, wrong);
  }

  private static MutableHttpResponse<Problem> answer(
      HttpRequest<?> request, HttpStatus status, RuntimeException why) {
    return HttpResponse.<Problem>status(status)
        .body(Problem.of(status, String.valueOf(why.getMessage()), request.getPath()))
        .contentType(Problem.MEDIA_TYPE);
  }
}
