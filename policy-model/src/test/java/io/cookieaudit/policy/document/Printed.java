package io.cookieaudit.policy.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF file, printed line by line. */
final class Printed implements AutoCloseable {
  private static final float TOP = 780;
  private static final float LINE = 12;

  private final PDDocument document = new PDDocument();
  private final PDFont font = new PDType1Font(FontName.HELVETICA);
  private PDPageContentStream page;
  private float y;

  Printed() {
    this.page = newPage();
  }

  /** Pieces of text on one line, each with the place where it begins. */
  Printed line(Object... placed) {
    for (int i = 0; i < placed.length; i += 2) {
      write(((Number) placed[i]).floatValue(), (String) placed[i + 1], 10);
    }
    y -= LINE;
    return this;
  }

  Printed heading(String words) {
    y -= LINE;
    write(50, words, 16);
    y -= 2 * LINE;
    return this;
  }

  /** The space between two rows. */
  Printed space() {
    y -= LINE * 0.6f;
    return this;
  }

  Printed nextPage() {
    try {
      page.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page = newPage();
    return this;
  }

  byte[] bytes() {
    try {
      page.close();
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] encrypted() {
    try {
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream newPage() {
    var added = new PDPage();
    document.addPage(added);
    y = TOP - 30;
    try {
      return new PDPageContentStream(document, added);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(float x, String words, float size) {
    try {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(x, y);
      page.showText(words);
      page.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
