package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.evidence.EvidenceCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify-evidence",
    description = "Say whether a bundle that --evidence wrote is still what it was, to the byte.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no byte was changed", "1:it was changed, or is no bundle", "2:wrong use"})
final class VerifyEvidenceCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Parameters(index = "0", paramLabel = "FILE.zip", description = "The bundle.")
  Path file = Path.of("");

  @Option(
      names = "--seal",
      paramLabel = "SHA256",
      description =
          "The seal that was shown when it was made: without it, a bundle that somebody made anew"
              + " cannot be told from this one.")
  @Nullable String seal;

  @Override
  public Integer call() {
    EvidenceCheck check = EvidenceCheck.of(bytes());
    PrintWriter out = Wrong.commandLine(command).getOut();
    boolean other =
        seal != null && !check.seal().orElse("").equals(seal.strip().toLowerCase(Locale.ROOT));
    if (check.problems().isEmpty() && !other) {
      out.println("Unchanged: " + file);
      out.println("Seal: " + check.seal().orElse(""));
      out.println(
          "Made: %s, %d files: %s"
              .formatted(check.madeAt(), check.files().size(), String.join(", ", check.files())));
      out.flush();
      return Outcome.CLEAN;
    }
    out.println("Not what it was: " + file);
    check.problems().forEach(problem -> out.println("  " + problem));
    if (other) {
      out.println("  its seal is " + check.seal().orElse("missing") + ", not the one given");
    }
    out.flush();
    return Outcome.FINDINGS;
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Wrong.use(
          command,
          "the bundle cannot be read (%s). Check the name of the file. File: %s"
              .formatted(e.getClass().getSimpleName(), file));
    } catch (OutOfMemoryError e) {
      throw Wrong.use(command, "the file is larger than any bundle. File: " + file);
    }
  }
}
