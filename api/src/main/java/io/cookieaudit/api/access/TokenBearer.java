package io.cookieaudit.api.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets a request in that carries a token in its header {@code Authorization: Bearer …}. */
@Singleton
final class TokenBearer implements TokenValidator<HttpRequest<?>> {
  private final AccessTokens tokens;
  private final ExecutorService blocking;

  TokenBearer(AccessTokens tokens, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.tokens = tokens;
    this.blocking = blocking;
  }

  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
    // The database is asked, which the threads of the network must not wait for.
    return Mono.fromCallable(() -> tokens.known(token))
        .subscribeOn(Schedulers.fromExecutor(blocking))
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow)
        .map(known -> Authentication.build(known.name(), known.scope().roles()));
  }
}
