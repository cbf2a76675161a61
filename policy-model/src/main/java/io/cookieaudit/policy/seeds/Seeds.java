package io.cookieaudit.policy.seeds;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.json.InventoryJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The inventories that come with the product, one for each policy of the seed documents. */
public final class Seeds {
  private static final String FOLDER = "/seeds/";

  /**
   * A document of which the inventories are kept.
   *
   * @param folder its name, which is that of its file without the ending
   * @param policies the ids of the policies in it, in the order of the text
   */
  public record Seed(String folder, List<String> policies) {
    public Seed {
      policies = List.copyOf(policies);
    }
  }

  private Seeds() {}

  /** The documents, in the order of {@code seeds/index.txt}. */
  public static List<Seed> documents() {
    return resource("index.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.strip().split("\\s+")))
        .map(words -> new Seed(words.getFirst(), words.subList(1, words.size())))
        .toList();
  }

  /** All ids, for a message that lists them. */
  public static List<String> ids() {
    return documents().stream().flatMap(seed -> seed.policies().stream()).toList();
  }

  /** The inventory of that id, such as {@code aliexpress-2018}. */
  public static Optional<DeclaredInventory> find(String id) {
    return findReading(id).stream()
        .flatMap(reading -> reading.inventories().stream())
        .filter(inventory -> inventory.policy().equals(id))
        .findFirst();
  }

  /** The reading of the whole document that holds the policy of that id. */
  public static Optional<PolicyReading> findReading(String id) {
    return documents().stream()
        .filter(seed -> seed.policies().contains(id))
        .map(Seeds::reading)
        .findFirst();
  }

  /** The ids under which the policies of a document are known; none where it is not a seed. */
  public static List<String> idsOf(String sha256) {
    return documents().stream()
        .filter(seed -> reading(seed).sha256().equals(sha256))
        .map(Seed::policies)
        .findFirst()
        .orElse(List.of());
  }

  private static PolicyReading reading(Seed seed) {
    String file = seed.folder() + "/declared.json";
    return InventoryJson.read("seeds/" + file, resource(file));
  }

  private static String resource(String name) {
    try (InputStream in =
        Stream.ofNullable(Seeds.class.getResourceAsStream(FOLDER + name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("missing resource " + FOLDER + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
