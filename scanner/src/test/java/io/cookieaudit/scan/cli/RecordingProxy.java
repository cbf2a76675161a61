package io.cookieaudit.scan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A forward proxy on loopback that writes down which hosts it is asked for. Tunnels all lead to the
 * same port; anything but a tunnel is refused.
 */
final class RecordingProxy implements AutoCloseable {
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ServerSocket server;
  private final int port;

  /**
   * @param port of this machine that tunnels lead to
   */
  RecordingProxy(int port) {
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      this.port = port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** As in {@code shop.test:443}. */
  Set<String> asked() {
    return Set.copyOf(asked);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (SocketException e) {
        return; // The proxy is closed.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String[] words = head(client.getInputStream()).split(" ", 3);
      boolean tunnel = words[0].equals("CONNECT") && words[1].endsWith(".test:443");
      asked.add(words[1]);
      String answer = tunnel ? "200 Connection Established" : "403 Forbidden";
      client
          .getOutputStream()
          .write(("HTTP/1.1 " + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      if (tunnel) {
        try (Socket site = new Socket(InetAddress.getLoopbackAddress(), port)) {
          var back =
              threads.submit(() -> site.getInputStream().transferTo(client.getOutputStream()));
          client.getInputStream().transferTo(site.getOutputStream());
          back.cancel(true);
        }
      }
    } catch (IOException e) {
      // Browsers end connections as they like.
      asked.add("");
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
