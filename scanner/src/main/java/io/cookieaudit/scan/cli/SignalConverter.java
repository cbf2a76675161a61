package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.Signal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A signal by its name: {@code gpc}, {@code dnt}. */
final class SignalConverter implements ITypeConverter<Signal> {
  @Override
  public Signal convert(String value) {
    return Signal.of(value.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no signal; there are %s"
                        .formatted(
                            value,
                            Arrays.stream(Signal.values())
                                .map(Signal::id)
                                .collect(Collectors.joining(", ")))));
  }
}
