package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.ScanException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The addresses of a <a href="https://www.sitemaps.org/protocol.html">sitemap</a>. Nothing that the
 * file refers to is opened, and no entity is expanded.
 */
final class Sitemap {
  private Sitemap() {}

  /** Takes an address and the line it stands in. */
  interface Addresses {
    void add(int line, String address);
  }

  /**
   * Hands over the addresses in their order.
   *
   * @throws ScanException where this is no sitemap, or one that only lists others
   */
  static void read(byte[] xml, Path file, Addresses addresses) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        read(reader, file, addresses);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new ScanException(
          "Line %d cannot be read as a sitemap. Give a sitemap, or one address a line. File: %s"
              .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), file),
          e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void read(XMLStreamReader reader, Path file, Addresses addresses)
      throws XMLStreamException {
    Deque<String> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          if (open.isEmpty()) {
            mustListPages(name, reader.getLocation().getLineNumber(), file);
          }
          // Pictures of a page have addresses of that name too, one level below.
          if (name.equals("loc") && "url".equals(open.peek())) {
            int line = reader.getLocation().getLineNumber();
            addresses.add(line, reader.getElementText().strip());
          } else {
            open.push(name);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        default -> {
          // Text between elements, comments and the like say nothing.
        }
      }
    }
  }

  private static void mustListPages(String root, int line, Path file) {
    if (root.equals("sitemapindex")) {
      throw new ScanException(
          "This sitemap lists other sitemaps and no pages. Fetch one of them and name it. File: "
              + file);
    }
    if (!root.equals("urlset")) {
      throw new ScanException(
          "Line %d: <%s> begins no sitemap. Give a sitemap, or one address a line. File: %s"
              .formatted(line, root, file));
    }
  }
}
