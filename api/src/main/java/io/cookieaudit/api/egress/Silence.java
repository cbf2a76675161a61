package io.cookieaudit.api.egress;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.littleshoot.proxy.HttpFiltersAdapter;

/**
 * Where no server was reached there is no answer, so that none of the proxy's own is ever taken for
 * the site's. A tunnel that is refused is told so: that answer the browser keeps to itself.
 */
final class Silence extends HttpFiltersAdapter {
  private final boolean tunnel;
  private boolean nobodyThere;

  Silence(HttpRequest request) {
    super(request);
    this.tunnel = HttpMethod.CONNECT.equals(request.method());
  }

  @Override
  public void proxyToServerResolutionFailed(String hostAndPort) {
    nobodyThere = true;
  }

  @Override
  public void proxyToServerConnectionFailed() {
    nobodyThere = true;
  }

  /** Null closes the connection, as the interface's text says and its annotations do not. */
  @Override
  @SuppressWarnings("NullAway")
  public @Nullable HttpObject proxyToClientResponse(HttpObject answer) {
    return nobodyThere && !tunnel ? null : answer;
  }
}
