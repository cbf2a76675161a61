package io.cookieaudit.scan.site;

import io.cookieaudit.scan.observe.ScanException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One value of a site file: an option of the command line by its name, or an address to visit.
 *
 * @param name as on the command line, without the dashes; {@code urls} for addresses
 * @param key of a value in a map, such as the name of a header
 * @param line of the file
 */
public record SiteOption(String name, Optional<String> key, String value, int line) {
  /** What names the addresses to visit, which are no option. */
  public static final String URLS = "urls";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");
  private static final String HEADER = "header";

  /**
   * As it is typed; nothing for what is false.
   *
   * @param environment for what is written as {@code ${NAME}}
   * @throws ScanException where the environment lacks a variable; the message says where
   */
  public Stream<String> arguments(Map<String, String> environment) {
    String filled = filled(environment);
    if (name.equals(URLS)) {
      return Stream.of(filled);
    }
    if (key.isEmpty() && filled.equals("false")) {
      return Stream.empty();
    }
    if (key.isEmpty() && filled.equals("true")) {
      return Stream.of("--" + name);
    }
    String between = name.equals(HEADER) ? ": " : "=";
    return Stream.of("--" + name + "=" + key.map(k -> k + between).orElse("") + filled);
  }

  /** The same with another value. */
  public SiteOption with(String other) {
    return new SiteOption(name, key, other, line);
  }

  private String filled(Map<String, String> environment) {
    Matcher variable = VARIABLE.matcher(value);
    var filled = new StringBuilder();
    while (variable.find()) {
      String found = environment.get(variable.group(1));
      if (found == null) {
        throw new ScanException(
            "the environment variable %s, which it names, is not set".formatted(variable.group(1)));
      }
      variable.appendReplacement(filled, Matcher.quoteReplacement(found));
    }
    return variable.appendTail(filled).toString();
  }
}
