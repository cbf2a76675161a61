package io.cookieaudit.scan;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which links of a page may lead to its cookie or privacy policy, the likeliest first. */
final class PolicyLinks {
  private static final WordFile WORDS = new WordFile("policy-links.txt");

  /**
   * A place to look.
   *
   * @param why for people to read, after “chosen because”
   */
  record Candidate(URI url, int likelihood, String why) {}

  private PolicyLinks() {}

  /** From the links of a page. A cookie policy comes before a privacy policy. */
  static List<Candidate> of(List<Links.Link> links) {
    return links.stream()
        .flatMap(link -> candidate(link).stream())
        .sorted(Comparator.comparingInt(Candidate::likelihood).reversed())
        .toList();
  }

  /** Usual places on the host of a page. */
  static List<Candidate> usualPlaces(URI page) {
    return WORDS.lines("paths").stream()
        .map(path -> new Candidate(page.resolve(path), 0, path + " is a usual place for a policy"))
        .toList();
  }

  /** Whether a title is one of a policy. */
  static boolean named(String title) {
    return WORDS.finds("cookie", title) || WORDS.finds("privacy", title);
  }

  private static Optional<Candidate> candidate(Links.Link link) {
    if (link.download() || WORDS.finds("choices", link.text())) {
      return Optional.empty();
    }
    return Links.address(link.href())
        .flatMap(
            url -> Stream.of(Kind.values()).flatMap(k -> k.of(url, link).stream()).findFirst());
  }

  /** How a link tells what it leads to, from the most to the least telling. */
  private enum Kind {
    COOKIE_LABEL("cookie", true, 8),
    COOKIE_ADDRESS("cookie", false, 6),
    PRIVACY_LABEL("privacy", true, 4),
    PRIVACY_ADDRESS("privacy", false, 2);

    /** A label of more characters is a sentence of an article. */
    private static final int LONGEST_LABEL = 80;

    private final String words;
    private final boolean byLabel;
    private final int likelihood;

    Kind(String words, boolean byLabel, int likelihood) {
      this.words = words;
      this.byLabel = byLabel;
      this.likelihood = likelihood;
    }

    Optional<Candidate> of(URI url, Links.Link link) {
      String told = byLabel ? link.text() : url.getPath();
      if (told.length() > LONGEST_LABEL || !WORDS.finds(words, told)) {
        return Optional.empty();
      }
      String where = link.footer() ? "the foot of the page links to it" : "the page links to it";
      return Optional.of(
          new Candidate(
              url,
              likelihood + (link.footer() ? 1 : 0),
              "%s as “%s”".formatted(where, link.text())));
    }
  }
}
