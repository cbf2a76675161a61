package io.cookieaudit.scan.observe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps values from leaving the scanner: equal values become equal tokens within one installation,
 * and nobody without the installation's key can try out values.
 */
public final class Redaction {
  private static final String HMAC = "HmacSHA256";
  private static final int TOKEN_BYTES = 8;

  private final SecretKeySpec key;
  private final boolean rawValues;

  /**
   * @param key of the installation, at least 16 bytes
   * @param rawValues whether values are kept as they are, because that was asked for
   */
  public Redaction(byte[] key, boolean rawValues) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a key of less than 16 bytes protects nothing");
    }
    this.key = new SecretKeySpec(key, HMAC);
    this.rawValues = rawValues;
  }

  /** The value as a token with its length and shape. */
  public ValueToken value(String value) {
    String shown = rawValues ? value : token(value);
    return new ValueToken(shown, value.length(), Shape.of(value));
  }

  /** The address with host, path and parameter names, and tokens in place of values. */
  public String url(String url) {
    return rawValues ? url : UrlRedaction.redact(url, this::token);
  }

  String token(String value) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, TOKEN_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
