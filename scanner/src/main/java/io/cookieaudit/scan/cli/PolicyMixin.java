package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.audit.PolicySource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
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

  /**
   * Reads the policy that was named, unless it has an address.
   *
   * @throws io.cookieaudit.policy.PolicyException where there is no such policy or it is unreadable
   */
  PolicySource source(@Nullable CommandSpec command) {
    return new PolicySource(
        place(command), Optional.ofNullable(policyId), Optional.ofNullable(asOf));
  }

  private PolicySource.Place place(@Nullable CommandSpec command) {
    if (policy == null) {
      return new PolicySource.OfTheSite();
    }
    return PolicyInput.isAddress(policy)
        ? new PolicySource.At(Wrong.address(policy, command))
        : new PolicySource.Given(PolicyInput.of(policy));
  }

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
