package io.cookieaudit.scan.audit;

import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.json.InventoryJson;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.policy.seeds.Seeds;
import io.cookieaudit.scan.PolicySearch;
import io.cookieaudit.scan.Scanner;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document with policies, read.
 *
 * @param url where it came from; empty for a file or a seed
 * @param file the file as it was named, with its folders; empty where it was none
 * @param policyId the policy that the name itself picks out, as a seed's does
 */
public record PolicyInput(
    PolicyReading reading, Optional<String> url, Optional<String> file, Optional<String> policyId) {
  /** A document that came from no file. */
  public PolicyInput(PolicyReading reading, Optional<String> url, Optional<String> policyId) {
    this(reading, url, Optional.empty(), policyId);
  }

  /** Whether the name is an address, which a browser has to open. */
  public static boolean isAddress(String named) {
    return named.startsWith("https://") || named.startsWith("http://");
  }

  /**
   * Reads a document, an inventory as {@code policy --format json} writes it, or a seed.
   *
   * @throws PolicyException where there is no such thing or it cannot be read
   */
  public static PolicyInput of(String named) {
    return seed(named).orElseGet(() -> ofFile(named));
  }

  /** One of the seeds; empty where none has this id. */
  public static Optional<PolicyInput> seed(String id) {
    return Seeds.findReading(id)
        .map(reading -> new PolicyInput(reading, Optional.empty(), Optional.of(id)));
  }

  private static PolicyInput ofFile(String named) {
    Path file = path(named);
    if (!Files.isRegularFile(file)) {
      throw new PolicyException(
          "There is no policy '%s'. Give a file, an address that begins with https://, or one of the seeds: %s."
              .formatted(named, String.join(", ", Seeds.ids())));
    }
    return new PolicyInput(
        read(String.valueOf(file.getFileName()), bytes(file)),
        Optional.empty(),
        Optional.of(named),
        Optional.empty());
  }

  /** A policy that was found on a site. */
  public static PolicyInput of(PolicySearch.Found found) {
    return new PolicyInput(found.reading(), Optional.of(found.url()), Optional.empty());
  }

  /**
   * Opens a policy by its address, as a visitor would see it.
   *
   * @throws PolicyException where there is none to be read
   */
  public static PolicyInput open(Scanner scanner, URI address) {
    PolicySearch search = scanner.openPolicy(address);
    return search
        .found()
        .map(PolicyInput::of)
        .orElseThrow(
            () ->
                new PolicyException(
                    "The policy could not be opened (%s). Check the address, or save the page and give the file. Address: %s"
                        .formatted(
                            search.considered().stream()
                                .map(PolicySearch.Considered::what)
                                .collect(Collectors.joining("; ")),
                            address)));
  }

  /** Reads what a browser or a file gave, whichever of the forms it is in. */
  public static PolicyReading read(String document, byte[] bytes) {
    if (isInventory(bytes)) {
      return InventoryJson.read(document, new String(bytes, StandardCharsets.UTF_8));
    }
    var parsed = PolicyDocuments.parse(document, bytes);
    return PolicyReadings.read(parsed, Seeds.idsOf(parsed.sha256()));
  }

  private static Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new PolicyException("'" + named + "' is no name of a file. Check its spelling.", e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      PolicyDocuments.refuseTooLarge(file.toString(), Files.size(file));
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PolicyException(
          "The policy cannot be read: %s. Check that you may read the file. File: %s"
              .formatted(e.getMessage(), file),
          e);
    }
  }

  /** JSON begins with a brace; no policy in Markdown, HTML or plain text does. */
  private static boolean isInventory(byte[] bytes) {
    for (byte one : bytes) {
      if (!Character.isWhitespace(one)) {
        return one == '{';
      }
    }
    return false;
  }
}
