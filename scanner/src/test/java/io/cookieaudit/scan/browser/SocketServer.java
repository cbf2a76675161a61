package io.cookieaudit.scan.browser;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;

/**
 * Takes part in WebSockets (<a href="https://www.rfc-editor.org/rfc/rfc6455">RFC 6455</a>) on
 * loopback: sets a cookie in the handshake, greets, and reads until the other side closes.
 */
final class SocketServer implements AutoCloseable {
  private static final String KEY = "sec-websocket-key:";

  private final ServerSocket server;
  private final ExecutorService threads;

  SocketServer(SSLContext tls, ExecutorService threads) throws IOException {
    this.threads = threads;
    server =
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        threads.execute(() -> talk(socket));
      }
    } catch (IOException | RejectedExecutionException closed) {
      // The fixture is closed, or the browser has gone: nobody is left to talk to.
      close();
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      var in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      out.write(handshake(key(in)).getBytes(StandardCharsets.ISO_8859_1));
      out.write(new byte[] {(byte) 0x81, 5, 'h', 'e', 'l', 'l', 'o'});
      out.flush();
      while (in.read() != 0x88) {
        in.skipNBytes((in.read() & 0x7f) + 4);
      }
      out.write(new byte[] {(byte) 0x88, 0});
    } catch (IOException | GeneralSecurityException gone) {
      // The page is closed; there is nothing to answer any more.
      threads.isShutdown();
    }
  }

  private static String key(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString()
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(KEY))
        .map(line -> line.substring(KEY.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static String handshake(String key) throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance("SHA-1")
            .digest(
                (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
    return String.join(
        "\r\n",
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash),
        "Set-Cookie: socket=1; Path=/; Max-Age=600; SameSite=None; Secure",
        "",
        "");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
