package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.NamePattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cookies that a policy names, prepared for being looked up ten thousand times. */
public final class DeclaredNames {
  /**
   * A declared name with varying parts.
   *
   * @param start the letters before the first of them, which are cheap to compare
   */
  private record Template(NamePattern pattern, String start, DeclaredCookie declared) {
    boolean matches(String name) {
      return name.startsWith(start) && pattern.matches(name);
    }
  }

  private final List<DeclaredCookie> declared;
  private final Map<String, List<DeclaredCookie>> literally = new HashMap<>();
  private final List<Template> templates;

  public DeclaredNames(Stream<DeclaredCookie> cookies) {
    declared = cookies.toList();
    List<Template> varying = new ArrayList<>();
    declared.forEach(
        cookie -> {
          literally.computeIfAbsent(cookie.name(), _ -> new ArrayList<>()).add(cookie);
          NamePattern pattern = NamePattern.of(cookie.name());
          if (pattern.isTemplate()) {
            String starred = pattern.starred();
            varying.add(new Template(pattern, starred.substring(0, starred.indexOf('*')), cookie));
          }
        });
    Comparator<Template> longestFirst =
        Comparator.comparingInt((Template t) -> t.pattern().starred().length()).reversed();
    templates = varying.stream().sorted(longestFirst).toList();
  }

  /** The declarations of a name: those that give it literally, else those whose template fits. */
  public List<DeclaredCookie> covering(String observedName) {
    List<DeclaredCookie> literal = literally.getOrDefault(observedName, List.of());
    return literal.isEmpty()
        ? templates.stream()
            .filter(template -> template.matches(observedName))
            .map(Template::declared)
            .toList()
        : List.copyOf(literal);
  }

  /** The declarations that none of these names is covered by, in order of the text. */
  List<DeclaredCookie> withoutAnyOf(Collection<String> observedNames) {
    Set<DeclaredCookie> seen =
        observedNames.stream()
            .flatMap(
                name ->
                    Stream.concat(
                        literally.getOrDefault(name, List.of()).stream(),
                        templates.stream().filter(t -> t.matches(name)).map(Template::declared)))
            .collect(Collectors.toUnmodifiableSet());
    return declared.stream().filter(cookie -> !seen.contains(cookie)).toList();
  }
}
