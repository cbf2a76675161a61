package io.cookieaudit.policy.document;

import io.cookieaudit.policy.PolicyException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/** From the bytes of a file to its text, or the reason why it is none. */
final class Bytes {
  private static final int LOOKED_AT = 64 * 1024;

  /** Text has next to no control characters; text out of a PDF can have a few NULs. */
  private static final double MOST_CONTROLS = 0.02;

  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w-]+)");

  private Bytes() {}

  /**
   * Decodes by the byte order mark, then the encoding that an HTML page names, then UTF-8, then
   * windows-1252, which has a character for every byte.
   */
  static String text(String id, byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return checked(id, new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return checked(id, new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return checked(id, new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    refuseBinary(id, bytes);
    return utf8(bytes)
        .or(() -> named(bytes).map(charset -> new String(bytes, charset)))
        .orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
  }

  private static String checked(String id, String text) {
    if (tooManyControls(text.codePoints().limit(LOOKED_AT).toArray())) {
      throw binary(id, "it holds bytes that are no text");
    }
    return text;
  }

  private static void refuseBinary(String id, byte[] bytes) {
    int[] start = new int[Math.min(bytes.length, LOOKED_AT)];
    for (int i = 0; i < start.length; i++) {
      start[i] = bytes[i] & 0xFF;
    }
    if (tooManyControls(start)) {
      throw binary(id, "it holds bytes that are no text");
    }
  }

  private static PolicyException binary(String id, String why) {
    return new PolicyException(
        "The policy could not be read: "
            + why
            + ". Save it as HTML, Markdown, PDF, DOCX or plain text and give that file. File: "
            + id);
  }

  private static boolean tooManyControls(int[] characters) {
    int controls = 0;
    for (int c : characters) {
      if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        controls++;
      }
    }
    return controls > characters.length * MOST_CONTROLS;
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> named(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    var meta = META.matcher(start);
    if (!meta.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(meta.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
