package io.cookieaudit.scan.flow;

import io.cookieaudit.scan.observe.Flow.Encoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms in which a value is carried. */
final class Forms {
  private static final HexFormat LOWER = HexFormat.of();
  private static final HexFormat UPPER = LOWER.withUpperCase();
  private static final Map<Encoding, String> HASHES = new LinkedHashMap<>();

  static {
    HASHES.put(Encoding.MD5, "MD5");
    HASHES.put(Encoding.SHA_1, "SHA-1");
    HASHES.put(Encoding.SHA_256, "SHA-256");
  }

  /** One way of writing a value. */
  record Form(String text, Encoding encoding) {}

  private Forms() {}

  /** Percent-encoding is not among them, since texts are searched decoded as well. */
  static List<Form> of(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    List<Form> forms = new ArrayList<>();
    forms.add(new Form(value, Encoding.PLAIN));
    // Without the padding they are also found where it is left out.
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    forms.add(new Form(base64, Encoding.BASE64));
    String urlSafe = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (!urlSafe.equals(base64)) {
      forms.add(new Form(urlSafe, Encoding.BASE64));
    }
    inHex(bytes, Encoding.HEX, forms);
    HASHES.forEach((encoding, algorithm) -> inHex(hash(bytes, algorithm), encoding, forms));
    return forms;
  }

  private static void inHex(byte[] bytes, Encoding encoding, List<Form> forms) {
    forms.add(new Form(LOWER.formatHex(bytes), encoding));
    forms.add(new Form(UPPER.formatHex(bytes), encoding));
  }

  private static byte[] hash(byte[] bytes, String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
