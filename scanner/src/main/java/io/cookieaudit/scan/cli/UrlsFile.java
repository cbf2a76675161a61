package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.ScanException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file of addresses: one a line, where {@code #} begins a line of comment, or a <a
 * href="https://www.sitemaps.org/protocol.html">sitemap</a>. Either may be gzipped. The bounds are
 * those of a sitemap.
 */
final class UrlsFile {
  private static final int MOST_BYTES = 50 * 1024 * 1024;
  private static final int MOST_ADDRESSES = 50_000;
  private static final int GZIP = 0x1f8b;

  private final Path file;
  private final List<URI> addresses = new ArrayList<>();

  private UrlsFile(Path file) {
    this.file = file;
  }

  /**
   * The addresses in their order.
   *
   * @throws ScanException where the file or a line of it cannot be read; the message names the line
   */
  static List<URI> read(Path file) {
    UrlsFile urls = new UrlsFile(file);
    byte[] bytes = urls.bytes();
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
    if (withoutMark(start).stripLeading().startsWith("<")) {
      Sitemap.read(bytes, file, urls::add);
    } else {
      urls.lines(withoutMark(new String(bytes, StandardCharsets.UTF_8)));
    }
    if (urls.addresses.isEmpty()) {
      throw new ScanException("There is no address in this file. File: " + file);
    }
    return List.copyOf(urls.addresses);
  }

  private byte[] bytes() {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean zipped = (in.read() << 8 | in.read()) == GZIP;
      in.reset();
      return bounded(zipped ? new GZIPInputStream(in) : in);
    } catch (IOException e) {
      throw new ScanException(
          "The addresses cannot be read (%s). Check the name of the file. File: %s"
              .formatted(e.getClass().getSimpleName(), file),
          e);
    }
  }

  private byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ScanException(
          "This file is larger than %d MB. Give a part of it. File: %s"
              .formatted(MOST_BYTES / 1024 / 1024, file));
    }
    return bytes;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void lines(String text) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String address = line.strip();
      if (!address.isEmpty() && !address.startsWith("#")) {
        add(number, address);
      }
    }
  }

  private void add(int line, String text) {
    if (addresses.size() == MOST_ADDRESSES) {
      throw new ScanException(
          "There are more than %d addresses, in line %d. Give a part of them. File: %s"
              .formatted(MOST_ADDRESSES, line, file));
    }
    addresses.add(address(line, text));
  }

  private URI address(int line, String text) {
    try {
      URI url = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
      if (web && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw notAnAddress(line, text, e);
    }
    throw notAnAddress(line, text, new IllegalArgumentException("no web address"));
  }

  private ScanException notAnAddress(int line, String text, Exception cause) {
    String shown = text.length() > 100 ? text.substring(0, 100) + "…" : text;
    return new ScanException(
        "Line %d is no address that a browser can visit: “%s”. Write it as in https://shop.example/. File: %s"
            .formatted(line, shown, file),
        cause);
  }
}
