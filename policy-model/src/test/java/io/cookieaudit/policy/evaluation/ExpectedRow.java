package io.cookieaudit.policy.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One row as a person read it.
 *
 * @param pattern the name with stars, where a part of it varies
 * @param domains the hosts that the row gives, to tell rows of one name apart
 * @param lifetime in seconds, as a word, or as an object with a choice or a limit; null is unstated
 */
record ExpectedRow(
    String name,
    Optional<String> pattern,
    List<String> domains,
    Purpose purpose,
    JsonNode lifetime) {

  static ExpectedRow of(JsonNode item) {
    JsonNode domain = item.path("domain");
    Stream<JsonNode> domains =
        domain.isArray() ? StreamSupport.stream(domain.spliterator(), false) : Stream.of(domain);
    return new ExpectedRow(
        item.path("name").asText(),
        Optional.of(item.path("pattern")).filter(JsonNode::isTextual).map(JsonNode::asText),
        domains.filter(JsonNode::isTextual).map(JsonNode::asText).toList(),
        purpose(item.path("category").asText("unclassified")),
        item.path("duration_seconds"));
  }

  private static Purpose purpose(String category) {
    return category.equals("unclassified")
        ? Purpose.UNSTATED
        : Purpose.valueOf(category.toUpperCase(Locale.ROOT));
  }

  boolean isNamed(DeclaredCookie found) {
    return found.name().equals(name) || pattern.filter(found.name()::equals).isPresent();
  }

  boolean standsOn(DeclaredCookie found) {
    return domains.isEmpty() || found.domain().filter(domains::contains).isPresent();
  }

  /** Whether the lifetime read is the one expected; where several are, the one or the other. */
  boolean lives(DeclaredLifetime found) {
    Lifetime longest = found.lifetime();
    if (lifetime.isNumber()) {
      return seconds(longest).filter(s -> s == lifetime.asLong()).isPresent();
    }
    if (lifetime.has("max")) {
      return seconds(longest).filter(s -> s <= lifetime.path("max").asLong()).isPresent();
    }
    if (lifetime.has("any_of")) {
      return StreamSupport.stream(lifetime.path("any_of").spliterator(), false)
          .anyMatch(one -> seconds(longest).filter(s -> s == one.asLong()).isPresent());
    }
    return switch (lifetime.asText("")) {
      case "session", "session-or-event" -> longest instanceof Lifetime.Session;
      case "persistent-unspecified" -> longest instanceof Lifetime.PersistentUnstated;
      case "until-event" ->
          longest instanceof Lifetime.PersistentUnstated || longest instanceof Lifetime.Unstated;
      default -> longest instanceof Lifetime.Unstated;
    };
  }

  private static Optional<Long> seconds(Lifetime lifetime) {
    return lifetime instanceof Lifetime.Persistent(var max)
        ? Optional.of(max.toSeconds())
        : Optional.empty();
  }
}
