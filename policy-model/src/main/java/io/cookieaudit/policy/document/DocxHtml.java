package io.cookieaudit.policy.document;

import io.cookieaudit.policy.PolicyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a word processor's file (ECMA-376, DOCX) as simple HTML, a line for each paragraph:
 * headings, paragraphs, list items, and tables with their merged cells.
 */
final class DocxHtml {
  private static final String TEXT = "word/document.xml";
  private static final int MOST_ENTRIES = 5_000;
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:heading|berschrift|titre|t[ií]tulo|titolo|kop|overskrift|rubrik)\\s?([1-6]).*");
  private static final Pattern TITLE = Pattern.compile("(?i)title|titel");

  private final StringBuilder html = new StringBuilder("<!doctype html><html><body>\n");
  private final StringBuilder paragraph = new StringBuilder();
  private String tag = "p";
  private int cells;
  private int span = 1;
  private boolean goesOn;
  private final StringBuilder cell = new StringBuilder();

  private DocxHtml() {}

  /**
   * @throws PolicyException where the file is no DOCX, is broken, or unpacks to more than a policy
   */
  static String of(String id, byte[] bytes) {
    byte[] xml = unpack(id, bytes);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    var document = new DocxHtml();
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(
              new ByteArrayInputStream(xml), StandardCharsets.UTF_8.name());
      while (reader.hasNext()) {
        document.event(reader);
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new PolicyException(
          "The policy could not be read: its XML is broken. Open it in a word processor and save it again. File: "
              + id);
    }
    return document.html.append("</body></html>").toString();
  }

  private static byte[] unpack(String id, byte[] bytes) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
        if (entry.getName().equals(TEXT)) {
          return limited(id, zip);
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException e) {
      throw new PolicyException(
          "The policy could not be read: the archive is broken. Save it again, or save it as HTML. File: "
              + id);
    }
    throw new PolicyException(
        "The policy could not be read: it is a ZIP or office file that holds no DOCX text. Save it as DOCX, HTML, Markdown, PDF or plain text and give that file. File: "
            + id);
  }

  /** What is small when packed can be endless when unpacked; no more than a policy is taken. */
  private static byte[] limited(String id, InputStream in) throws IOException {
    byte[] xml = in.readNBytes(PolicyDocuments.LARGEST + 1);
    PolicyDocuments.refuseTooLarge(id, xml.length);
    return xml;
  }

  private void event(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      default -> {
        // Text is taken where its element starts.
      }
    }
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "t" -> paragraph.append(escaped(reader.getElementText()));
      case "tab" -> paragraph.append(' ');
      case "br", "cr" -> paragraph.append("<br>");
      case "pStyle" -> attribute(reader, "val").ifPresent(this::style);
      case "numPr" -> tag = tag.equals("p") ? "li" : tag;
      case "tbl" -> open("<table>\n");
      case "tr" -> open("<tr>");
      case "tc" -> {
        cells++;
        span = 1;
        goesOn = false;
        cell.setLength(0);
      }
      case "gridSpan" ->
          span =
              attribute(reader, "val")
                  .filter(s -> s.matches("\\d{1,3}"))
                  .map(Integer::parseInt)
                  .orElse(1);
      case "vMerge" -> goesOn = !attribute(reader, "val").equals(Optional.of("restart"));
      default -> {
        // Formatting says nothing about the text.
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> paragraph();
      case "tc" -> {
        cells--;
        String words = goesOn ? "" : cell.toString();
        open("<td colspan=\"%d\">%s</td>".formatted(span, words));
      }
      case "tr" -> open("</tr>\n");
      case "tbl" -> open("</table>\n");
      default -> {
        // Only what was opened is closed.
      }
    }
  }

  private void open(String markup) {
    html.append(cells > 0 ? "" : markup);
  }

  private void paragraph() {
    if (cells > 0) {
      cell.append(cell.isEmpty() ? "" : "<br>").append(paragraph);
    } else {
      html.append('<')
          .append(tag)
          .append('>')
          .append(paragraph)
          .append("</")
          .append(tag)
          .append(">\n");
    }
    paragraph.setLength(0);
    tag = "p";
  }

  private void style(String name) {
    var heading = HEADING.matcher(name);
    if (heading.matches()) {
      tag = "h" + heading.group(1);
    } else if (TITLE.matcher(name).matches()) {
      tag = "h1";
    }
  }

  private static Optional<String> attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
