package io.cookieaudit.policy.json;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.EffectiveDate.Precision;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.policy.StorageKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Reads inventories that a person may have edited: strictly, with the line of what is wrong. */
final class InventoryReader {
  /** What the head of the file says of the document. */
  private record Head(String id, String sha256, int lines, String language) {}

  private InventoryReader() {}

  static PolicyReading read(String source, String json) {
    return Fields.read(source, LocatedJson.parse(source, json), InventoryReader::reading);
  }

  private static PolicyReading reading(Fields fields) {
    int schema = fields.number("schema");
    if (schema != InventoryJson.SCHEMA) {
      throw fields.wrong("schema", InventoryJson.SCHEMA + ", the only format known here");
    }
    Head head =
        fields.object(
            "document",
            document ->
                new Head(
                    document.text("id"),
                    document.text("sha256"),
                    document.number("lines"),
                    document.text("language")));
    return new PolicyReading(
        head.id(),
        head.sha256(),
        head.lines(),
        head.language(),
        fields.objects("inventories", inventory -> inventory(inventory, head.id())),
        fields.objects(
            "unread",
            lines ->
                new PolicyReading.Unread(
                    lines.number("line"), lines.number("endLine"), lines.text("why"))));
  }

  private static DeclaredInventory inventory(Fields fields, String document) {
    return new DeclaredInventory(
        fields.text("policy"),
        fields.text("title"),
        effective(fields),
        fields.constant("status", DeclaredInventory.Status.values()),
        fields.texts("scope"),
        fields.texts("excludedScope"),
        fields.constant("completeness", DeclaredInventory.Completeness.values()),
        fields.optionalText("delegatedTo"),
        fields.objects("declarations", declaration -> declaration(declaration, document)));
  }

  private static Optional<EffectiveDate> effective(Fields fields) {
    Optional<String> written = fields.optionalText("effective");
    String precision = fields.text("effectivePrecision");
    if (precision.equals("none")) {
      if (written.isPresent()) {
        throw fields.wrong("effective", "null where \"effectivePrecision\" is \"none\"");
      }
      return Optional.empty();
    }
    Precision known = fields.constant("effectivePrecision", Precision.values());
    try {
      String day = written.orElse("") + rest(known);
      var date = new EffectiveDate(LocalDate.parse(day), known);
      return Optional.of(date);
    } catch (DateTimeException e) {
      throw fields.wrong("effective", "a date with the precision \"" + precision + "\"");
    }
  }

  /** What a date lacks that is written only as exactly as it is known. */
  private static String rest(Precision precision) {
    return switch (precision) {
      case DAY -> "";
      case MONTH -> "-01";
      case YEAR -> "-01-01";
    };
  }

  private static Declaration declaration(Fields fields, String document) {
    String type = fields.text("type");
    return switch (type) {
      case "cookie" -> cookie(fields, document);
      case "party" ->
          new DeclaredParty(
              fields.text("name"),
              fields.texts("hosts"),
              fields.constant("purpose", Purpose.values()),
              fields.optionalText("purposeWritten"),
              quote(fields, document));
      case "claim" ->
          new DeclaredClaim(
              fields.constant("claim", DeclaredClaim.Kind.values()),
              quote(fields, document),
              fields.objectsIfThere("references", InventoryReader::reference));
      default -> throw fields.wrong("type", "cookie, party or claim, and it is \"" + type + "\"");
    };
  }

  private static Reference reference(Fields fields) {
    int line = fields.number("line");
    if (line < 1) {
      throw fields.wrong("line", "at least 1");
    }
    return new Reference(
        line, fields.textIfThere("text").orElse(""), fields.textIfThere("target").orElse(""));
  }

  private static DeclaredCookie cookie(Fields fields, String document) {
    return new DeclaredCookie(
        fields.text("name"),
        fields.constant("storage", StorageKind.values()),
        fields.optionalText("provider"),
        fields.constant("purpose", Purpose.values()),
        fields.optionalText("purposeWritten"),
        fields.object("lifetime", InventoryReader::declaredLifetime),
        fields.constant("party", PartyKind.values()),
        fields.optionalText("domain"),
        fields.flag("example"),
        fields.constant("confidence", Confidence.values()),
        fields.constant("source", DeclarationSource.values()),
        quote(fields, document));
  }

  private static DeclaredLifetime declaredLifetime(Fields fields) {
    return new DeclaredLifetime(
        lifetime(fields),
        fields.optionalText("written"),
        fields.objects("alternatives", InventoryReader::lifetime));
  }

  private static Lifetime lifetime(Fields fields) {
    String type = fields.text("type");
    var seconds = fields.optionalNumber("seconds");
    boolean figure = type.equals("persistent");
    if (figure != seconds.isPresent() || seconds.orElse(0) < 0) {
      throw fields.wrong(
          "seconds", figure ? "a number of seconds" : "null where \"type\" is \"" + type + "\"");
    }
    return switch (type) {
      case "session" -> new Lifetime.Session();
      case "persistent" -> new Lifetime.Persistent(Duration.ofSeconds(seconds.orElse(0)));
      case "persistent-unstated" -> new Lifetime.PersistentUnstated();
      case "unstated" -> new Lifetime.Unstated();
      default ->
          throw fields.wrong(
              "type",
              "session, persistent, persistent-unstated or unstated, and it is \"" + type + "\"");
    };
  }

  private static Quote quote(Fields fields, String document) {
    return fields.object(
        "quote",
        quote -> {
          int line = quote.number("line");
          int endLine = quote.number("endLine");
          String text = quote.textIfThere("text").orElse("");
          if (line < 1 || endLine < line) {
            throw quote.wrong("endLine", "a line from \"line\" on, and \"line\" at least 1");
          }
          return new Quote(document, line, endLine, text);
        });
  }
}
