package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.ClassPathText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The legal order whose view a report takes: what it exempts, how much the findings of rules matter
 * in it, and what it rests on. Facts of law change, so they are data with a date, in {@code
 * jurisdictions/} beside this class.
 *
 * @param id as on the command line
 * @param name in English
 * @param asOf the day on which the facts were last looked at
 * @param exempt the purposes for which no consent is needed beforehand, under conditions that a
 *     scan does not see
 * @param levels of rules that matter more or less in it than in the European Union
 * @param sources of rules, beside those that the rule's own page gives
 */
public record Jurisdiction(
    String id,
    String name,
    LocalDate asOf,
    Set<Purpose> exempt,
    Map<String, Severity> levels,
    Map<String, List<String>> sources) {
  /** All that there are. */
  public static final List<String> IDS = List.of("eu", "de", "fr", "uk", "us-ca");

  /** The one that the rules' own pages speak of. */
  public static final Jurisdiction EU = read("eu");

  public Jurisdiction {
    exempt = Set.copyOf(exempt);
    levels = Map.copyOf(levels);
    sources = Map.copyOf(sources);
  }

  /** The one of this id; empty where there is none. */
  public static Optional<Jurisdiction> of(String id) {
    return IDS.contains(id) ? Optional.of(read(id)) : Optional.empty();
  }

  private static Jurisdiction read(String id) {
    return parse(id, ClassPathText.beside(Jurisdiction.class, "jurisdictions/" + id + ".txt"));
  }

  static Jurisdiction parse(String id, String text) {
    String name = "";
    LocalDate asOf = LocalDate.MIN;
    Set<Purpose> exempt = EnumSet.noneOf(Purpose.class);
    Map<String, Severity> levels = new LinkedHashMap<>();
    Map<String, List<String>> sources = new LinkedHashMap<>();
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      String[] parts = line.split(": ", 2);
      String[] key = parts[0].split(" ", 2);
      switch (key[0]) {
        case "name" -> name = parts[1];
        case "as" -> asOf = LocalDate.parse(parts[1]);
        case "exempt" ->
            Arrays.stream(parts[1].split(", "))
                .map(word -> Purpose.valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(exempt::add);
        case "level" -> levels.put(key[1], Severity.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        case "source" -> sources.computeIfAbsent(key[1], _ -> new ArrayList<>()).add(parts[1]);
        default -> throw new IllegalArgumentException("jurisdiction " + id + ": " + line);
      }
    }
    return new Jurisdiction(id, name, asOf, exempt, levels, sources);
  }

  /** The page of a rule, with what this legal order adds to it. */
  public RulePage page(Rule rule) {
    RulePage page = RulePage.of(rule);
    return sources.containsKey(rule.id())
        ? page.with(name + ", as of " + asOf, sources.getOrDefault(rule.id(), List.of()))
        : page;
  }

  /** How severe something is that happens before consent, for this purpose. */
  Severity beforeConsent(Purpose purpose, Severity usual) {
    return exempt.contains(purpose) ? Severity.INFO : usual;
  }

  /** What is to be said where consent is not needed under conditions; else nothing. */
  String note(Purpose purpose) {
    return exempt.contains(purpose)
        ? " In the law of %s this needs no consent where visitors are told of it and can object simply."
            .formatted(name)
        : "";
  }
}
