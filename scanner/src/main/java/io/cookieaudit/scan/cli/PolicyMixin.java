package io.cookieaudit.scan.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which policy a site is held to. */
final class PolicyMixin {
  @Option(
      names = "--policy",
      paramLabel = "FILE|URL|SEED-ID",
      description =
          "The policy: a document, its address, an inventory as 'policy --format json' writes it, or"
              + " the id of a seed (default: the site's own is looked for).")
  @Nullable String policy;

  @Option(
      names = "--policy-id",
      paramLabel = "ID",
      description = "Which of the policies in the document.")
  @Nullable String policyId;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The policy in force on this day, as 2026-05-25 (default: today).")
  @Nullable LocalDate asOf;

  static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value.strip());
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is no date; write it as 2026-05-25");
      }
    }
  }
}
