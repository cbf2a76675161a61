package io.cookieaudit.scan.observe;

/**
 * A value without the value: equal tokens are equal values within one installation.
 *
 * @param token a keyed hash
 * @param length in characters
 * @param shape the classes of its characters, such as {@code hex}, {@code digits}, {@code json}
 */
public record ValueToken(String token, int length, String shape) {}
