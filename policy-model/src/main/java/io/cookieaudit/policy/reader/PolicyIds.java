package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.EffectiveDate;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Set<String> distinct = new LinkedHashSet<>();
    Map<String, Integer> next = new HashMap<>();
    for (String id : ids) {
      String free = id;
      while (!distinct.add(free)) {
        free = id + "-" + next.merge(id, 2, (n, ignored) -> n + 1);
      }
    }
    return List.copyOf(distinct);
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
