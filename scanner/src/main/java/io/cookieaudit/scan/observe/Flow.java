package io.cookieaudit.scan.observe;

/**
 * A value that points at one visitor reached somebody other than the one who keeps it.
 *
 * @param from where the value is kept or was typed: {@code cookie/_ga@shop.test}, {@code
 *     local-storage/uid@shop.test}, {@code persona/email}; in names the signs {@code / @ : * [ ] %}
 *     are percent-encoded
 * @param to the id of the request that carried it, within the visit; for what was typed also the
 *     cookie or storage item that keeps it, written as {@code from} is
 * @param encoding in which form it was found
 */
public record Flow(String from, String to, Encoding encoding) {
  /** The form in which a value was carried. */
  public enum Encoding {
    PLAIN,
    /** Percent-encoded, where that changes it. */
    URL,
    /** By itself or within a longer text, in either alphabet. */
    BASE64,
    HEX,
    MD5,
    SHA_1,
    SHA_256
  }
}
