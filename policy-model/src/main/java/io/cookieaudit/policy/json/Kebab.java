package io.cookieaudit.policy.json;

import java.util.Locale;

/** Constants as files write them: {@code LOCAL_STORAGE} is {@code local-storage}. */
final class Kebab {
  private Kebab() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
