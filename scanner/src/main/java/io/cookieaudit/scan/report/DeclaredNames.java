package io.cookieaudit.scan.report;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.NamePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the declaration of an observed name without comparing it with every declared one. */
final class DeclaredNames {
  private final Map<String, DeclaredCookie> literal = new LinkedHashMap<>();
  private final List<Template> templates = new ArrayList<>();

  private record Template(NamePattern pattern, DeclaredCookie cookie) {}

  DeclaredNames(Stream<DeclaredCookie> declared) {
    declared.forEach(
        cookie -> {
          literal.putIfAbsent(cookie.name(), cookie);
          NamePattern pattern = NamePattern.of(cookie.name());
          if (pattern.isTemplate()) {
            templates.add(new Template(pattern, cookie));
          }
        });
  }

  /** The first declaration that names it, literally before by template. */
  Optional<DeclaredCookie> covering(String observedName) {
    return Optional.ofNullable(literal.get(observedName))
        .or(
            () ->
                templates.stream()
                    .filter(template -> template.pattern().matches(observedName))
                    .map(Template::cookie)
                    .findFirst());
  }
}
