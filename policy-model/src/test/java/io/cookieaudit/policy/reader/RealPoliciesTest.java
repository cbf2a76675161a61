package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in real policies, against what people read in them. */
class RealPoliciesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "de-met-dl.html",
        "de-pointinger-adsimple.md",
        "en-automattic.md",
        "en-energia.md",
        "en-github-cookies.md",
        "en-stackoverflow.md",
        "en-taboola.md",
        "es-sslife-table.html",
        "fr-alibaba-privacy.md",
        "fr-trainline.md",
        "no-ndla-vertical.html"
      })
  void findsTheNamesAndNoOthers(String name) throws IOException {
    Path file = Means.documents().resolve("policies").resolve(name);
    PolicyReading reading =
        PolicyReadings.read(PolicyDocuments.parse(name, Files.readAllBytes(file)));
    assertThat(
            reading.inventories().stream()
                .flatMap(inventory -> inventory.cookies())
                .map(DeclaredCookie::name))
        .containsExactlyInAnyOrderElementsOf(expected(file));
  }

  private static List<String> expected(Path file) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\.[a-z]+$", ".expected.json");
    JsonNode items = new ObjectMapper().readTree(file.resolveSibling(name).toFile()).path("items");
    List<String> names = new ArrayList<>();
    items.forEach(item -> names.add(item.path("name").asText()));
    return names;
  }
}
