package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.ConsentState;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A consent state by its identifier: {@code no-choice}, {@code rejected}, {@code accepted}. */
final class StateConverter implements ITypeConverter<ConsentState> {
  @Override
  public ConsentState convert(String value) {
    return Arrays.stream(ConsentState.values())
        .filter(state -> state.id().equals(value.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no consent state; there are %s"
                        .formatted(
                            value,
                            Arrays.stream(ConsentState.values())
                                .map(ConsentState::id)
                                .collect(Collectors.joining(", ")))));
  }
}
