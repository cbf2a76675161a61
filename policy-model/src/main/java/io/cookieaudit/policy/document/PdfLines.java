package io.cookieaudit.policy.document;

import io.cookieaudit.policy.PolicyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed lines of a PDF file, with the places of their pieces. */
final class PdfLines extends PDFTextStripper {
  /**
   * A piece of a line, set apart from the others by a gap.
   *
   * @param left in points from the left edge of the page
   */
  record Piece(float left, float right, String text) {}

  /**
   * A printed line.
   *
   * @param number counted from 1 through the whole file
   * @param top in points from the top of its page
   * @param size of its largest letters, in points
   */
  record Line(int number, int page, float top, float size, List<Piece> pieces) {
    Line {
      pieces = List.copyOf(pieces);
    }

    String text() {
      return String.join(" ", pieces.stream().map(Piece::text).toList());
    }
  }

  private static final int MOST_PAGES = 500;

  /** Words of one text stand closer than this many times the width of a space. */
  private static final float GAP = 2.2f;

  /** How far up or down letters of one line can stand, as a share of their size. */
  private static final float SAME_LINE = 0.5f;

  private final List<Line> lines = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private float top = -1;
  private float size;
  private int letters;

  private PdfLines() {
    setSortByPosition(true);
    setEndPage(MOST_PAGES);
  }

  /**
   * @throws PolicyException where the file is broken, or cannot be opened without a password
   */
  static List<Line> of(String id, byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      var stripper = new PdfLines();
      stripper.getText(document);
      stripper.endLine();
      return List.copyOf(stripper.lines);
    } catch (InvalidPasswordException e) {
      throw new PolicyException(
          "The policy could not be read: the PDF file is encrypted and needs a password. Save it without one, or save its text. File: "
              + id);
    } catch (IOException e) {
      throw new PolicyException(
          "The policy could not be read: the PDF file is broken. Print it to a new PDF file, or save its text. File: "
              + id);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    letters += text.length();
    if (letters > PolicyDocuments.LARGEST) {
      throw new IOException("more text than a policy has");
    }
    for (TextPosition position : positions) {
      place(position);
    }
  }

  @Override
  protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
    endLine();
  }

  private void place(TextPosition letter) {
    float height = Math.max(letter.getFontSizeInPt(), 1);
    if (!pieces.isEmpty() && Math.abs(letter.getYDirAdj() - top) > height * SAME_LINE) {
      endLine();
    }
    if (pieces.isEmpty()) {
      top = letter.getYDirAdj();
    }
    size = Math.max(size, height);
    float left = letter.getXDirAdj();
    float right = left + letter.getWidthDirAdj();
    String sign = letter.getUnicode() == null ? "" : letter.getUnicode();
    if (pieces.isEmpty() || left - pieces.getLast().right() > GAP * letter.getWidthOfSpace()) {
      if (!sign.isBlank()) {
        pieces.add(new Piece(left, right, sign));
      }
      return;
    }
    Piece last = pieces.removeLast();
    boolean word =
        left - last.right() > letter.getWidthOfSpace() * 0.4f && !last.text().endsWith(" ");
    boolean blank = sign.isBlank();
    pieces.add(
        new Piece(
            last.left(),
            blank ? last.right() : right,
            last.text() + (word && !blank ? " " : "") + (blank ? "" : sign)));
  }

  private void endLine() {
    if (!pieces.isEmpty()) {
      lines.add(new Line(lines.size() + 1, getCurrentPageNo(), top, size, pieces));
    }
    pieces.clear();
    size = 0;
  }
}
