package io.cookieaudit.policy.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import java.util.List;
import java.util.Optional;

/** Writes inventories, always in the same order and the same layout. */
final class InventoryWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final boolean withText;

  private InventoryWriter(boolean withText) {
    this.withText = withText;
  }

  static String write(PolicyReading reading, boolean withText) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try {
      return new ObjectMapper()
              .writer(printer)
              .writeValueAsString(new InventoryWriter(withText).reading(reading))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }

  private ObjectNode reading(PolicyReading reading) {
    ObjectNode node = NODES.objectNode().put("schema", InventoryJson.SCHEMA);
    node.putObject("document")
        .put("id", reading.document())
        .put("sha256", reading.sha256())
        .put("lines", reading.lines())
        .put("language", reading.language());
    ArrayNode inventories = node.putArray("inventories");
    reading.inventories().forEach(inventory -> inventories.add(inventory(inventory)));
    ArrayNode unread = node.putArray("unread");
    reading
        .unread()
        .forEach(
            lines ->
                unread
                    .addObject()
                    .put("line", lines.line())
                    .put("endLine", lines.endLine())
                    .put("why", lines.why()));
    return node;
  }

  private ObjectNode inventory(DeclaredInventory inventory) {
    ObjectNode node = NODES.objectNode();
    node.put("policy", inventory.policy()).put("title", inventory.title());
    put(node, "effective", inventory.effective().map(EffectiveDate::toString));
    node.put(
        "effectivePrecision",
        inventory.effective().map(date -> Kebab.of(date.precision())).orElse("none"));
    node.put("status", Kebab.of(inventory.status()));
    put(node, "scope", inventory.scope());
    put(node, "excludedScope", inventory.excludedScope());
    node.put("completeness", Kebab.of(inventory.completeness()));
    put(node, "delegatedTo", inventory.delegatedTo());
    ArrayNode declarations = node.putArray("declarations");
    inventory.declarations().forEach(declaration -> declarations.add(declaration(declaration)));
    return node;
  }

  private ObjectNode declaration(Declaration declaration) {
    ObjectNode node =
        switch (declaration) {
          case DeclaredCookie cookie -> cookie(cookie);
          case DeclaredParty party -> party(party);
          case DeclaredClaim claim -> claim(claim);
        };
    node.set("quote", quote(declaration.quote()));
    return node;
  }

  private static ObjectNode cookie(DeclaredCookie cookie) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("type", "cookie")
            .put("name", cookie.name())
            .put("storage", Kebab.of(cookie.storage()));
    put(node, "provider", cookie.provider());
    node.put("purpose", Kebab.of(cookie.purpose()));
    put(node, "purposeWritten", cookie.purposeWritten());
    node.set("lifetime", lifetime(cookie.lifetime()));
    node.put("party", Kebab.of(cookie.party()));
    put(node, "domain", cookie.domain());
    return node.put("example", cookie.example())
        .put("confidence", Kebab.of(cookie.confidence()))
        .put("source", Kebab.of(cookie.source()));
  }

  private static ObjectNode party(DeclaredParty party) {
    ObjectNode node = NODES.objectNode().put("type", "party").put("name", party.name());
    put(node, "hosts", party.hosts());
    node.put("purpose", Kebab.of(party.purpose()));
    put(node, "purposeWritten", party.purposeWritten());
    return node;
  }

  /** Most claims point to nothing, and are written without a list of what they point to. */
  private ObjectNode claim(DeclaredClaim claim) {
    ObjectNode node = NODES.objectNode().put("type", "claim").put("claim", claim.kind().id());
    if (!claim.references().isEmpty()) {
      ArrayNode references = node.putArray("references");
      claim.references().forEach(reference -> references.add(reference(reference)));
    }
    return node;
  }

  private ObjectNode reference(Reference reference) {
    ObjectNode node = NODES.objectNode().put("line", reference.line());
    if (withText) {
      node.put("text", reference.text());
    }
    return reference.target().isEmpty() ? node : node.put("target", reference.target());
  }

  private static ObjectNode lifetime(DeclaredLifetime declared) {
    ObjectNode node = lifetime(declared.lifetime());
    put(node, "written", declared.written());
    ArrayNode alternatives = node.putArray("alternatives");
    declared.alternatives().forEach(other -> alternatives.add(lifetime(other)));
    return node;
  }

  private static ObjectNode lifetime(Lifetime lifetime) {
    ObjectNode node = NODES.objectNode();
    return switch (lifetime) {
      case Lifetime.Session ignored -> node.put("type", "session").putNull("seconds");
      case Lifetime.Persistent persistent ->
          node.put("type", "persistent").put("seconds", persistent.max().toSeconds());
      case Lifetime.PersistentUnstated ignored ->
          node.put("type", "persistent-unstated").putNull("seconds");
      case Lifetime.Unstated ignored -> node.put("type", "unstated").putNull("seconds");
    };
  }

  private ObjectNode quote(Quote quote) {
    ObjectNode node = NODES.objectNode().put("line", quote.line()).put("endLine", quote.endLine());
    return withText ? node.put("text", quote.text()) : node;
  }

  private static void put(ObjectNode node, String name, Optional<String> text) {
    text.ifPresentOrElse(value -> node.put(name, value), () -> node.putNull(name));
  }

  private static void put(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }
}
