package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.json.SiteFile;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.site.SiteOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Puts what a site file says in the place of {@code --site FILE}, as if it had been typed. What is
 * typed beside it wins.
 */
final class SiteFiles implements IParameterPreprocessor {
  private static final Set<String> NOT_IN_FILES = Set.of("site", "help", "version", "debug");

  /** May be the name of a file or something else. */
  private static final Set<String> PERHAPS_FILES = Set.of("policy", "list", "cookies");

  @Override
  @SuppressWarnings("JdkObsolete") // What picocli gives is a Stack.
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec site, Map<String, Object> info) {
    if (arguments.isEmpty()) {
      return false;
    }
    Path file = Path.of(arguments.pop());
    ParseResult rest = parsed(arguments.reversed());
    List<String> more =
        read(file, command).stream()
            .filter(option -> !typed(option, rest, command))
            .flatMap(option -> arguments(option, file, command))
            .toList();
    more.reversed().forEach(arguments::push);
    arguments.push(file.toString());
    return false;
  }

  private static List<SiteOption> read(Path file, CommandSpec command) {
    try {
      return SiteFile.read(ReportFiles.readWritten(file, "site file"), file.toString());
    } catch (ScanException e) {
      throw Wrong.use(command, String.valueOf(e.getMessage()));
    }
  }

  /** What is typed behind the name of the file; what is wrong with it is told later. */
  private static ParseResult parsed(List<String> rest) {
    CommandLine alone = new CommandLine(new ScanCommand());
    alone.getCommandSpec().parser().collectErrors(true);
    return alone.parseArgs(rest.toArray(String[]::new));
  }

  /** Whether it was typed, before the name of the file or behind it. */
  private static boolean typed(SiteOption option, ParseResult rest, CommandSpec command) {
    if (option.name().equals(SiteOption.URLS)) {
      return command.positionalParameters().stream().anyMatch(p -> !p.stringValues().isEmpty())
          || !rest.matchedPositionals().isEmpty();
    }
    String name = "--" + option.name();
    OptionSpec known = command.findOption(name);
    return (known != null && !known.stringValues().isEmpty()) || rest.hasMatchedOption(name);
  }

  /** Each is parsed by itself first, so that what is wrong with it is told with its line. */
  private static Stream<String> arguments(SiteOption option, Path file, CommandSpec command) {
    try {
      mustBeKnown(option, command);
      List<String> typed = beside(option, file, command).arguments(System.getenv()).toList();
      new CommandLine(new ScanCommand()).parseArgs(typed.toArray(String[]::new));
      return typed.stream();
    } catch (ParameterException | ScanException e) {
      throw Wrong.use(
          command,
          "The site file could not be read: %s: %s. Correct the file. %s, line %d"
              .formatted(option.name(), e.getMessage(), file, option.line()));
    }
  }

  private static void mustBeKnown(SiteOption option, CommandSpec command) {
    boolean known =
        option.name().equals(SiteOption.URLS)
            || (command.findOption("--" + option.name()) != null
                && !NOT_IN_FILES.contains(option.name()));
    if (!known) {
      throw new ScanException(
          "there is no such name; there are " + String.join(", ", names(command)));
    }
  }

  /** All names that a site file may hold. */
  static Set<String> names(CommandSpec command) {
    return Stream.concat(
            Stream.of(SiteOption.URLS),
            command.options().stream()
                .map(OptionSpec::longestName)
                .map(name -> name.substring(2))
                .filter(name -> !NOT_IN_FILES.contains(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Files are named from the folder of the site file. */
  private static SiteOption beside(SiteOption option, Path file, CommandSpec command) {
    OptionSpec spec = command.findOption("--" + option.name());
    Path folder = file.toAbsolutePath().getParent();
    if (spec == null || folder == null) {
      return option;
    }
    boolean always = spec.type().equals(Path.class);
    Path there = folder.resolve(option.value());
    return always || (PERHAPS_FILES.contains(option.name()) && Files.isRegularFile(there))
        ? option.with(there.toString())
        : option;
  }
}
