package io.cookieaudit.scan.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * autoconsent's rules, of which a frame gets those that can apply to it: most are for single sites,
 * and all of them are two thirds of a megabyte.
 */
final class AutoconsentRules {
  private record Entry(boolean page, boolean frame, String urlPattern, String json) {
    boolean appliesTo(String url, boolean main) {
      return (main ? page : frame) && (urlPattern.isEmpty() || matches(url));
    }

    /** A pattern that only JavaScript understands is left for the browser to decide. */
    private boolean matches(String url) {
      try {
        return Pattern.compile(urlPattern).matcher(url).find();
      } catch (PatternSyntaxException e) {
        return true;
      }
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  AutoconsentRules(String json) {
    try {
      for (JsonNode rule : new ObjectMapper().readTree(json).path("autoconsent")) {
        JsonNode context = rule.path("runContext");
        entries.add(
            new Entry(
                context.path("main").asBoolean(true),
                context.path("frame").asBoolean(false),
                context.path("urlPattern").asText(""),
                rule.toString()));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("autoconsent's rules are not JSON", e);
    }
  }

  /** A JSON array. */
  String forFrame(String url, boolean main) {
    return "["
        + String.join(
            ",",
            entries.stream().filter(entry -> entry.appliesTo(url, main)).map(Entry::json).toList())
        + "]";
  }
}
