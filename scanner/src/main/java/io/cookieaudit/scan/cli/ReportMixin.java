package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.rule.Jurisdiction;
import io.cookieaudit.scan.rule.Rules;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Levels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what becomes of the findings. */
final class ReportMixin {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where reports and the observation are written (scan and demo: cookie-audit-report).")
  @Nullable Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description =
          "text, json, html, sarif, junit, markdown, csv (cookies), csv-requests, har; several with"
              + " commas. One alone goes to standard output; with --out each becomes a file"
              + " (default: text to the terminal, json and html as files).")
  List<String> formats = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      converter = FailOnConverter.class,
      defaultValue = "medium",
      description = "info, low, medium, high or never (default: ${DEFAULT-VALUE}).")
  FailOn failOn = new FailOn(Optional.of(Severity.MEDIUM));

  @Option(
      names = "--evidence",
      paramLabel = "FILE.zip",
      description =
          "Also pack everything that the report rests on into a sealed file; 'verify-evidence' says"
              + " whether it is unchanged.")
  @Nullable Path evidence;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings in this file are known and do not fail the gate.")
  @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write today's findings as the baseline.")
  @Nullable Path writeBaseline;

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description = "Findings to set aside, each with a reason and an end date.")
  @Nullable Path suppressions;

  @Option(
      names = "--level",
      paramLabel = "RULE=LEVEL",
      description =
          "How much the findings of a rule matter here: off, info, low, medium or high. Repeatable.")
  Map<String, String> levels = new LinkedHashMap<>();

  @Option(
      names = "--jurisdiction",
      paramLabel = "ID",
      defaultValue = "eu",
      converter = JurisdictionConverter.class,
      description =
          "Whose law severities and references follow: eu, de, fr, uk or us-ca (default:"
              + " ${DEFAULT-VALUE}).")
  Jurisdiction jurisdiction = Jurisdiction.EU;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "A list of trackers in Adblock Plus syntax, or a hosts file, to judge requests by; or the"
              + " name of a fetched or installed one ('knowledge' shows them). May be repeated.")
  List<String> lists = List.of();

  @Option(
      names = "--cookies",
      paramLabel = "FILE",
      description =
          "A table of what you know of cookies, which wins over what is built in: CSV with the"
              + " columns name,company,purpose,lifetime, or as the Open Cookie Database; or"
              + " open-cookie-database, where 'knowledge update' fetched it. May be repeated.")
  List<String> cookies = List.of();

  @Option(names = "--new-only", description = "Print only findings that the baseline lacks.")
  boolean newOnly;

  /**
   * The levels of single rules.
   *
   * @throws picocli.CommandLine.ParameterException where there is no such rule or level
   */
  Levels levels(@Nullable CommandSpec command) {
    var byRule = new LinkedHashMap<String, Optional<Severity>>();
    levels.forEach(
        (rule, level) -> {
          if (Rules.byId(rule).isEmpty()) {
            throw Wrong.use(
                command,
                "--level: there is no rule '%s'; 'cookie-audit explain' lists them"
                    .formatted(rule));
          }
          byRule.put(rule, level(rule, level.strip().toUpperCase(Locale.ROOT), command));
        });
    return new Levels(byRule);
  }

  private static Optional<Severity> level(
      String rule, String level, @Nullable CommandSpec command) {
    if (level.equals("OFF")) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Severity.values())
            .filter(severity -> severity.name().equals(level))
            .findFirst()
            .orElseThrow(
                () ->
                    Wrong.use(
                        command,
                        "--level %s: there are off, info, low, medium and high".formatted(rule))));
  }

  /**
   * What judgements rest on.
   *
   * @throws io.cookieaudit.scan.observe.ScanException where a list or table cannot be read
   */
  Knowledge knowledge(Installation installation) {
    return new CookieFiles(installation.lists())
        .addTo(ListFiles.of(installation).knowledge(lists), cookies);
  }

  static final class JurisdictionConverter implements ITypeConverter<Jurisdiction> {
    @Override
    public Jurisdiction convert(String value) {
      return Jurisdiction.of(value.strip().toLowerCase(Locale.ROOT))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is no jurisdiction; there are %s"
                          .formatted(value, String.join(", ", Jurisdiction.IDS))));
    }
  }

  /** From which severity on a finding fails the gate; empty for never. */
  record FailOn(Optional<Severity> threshold) {}

  static final class FailOnConverter implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String value) {
      String level = value.strip().toUpperCase(Locale.ROOT);
      if (level.equals("NEVER")) {
        return new FailOn(Optional.empty());
      }
      for (Severity severity : Severity.values()) {
        if (severity.name().equals(level)) {
          return new FailOn(Optional.of(severity));
        }
      }
      throw new TypeConversionException(
          "'" + value + "' is no level; there are info, low, medium, high, never");
    }
  }
}
