package io.cookieaudit.scan.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last bytes of a bundle: the SHA-256 of all bytes before them, in the place where a ZIP file
 * has its comment. It shows changes; that nobody made another bundle is shown only by a seal that
 * was kept elsewhere.
 */
final class Seal {
  private static final String WORDS = "cookie-audit evidence, sealed sha256 ";
  private static final int DIGITS = 64;

  /** The length of every seal, which the file tells before it comes. */
  static final int LENGTH = WORDS.length() + DIGITS;

  /** What stands there until everything before it is known. */
  static final String BLANK = WORDS + "0".repeat(DIGITS);

  private Seal() {}

  /** Puts the seal in the place of its blank, and answers with its digits. */
  static String onto(byte[] bundle) {
    String digits = sha256(Arrays.copyOf(bundle, bundle.length - LENGTH));
    byte[] seal = (WORDS + digits).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(seal, 0, bundle, bundle.length - LENGTH, LENGTH);
    return digits;
  }

  /** The digits that the file bears at its end; empty where it has no seal. */
  static Optional<String> of(byte[] bundle) {
    if (bundle.length < LENGTH) {
      return Optional.empty();
    }
    String end = new String(bundle, bundle.length - LENGTH, LENGTH, StandardCharsets.US_ASCII);
    return end.matches(WORDS + "[0-9a-f]{64}")
        ? Optional.of(end.substring(WORDS.length()))
        : Optional.empty();
  }

  /** The digits that belong to these bytes. */
  static String belongingTo(byte[] bundle) {
    return sha256(Arrays.copyOf(bundle, bundle.length - LENGTH));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }
}
