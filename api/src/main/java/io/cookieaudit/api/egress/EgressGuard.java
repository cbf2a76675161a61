package io.cookieaudit.api.egress;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import io.cookieaudit.scan.observe.ScanException;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.littleshoot.proxy.HttpFilters;
import org.littleshoot.proxy.HttpFiltersSourceAdapter;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;

/**
 * The only way out for scans: a forward proxy on loopback, which finds the addresses of hosts
 * itself, refuses those that are not on the public internet, and connects to the very address that
 * it judged.
 */
public final class EgressGuard implements Reach, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EgressGuard.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(20);

  /** Long enough for sockets that a page keeps open and says little on. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final int LONGEST_LINE = 1 << 20;

  private final Border border;
  private final HttpProxyServer proxy;

  private EgressGuard(Border border) {
    this.border = border;
    this.proxy =
        DefaultHttpProxyServer.bootstrap()
            .withName("egress")
            .withAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .withServerResolver(this::crossing)
            .withFiltersSource(
                new HttpFiltersSourceAdapter() {
                  @Override
                  public HttpFilters filterRequest(HttpRequest request) {
                    return new Silence(request);
                  }
                })
            // Sites are to see what the browser sends, and nothing of a proxy.
            .withTransparent(true)
            .withConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
            .withIdleConnectionTimeout(IDLE)
            .withMaxInitialLineLength(LONGEST_LINE)
            .withMaxHeaderSize(LONGEST_LINE)
            .start();
  }

  /**
   * Starts to listen on any free port.
   *
   * @param openings what scans may reach besides the public internet
   * @param mappings connections that are made elsewhere; their targets are open
   */
  public static EgressGuard start(Openings openings, List<ConnectTo> mappings) {
    return start(new Border(Names.SYSTEM, openings, mappings));
  }

  static EgressGuard start(Border border) {
    return new EgressGuard(border);
  }

  /** The options of a browser that has no other way out. */
  public BrowserOptions before(BrowserOptions options) {
    return options.behind(address());
  }

  /** {@code host:port} that it listens on. */
  String address() {
    InetSocketAddress listening = proxy.getListenAddress();
    return listening.getAddress().getHostAddress() + ":" + listening.getPort();
  }

  @Override
  public void mustBeOpen(URI address) {
    try {
      border.crossing(String.valueOf(address.getHost()), port(address));
    } catch (ClosedException e) {
      throw new ScanException(
          "Scans may not go to %s: it is not on the public internet. Whoever runs the service can open it with --allow-network."
              .formatted(address.getHost()),
          e);
    } catch (UnknownHostException unknown) {
      LOG.log(System.Logger.Level.DEBUG, "left for the scan to find out", unknown);
    }
  }

  @Override
  public void close() {
    proxy.abort();
  }

  private InetSocketAddress crossing(String host, int port) throws UnknownHostException {
    try {
      return border.crossing(host, port);
    } catch (ClosedException e) {
      LOG.log(System.Logger.Level.INFO, "A scan was kept from {0}.", host);
      throw e;
    }
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "http".equalsIgnoreCase(address.getScheme()) ? 80 : 443;
  }
}
