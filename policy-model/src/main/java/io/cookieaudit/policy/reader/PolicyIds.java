package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.EffectiveDate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names for policies that a person can type: the site and the year, {@code shop-test-2024}. */
final class PolicyIds {
  private PolicyIds() {}

  static String of(String document, List<String> scope, Optional<EffectiveDate> effective) {
    String name = scope.isEmpty() ? withoutEnding(document) : scope.getFirst();
    String year = effective.map(date -> "-" + date.date().getYear()).orElse("");
    return slug(name) + year;
  }

  /** The same ids, each one once: a second {@code shop-test-2024} is {@code shop-test-2024-2}. */
  static List<String> distinct(List<String> ids) {
    List<String> distinct = new ArrayList<>();
    for (String id : ids) {
      String free = id;
      for (int n = 2; distinct.contains(free); n++) {
        free = id + "-" + n;
      }
      distinct.add(free);
    }
    return distinct;
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "policy" : slug;
  }

  private static String withoutEnding(String document) {
    String name = document.substring(document.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
