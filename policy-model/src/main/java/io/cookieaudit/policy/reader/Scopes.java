package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sites that a policy says it covers, and those it says it does not.
 *
 * @param included hosts without a leading {@code www.}, in the order of the text
 */
record Scopes(List<String> included, List<String> excluded) {
  private static final Words APPLIES =
      Words.of(
          "(?:policy|notice|statement|declaration)\\b[^.]{0,80}?(?:applies|apply|covers|governs|is applicable|relates to|describes|explains|sets out)"
              + "|adopts? [^.]{0,60}(?:policy|notice|statement)"
              + "|(?:datenschutz\\w*|cookie-\\w+|richtlinie)\\b[^.]{0,60}?(?:gilt|gelten|betrifft|bezieht)|gilt für"
              + "|s'applique[^.]{0,20}|(?:se aplica|aplicable|si applica|is van toepassing|gjelder for|omfatter)"
              + "|(?:use|verwenden|utilisons|utiliza|utilizza|gebruikt?|bruker) cookies (?:on|auf|sur|en|su|op|på)");

  private static final Words DOES_NOT_APPLY =
      Words.of(
          "(?:does|do|shall|will) not (?:apply|cover|govern|extend)|doesn't apply|is not applicable|excluding|excludes|except for"
              + "|gilt nicht|gelten nicht|ne s'appliqu\\w+ pas|no se aplica|non si applica|niet van toepassing|gjelder ikke");

  /** The policy of another site is named as the place to look for that site. */
  private static final Words ELSEWHERE =
      Words.of(
          "(?:please )?(?:refer to|see|consult|visit|check).{0,60}(?:privacy|cookie).{0,30}(?:policy|notice|statement)\\b[^;]{0,80}(?:governs|applies|applicable|offered by|for)|veuillez (?:vous référer|consulter)");

  /** Only what stands early says what the whole is about. */
  private static final double EARLY = 0.35;

  static Scopes of(List<Block> blocks) {
    List<Passage> passages = Flow.all(blocks).toList();
    Set<String> included = new LinkedHashSet<>();
    Set<String> excluded = new LinkedHashSet<>();
    int early = Math.max(20, (int) (passages.size() * EARLY));
    for (int i = 0; i < passages.size(); i++) {
      String text = passages.get(i).text();
      if (DOES_NOT_APPLY.in(text) || ELSEWHERE.in(text)) {
        excluded.addAll(excluded(text));
      }
      if (i < early && included.isEmpty()) {
        included.addAll(included(text));
      }
    }
    excluded.removeAll(included);
    return new Scopes(List.copyOf(included), List.copyOf(excluded));
  }

  /** A passage that says what the policy applies to names its sites, perhaps a sentence earlier. */
  private static List<String> included(String text) {
    List<String> sentences = Sentences.split(text);
    return sentences.stream().anyMatch(Scopes::includes)
        ? hosts(sentences.stream().map(Scopes::beforeExclusion))
        : List.of();
  }

  private static boolean includes(String sentence) {
    return APPLIES.in(beforeExclusion(sentence));
  }

  /** The part of a sentence that does not say what is left out. */
  private static String beforeExclusion(String sentence) {
    if (ELSEWHERE.in(sentence)) {
      return "";
    }
    return DOES_NOT_APPLY
        .find(sentence)
        .map(exclusion -> sentence.substring(0, exclusion.start()))
        .orElse(sentence);
  }

  /** A passage that only says what is left out names it, perhaps a sentence earlier. */
  private static List<String> excluded(String text) {
    List<String> sentences = Sentences.split(text);
    return sentences.stream().noneMatch(Scopes::includes)
        ? hosts(sentences.stream())
        : hosts(sentences.stream().map(s -> s.substring(beforeExclusion(s).length())));
  }

  private static List<String> hosts(Stream<String> texts) {
    return texts
        .flatMap(text -> Hosts.in(text).stream())
        .map(Scopes::withoutWww)
        .distinct()
        .toList();
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
