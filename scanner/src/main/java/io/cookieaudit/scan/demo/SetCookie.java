package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.scan.demo.ShopPlan.PlannedCookie;

/** The text that sets a planned cookie, the same in a header and in {@code document.cookie}. */
final class SetCookie {
  private SetCookie() {}

  /** On the shop's own pages. */
  static String onShop(PlannedCookie cookie) {
    return text(cookie, "Lax");
  }

  /** Inside the pages of others, which browsers allow only with these two words. */
  static String abroad(PlannedCookie cookie) {
    return text(cookie, "None");
  }

  /** Takes it back. */
  static String gone(PlannedCookie cookie) {
    return cookie.name() + "=; Max-Age=0; Path=/" + domain(cookie);
  }

  private static String text(PlannedCookie cookie, String sameSite) {
    String age =
        switch (cookie.lifetime()) {
          case Lifetime.Persistent(var max) -> "; Max-Age=" + max.toSeconds();
          case Lifetime.Session _, Lifetime.PersistentUnstated _, Lifetime.Unstated _ -> "";
        };
    return cookie.name()
        + "="
        + value(cookie)
        + age
        + "; Path=/"
        + domain(cookie)
        + "; Secure; SameSite="
        + sameSite;
  }

  /** Any value, as long as it looks like an identifier. */
  static String value(PlannedCookie cookie) {
    return Integer.toHexString(cookie.name().hashCode());
  }

  private static String domain(PlannedCookie cookie) {
    return cookie.hostOnly() ? "" : "; Domain=" + cookie.domain();
  }
}
