package io.cookieaudit.policy.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lists of cookies that a consent manager leaves in a script of the page, as JSON: objects with a
 * name and a lifetime or a description, below an object that names their category. They become
 * tables.
 */
final class ScriptedLists {
  private static final ObjectReader JSON =
      new ObjectMapper()
          .reader()
          .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final int MOST_STARTS = 50;
  private static final int SHORTEST = 40;
  private static final int DEEPEST = 40;

  private static final List<String> NAME =
      List.of("name", "cookie_id", "cookieName", "cookieId", "identifier", "Name", "cookie_name");

  /** The columns of the table, each with the fields that fill it. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "Provider", List.of("provider", "vendor", "dataController", "ThirdPartyName"),
          "Purpose", List.of("description", "purposeDescription", "Description", "purpose"),
          "Domain", List.of("Host", "host", "domain", "Domain"),
          "Type", List.of("storageType", "type"));

  private static final List<String> LIFETIME =
      List.of(
          "duration", "expiry", "expiration", "lifespan", "retention", "maxAge", "storageDuration");

  private static final List<String> SECONDS =
      List.of("maxAgeSeconds", "cookieMaxAgeSeconds", "maxAgeInSeconds");

  private static final List<String> CATEGORY =
      List.of("GroupName", "categoryName", "category", "categorySlug", "title", "label", "slug");

  private static final List<String> COLUMNS =
      List.of("Cookie name", "Category", "Provider", "Purpose", "Domain", "Type", "Duration");

  private ScriptedLists() {}

  static List<Block> of(Document page, int offset) {
    List<Block> tables = new ArrayList<>();
    for (Element script : page.select("script:not([src])")) {
      int line = HtmlPassages.line(script, offset, 1);
      values(script.data()).forEach(value -> tables(value, "", line, 0, tables));
    }
    return tables;
  }

  /** The JSON values in a script, each from its first bracket on. */
  private static List<JsonNode> values(String script) {
    List<JsonNode> values = new ArrayList<>();
    int at = next(script, 0);
    for (int starts = 0; at >= 0 && starts < MOST_STARTS; starts++) {
      Optional<JsonNode> value = value(script.substring(at));
      value.ifPresent(values::add);
      at = next(script, at + value.map(node -> node.toString().length() / 2).orElse(1));
    }
    return values;
  }

  private static int next(String script, int from) {
    int object = script.indexOf("{\"", from);
    int array = script.indexOf("[{\"", from);
    return object < 0 || (array >= 0 && array < object) ? array : object;
  }

  private static Optional<JsonNode> value(String text) {
    try {
      return Optional.of(JSON.readTree(text))
          .filter(JsonNode::isContainerNode)
          .filter(node -> node.toString().length() >= SHORTEST);
    } catch (JsonProcessingException e) {
      // A script is no JSON; what begins like it need not be.
      return Optional.empty();
    }
  }

  private static void tables(
      JsonNode node, String category, int line, int depth, List<Block> tables) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray() && !node.isEmpty() && isCookie(node.get(0))) {
      tables.add(table(node, category, line));
      return;
    }
    String own = node.isObject() ? text(node, CATEGORY).orElse(category) : category;
    node.forEach(child -> tables(child, own, line, depth + 1, tables));
  }

  private static boolean isCookie(JsonNode node) {
    return node.isObject()
        && text(node, NAME).isPresent()
        && (!lifetime(node).isEmpty() || (node.has("Host") && node.has("IsSession")));
  }

  private static Block.Table table(JsonNode cookies, String category, int line) {
    Stream<Block.Row> header = Stream.of(row(COLUMNS, line, true));
    Stream<Block.Row> rows =
        StreamSupport.stream(cookies.spliterator(), false)
            .filter(ScriptedLists::isCookie)
            .map(cookie -> row(cells(cookie, category), line, false));
    return new Block.Table(line, line, Optional.empty(), Stream.concat(header, rows).toList());
  }

  private static List<String> cells(JsonNode cookie, String category) {
    return COLUMNS.stream()
        .map(
            column ->
                switch (column) {
                  case "Cookie name" -> text(cookie, NAME).orElse("");
                  case "Category" -> text(cookie, CATEGORY).orElse(category);
                  case "Duration" -> lifetime(cookie);
                  default -> text(cookie, FIELDS.getOrDefault(column, List.of())).orElse("");
                })
        .toList();
  }

  /** In words, or a number of days as OneTrust gives it, or a number of seconds. */
  private static String lifetime(JsonNode cookie) {
    if (cookie.path("IsSession").asBoolean(false)) {
      return "Session";
    }
    return text(cookie, LIFETIME)
        .or(() -> text(cookie, List.of("Length")).map(days -> days + " days"))
        .or(() -> text(cookie, SECONDS).map(seconds -> seconds + " seconds"))
        .orElse("");
  }

  private static Optional<String> text(JsonNode node, List<String> fields) {
    return fields.stream()
        .map(node::path)
        .filter(value -> value.isTextual() || value.isNumber())
        .map(value -> PassageBuilder.fold(value.asText()))
        .filter(words -> !words.isEmpty())
        .findFirst();
  }

  private static Block.Row row(List<String> cells, int line, boolean header) {
    return new Block.Row(
        cells.stream()
            .map(words -> new Block.Cell(Passage.of(line, line, words), header, false))
            .toList());
  }
}
