package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.ValueToken;
import java.util.Map;

/**
 * What a profile keeps at one moment, to be held against another moment.
 *
 * @param cookies the jar, by {@code name@domain}
 * @param storage local and session storage of all frames open now, by {@code kind/key@origin}, as
 *     in {@code local-storage/consent@https://shop.test}
 */
public record Snapshot(Map<String, ValueToken> cookies, Map<String, ValueToken> storage) {
  public Snapshot {
    cookies = Map.copyOf(cookies);
    storage = Map.copyOf(storage);
  }
}
