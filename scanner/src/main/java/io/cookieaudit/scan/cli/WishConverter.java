package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A consent state by its identifier, or one purpose alone: {@code rejected}, {@code
 * marketing-only}.
 */
final class WishConverter implements ITypeConverter<ConsentWish> {
  @Override
  public ConsentWish convert(String value) {
    return ConsentWish.parse(value.strip())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no consent state; there are %s".formatted(value, all())));
  }

  private static String all() {
    return Stream.concat(
            Arrays.stream(ConsentState.values()).map(ConsentWish::of),
            ConsentWish.single().map(ConsentWish::only))
        .map(ConsentWish::id)
        .collect(Collectors.joining(", "));
  }
}
