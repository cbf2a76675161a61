package io.cookieaudit.scan.observe;

import io.cookieaudit.policy.Purpose;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the visitor of one visit tells the site.
 *
 * @param granted the only purposes that are agreed to, in the state {@link ConsentState#ACCEPTED};
 *     empty where everything is
 * @param signals that are sent with every request
 */
public record ConsentWish(ConsentState state, Set<Purpose> granted, Set<Signal> signals) {
  private static final String ONLY = "-only";

  public ConsentWish {
    granted = Set.copyOf(granted);
    signals = Set.copyOf(signals);
  }

  /** The state and nothing else. */
  public static ConsentWish of(ConsentState state) {
    return new ConsentWish(state, Set.of(), Set.of());
  }

  /** To agree to one purpose and to nothing else that can be refused. */
  public static ConsentWish only(Purpose purpose) {
    return new ConsentWish(ConsentState.ACCEPTED, Set.of(purpose), Set.of());
  }

  /** To choose nothing, and to send a signal. */
  public static ConsentWish sending(Signal signal) {
    return new ConsentWish(ConsentState.NO_CHOICE, Set.of(), Set.of(signal));
  }

  /** Reads {@code rejected} or {@code statistical-only}; empty where it is neither. */
  public static Optional<ConsentWish> parse(String id) {
    return Stream.concat(
            Stream.of(ConsentState.values()).map(ConsentWish::of), single().map(ConsentWish::only))
        .filter(wish -> wish.id().equals(id))
        .findFirst();
  }

  /** The purposes that a visitor can agree to one by one. */
  public static Stream<Purpose> single() {
    return EnumSet.complementOf(EnumSet.of(Purpose.ESSENTIAL, Purpose.UNSTATED)).stream();
  }

  /** Whether it is a state and nothing else. */
  public boolean plain() {
    return granted.isEmpty() && signals.isEmpty();
  }

  /** {@code rejected}, {@code statistical-only}, {@code no-choice-gpc}. */
  public String id() {
    String choice =
        granted.isEmpty()
            ? state.id()
            : granted.stream().sorted().map(ConsentWish::word).collect(Collectors.joining("+"))
                + ONLY;
    return signals.stream()
        .sorted()
        .map(signal -> "-" + signal.id())
        .collect(Collectors.joining("", choice, ""));
  }

  private static String word(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT);
  }
}
