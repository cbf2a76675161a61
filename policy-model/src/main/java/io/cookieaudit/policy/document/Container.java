package io.cookieaudit.policy.document;

import java.util.Arrays;

/** What the first bytes of a file say that it is, where it is not text. */
enum Container {
  PDF("%PDF-"),
  ZIP("PK\u0003\u0004"),
  NONE("");

  /** Readers of PDF files allow other bytes before the mark. */
  private static final int LATEST = 1024;

  private final String mark;

  Container(String mark) {
    this.mark = mark;
  }

  static Container of(byte[] bytes) {
    String start =
        new String(
            Arrays.copyOf(bytes, Math.min(bytes.length, LATEST)),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    if (start.stripLeading().startsWith(PDF.mark)) {
      return PDF;
    }
    return start.startsWith(ZIP.mark) ? ZIP : NONE;
  }
}
