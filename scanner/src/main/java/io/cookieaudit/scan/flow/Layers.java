package io.cookieaudit.scan.flow;

import io.cookieaudit.scan.observe.Flow.Encoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it was sent, and what lies beneath its encodings: an address within an address is
 * encoded twice, and many beacons are JSON in Base64. The work is linear in the text.
 */
final class Layers {
  /** An address in an address in an address. */
  private static final int DEEPEST = 3;

  /** Twelve characters of content; shorter ones hold no identifier beside anything else. */
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}+");

  /** A text, and the encoding that was taken off to get to it. */
  record Layer(String text, Encoding encoding) {}

  private Layers() {}

  static List<Layer> of(String text) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(text, Encoding.PLAIN));
    String encoded = text;
    for (int depth = 0; depth < DEEPEST; depth++) {
      String decoded = percentDecoded(encoded);
      if (decoded.equals(encoded)) {
        break;
      }
      layers.add(new Layer(decoded, Encoding.URL));
      encoded = decoded;
    }
    String content = fromBase64(encoded);
    if (!content.isEmpty()) {
      layers.add(new Layer(content, Encoding.BASE64));
      String beneath = percentDecoded(content);
      if (!beneath.equals(content)) {
        layers.add(new Layer(beneath, Encoding.BASE64));
      }
    }
    return layers;
  }

  /** What cannot be decoded stays as it is. */
  static String percentDecoded(String text) {
    int at = text.indexOf('%');
    if (at < 0) {
      return text;
    }
    var decoded = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int next = at;
      while (next + 2 < text.length() && text.charAt(next) == '%' && octet(text, next) >= 0) {
        next += 3;
      }
      byte[] bytes = new byte[(next - at) / 3];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) octet(text, at + 3 * i);
      }
      decoded.append(text, from, at).append(new String(bytes, StandardCharsets.UTF_8));
      from = next;
      at = text.indexOf('%', Math.max(next, at + 1));
    }
    return decoded.append(text, from, text.length()).toString();
  }

  private static int octet(String text, int at) {
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** The runs that are texts in Base64, one a line. */
  private static String fromBase64(String text) {
    var contents = new StringBuilder();
    Matcher run = BASE64.matcher(text);
    while (run.find()) {
      String content = decoded(run.group());
      if (!content.isEmpty()) {
        contents.append(content).append('\n');
      }
    }
    return contents.toString();
  }

  /** Empty where it is no text: words and identifiers are made of the same characters. */
  private static String decoded(String run) {
    if (run.length() % 4 == 1) {
      return "";
    }
    byte[] bytes = Base64.getDecoder().decode(run.replace('-', '+').replace('_', '/'));
    for (byte octet : bytes) {
      if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
        return "";
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
