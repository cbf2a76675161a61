package io.cookieaudit.scan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks with no cookies and no state, so that nothing is remembered between two links. */
public final class HttpFetch implements WebFetch {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final String userAgent;
  private final Optional<String> proxy;
  private Optional<HttpClient> client = Optional.empty();

  /**
   * @param userAgent what the visits called themselves
   * @param proxy {@code host:port} of a forward proxy
   */
  public HttpFetch(String userAgent, Optional<String> proxy) {
    this.userAgent = userAgent;
    this.proxy = proxy;
  }

  /** Made for the first address: to prepare for encryption takes longer than most policies need. */
  private synchronized HttpClient client() {
    HttpClient made = client.orElseGet(this::newClient);
    client = Optional.of(made);
    return made;
  }

  private HttpClient newClient() {
    HttpClient.Builder builder =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(LONGEST);
    proxy.map(HttpFetch::selector).ifPresent(builder::proxy);
    return builder.build();
  }

  private static ProxySelector selector(String proxy) {
    int colon = proxy.lastIndexOf(':');
    return ProxySelector.of(
        new InetSocketAddress(
            proxy.substring(0, colon), Integer.parseInt(proxy.substring(colon + 1))));
  }

  @Override
  public Answer ask(String method, URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(LONGEST)
            .header("User-Agent", userAgent)
            .header("Accept", "text/html,*/*;q=0.8")
            .build();
    HttpResponse<Void> response = client().send(request, HttpResponse.BodyHandlers.discarding());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("location").flatMap(to -> resolved(address, to)));
  }

  private static Optional<URI> resolved(URI address, String location) {
    try {
      return Optional.of(address.resolve(location));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
