package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.NamePattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cookies that a policy names, prepared for being looked up ten thousand times. */
final class DeclaredNames {
  private record Template(NamePattern pattern, DeclaredCookie declared) {}

  private final Map<String, List<DeclaredCookie>> literally = new HashMap<>();
  private final List<Template> templates;

  DeclaredNames(Stream<DeclaredCookie> declared) {
    List<Template> varying = new ArrayList<>();
    declared.forEach(
        cookie -> {
          literally.computeIfAbsent(cookie.name(), _ -> new ArrayList<>()).add(cookie);
          NamePattern pattern = NamePattern.of(cookie.name());
          if (pattern.isTemplate()) {
            varying.add(new Template(pattern, cookie));
          }
        });
    Comparator<Template> longestFirst =
        Comparator.comparingInt((Template t) -> t.pattern().starred().length()).reversed();
    templates = varying.stream().sorted(longestFirst).toList();
  }

  /** The declarations of a name: those that give it literally, else those whose template fits. */
  List<DeclaredCookie> covering(String observedName) {
    List<DeclaredCookie> literal = literally.getOrDefault(observedName, List.of());
    return literal.isEmpty()
        ? templates.stream()
            .filter(template -> template.pattern().matches(observedName))
            .map(Template::declared)
            .toList()
        : List.copyOf(literal);
  }
}
