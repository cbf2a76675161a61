package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.rule.Rule;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.Rules;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = "Say what a rule reports, why it matters and what to do; without one, list them.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "The rule, as reports name it.")
  String rule = "";

  @Override
  public Integer call() {
    PrintWriter out = Wrong.commandLine(command).getOut();
    if (rule.isEmpty()) {
      Rules.ALL.forEach(each -> out.println(line(each)));
      return Outcome.CLEAN;
    }
    Rule known = Rules.byId(rule).orElseThrow(() -> Wrong.use(command, unknown()));
    RulePage page = RulePage.of(known);
    out.printf("%s (%s)%n", page.title(), known.id());
    for (RulePage.Section section : page.sections()) {
      out.printf("%n%s%n%n%s%n", section.heading(), section.text());
    }
    return Outcome.CLEAN;
  }

  private static String line(Rule rule) {
    return "%-26s %-8s %s"
        .formatted(rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.title());
  }

  private String unknown() {
    return "there is no rule '%s'; there are %s"
        .formatted(rule, Rules.ALL.stream().map(Rule::id).collect(Collectors.joining(", ")));
  }
}
