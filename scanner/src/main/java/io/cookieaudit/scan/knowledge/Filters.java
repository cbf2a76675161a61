package io.cookieaudit.scan.knowledge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several lists as one: an exception in one lifts the rules of all, unless they are {@code
 * important}.
 */
public final class Filters {
  public static final Filters NONE = new Filters(List.of());

  private final RuleIndex important;
  private final RuleIndex rules;
  private final RuleIndex exceptions;
  private final List<FilterList> lists;
  private final IdentityHashMap<FilterRule, KnowledgeList> owners = new IdentityHashMap<>();

  private Filters(List<FilterList> lists) {
    this.lists = List.copyOf(lists);
    Set<String> bad =
        all(lists)
            .filter(rule -> rule.options().badFilter())
            .map(FilterRule::withoutBadFilter)
            .collect(Collectors.toUnmodifiableSet());
    List<FilterRule> good = new ArrayList<>();
    all(lists)
        .filter(rule -> !rule.options().badFilter() && !bad.contains(rule.text()))
        .forEach(good::add);
    important = index(good, rule -> !rule.exception() && rule.options().important());
    rules = index(good, rule -> !rule.exception() && !rule.options().important());
    exceptions = index(good, FilterRule::exception);
    for (FilterList list : lists) {
      KnowledgeList summary = list.summary();
      list.rules().forEach(rule -> owners.put(rule, summary));
    }
  }

  public static Filters of(List<FilterList> lists) {
    return lists.isEmpty() ? NONE : new Filters(lists);
  }

  private static Stream<FilterRule> all(List<FilterList> lists) {
    return lists.stream().flatMap(list -> list.rules().stream());
  }

  private static RuleIndex index(List<FilterRule> rules, Predicate<FilterRule> meant) {
    return new RuleIndex(rules.stream().filter(meant).toList());
  }

  public List<FilterList> lists() {
    return lists;
  }

  /** The rule by which a request follows or addresses visitors; empty where there is none. */
  public Optional<MatchedRule> match(FilterRequest request) {
    return Optional.ofNullable(decide(request)).map(this::owned);
  }

  private @Nullable FilterRule decide(FilterRequest request) {
    FilterRule first = important.find(request);
    if (first != null) {
      return first;
    }
    FilterRule rule = rules.find(request);
    return rule == null || exceptions.find(request) != null ? null : rule;
  }

  private MatchedRule owned(FilterRule rule) {
    return new MatchedRule(rule.text(), Objects.requireNonNull(owners.get(rule), "of a list"));
  }
}
