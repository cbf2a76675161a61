package io.cookieaudit.scan.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The addresses to visit: typed, or in a file. */
final class AddressMixin {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Parameters(arity = "0..*", paramLabel = "URL", description = "The site; several pages of it.")
  List<String> typed = new ArrayList<>();

  @Option(
      names = "--urls-file",
      paramLabel = "FILE",
      description =
          "More pages to visit: one address a line, # begins a comment; or a sitemap, also gzipped.")
  @Nullable Path file;

  /**
   * All of them, those typed first.
   *
   * @throws ParameterException where there is none, or one cannot be read
   * @throws io.cookieaudit.scan.observe.ScanException where the file cannot be read
   */
  List<URI> all() {
    List<URI> all = new ArrayList<>();
    typed.forEach(address -> all.add(Wrong.address(address, command)));
    if (file != null) {
      all.addAll(UrlsFile.read(file));
    }
    if (all.isEmpty()) {
      throw Wrong.use(command, "there is no address to scan; give a URL, or --urls-file FILE");
    }
    return List.copyOf(all);
  }
}
