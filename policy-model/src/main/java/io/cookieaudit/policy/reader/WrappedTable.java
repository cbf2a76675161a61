package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * A cookie table that was copied out of a PDF file: the cells follow each other, each broken over
 * several lines, and nothing tells where one ends. A row begins with a name and ends with a
 * lifetime.
 */
final class WrappedTable implements PolicyReader {
  private static final int MOST_HEADER_LINES = 6;
  private static final int LONGEST_HEADER_LINE = 60;
  private static final int LONGEST_HEADER = 150;

  /** A row of more lines is none: the table has ended long before. */
  private static final int MOST_ROW_LINES = 40;

  private static final Words NAME =
      Words.of("nom|names?|nombre|nome|naam|navn|namn|nazwa|\\w*name|bezeichnung|名称");

  private static final Words LIFETIME =
      Words.of(
          "duration|expir\\w*|lifetime|retention|storage|durée|conservation|\\w*dauer|laufzeit|duración|caducidad|durata|scadenza|bewaartermijn|duur|varighet|varighed|löptid|lagringstid|utløp\\w*|udløb|duração|validade|okres|czas|有效期|期限");

  private static final Words PURPOSE =
      Words.of(
          "purposes?|description|finalités?|zwecke?|beschreibung|finalidad\\w*|descripción|finalità|descrizione|scopo|doel\\w*|omschrijving|formål|beskrivelse|syfte|ändamål|descrição|cel|opis|用途|目的|说明");

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    List<Block> blocks = document.blocks();
    int i = 0;
    while (i < blocks.size()) {
      int header = headerLines(blocks, i);
      if (header > 0) {
        RowContext context = outline.context(Math.max(0, i - 1));
        List<WrappedRow> rows = rows(Flow.start(blocks.subList(i + header, blocks.size())));
        if (rows.size() >= 2 || (rows.size() == 1 && !found.isEmpty())) {
          rows.forEach(row -> found.addAll(row.declarations(context)));
        }
        i += header;
      } else {
        i++;
      }
    }
    return List.copyOf(found);
  }

  /** How many short lines from here on make up a header; 0 if none do. */
  private static int headerLines(List<Block> blocks, int start) {
    List<String> lines = new ArrayList<>();
    for (int i = start; i < blocks.size() && lines.size() < MOST_HEADER_LINES; i++) {
      var line = Flow.single(blocks.get(i)).map(Passage::text);
      if (line.filter(text -> text.length() <= LONGEST_HEADER_LINE).isEmpty()) {
        return 0;
      }
      if (line.filter(text -> HeaderWords.saysCookie(text) || !lines.isEmpty()).isEmpty()) {
        return 0;
      }
      lines.add(line.get());
      if (isHeader(String.join(" ", lines))) {
        boolean cut = i + 1 < blocks.size() && continues(lines, blocks.get(i + 1));
        return lines.size() + (cut ? 1 : 0);
      }
    }
    return 0;
  }

  private static boolean isHeader(String text) {
    Plain plain = Plain.of(text);
    return text.length() <= LONGEST_HEADER
        && !text.endsWith(".")
        && HeaderWords.saysCookie(text)
        && NAME.in(plain)
        && PURPOSE.in(plain)
        && LIFETIME.in(plain);
  }

  /** "Durée de / conservation": the header's last cell goes on in the next line. */
  private static boolean continues(List<String> lines, Block next) {
    return Flow.single(next)
        .map(Passage::text)
        .filter(text -> text.split(" ").length <= 2 && LIFETIME.in(text))
        .filter(text -> !lines.contains(text))
        .isPresent();
  }

  private static List<WrappedRow> rows(List<Passage> lines) {
    List<WrappedRow> rows = new ArrayList<>();
    WrappedRow open = new WrappedRow(List.of());
    for (int i = 0; i < lines.size(); i++) {
      boolean ended = open.lines().isEmpty() || open.hasEnded();
      if (ended && WrappedRow.startsAt(lines, i)) {
        add(rows, open);
        open = new WrappedRow(List.of(lines.get(i)));
      } else if (open.lines().isEmpty()
          || open.lines().size() >= MOST_ROW_LINES
          || (open.hasEnded() && open.isApartFrom(lines.get(i)))) {
        break;
      } else {
        open = open.with(lines.get(i));
      }
    }
    add(rows, open);
    return rows;
  }

  private static void add(List<WrappedRow> rows, WrappedRow row) {
    if (row.hasEnded()) {
      rows.add(row);
    }
  }
}
