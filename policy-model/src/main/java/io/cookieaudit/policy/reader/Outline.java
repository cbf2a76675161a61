package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which headings each block of a document stands; paragraphs that are written like headings
 * count.
 */
final class Outline {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LABEL = Pattern.compile("(?U)\\p{Lu}[\\p{L}/&'’ ()-]+:?");
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_STORAGE = 40;
  private static final int LEVEL_OF_STRONG = 7;
  private static final int LEVEL_OF_SHORT = 8;

  /** Headings about choosing cookies name purposes without being one. */
  private static final Words ABOUT_CHOICE =
      Words.beginning(
          "manag\\w*|control\\w*|your (?:cookie )?(?:preferences|choices|settings)|opt.?out|how |what |why |change|verwalt\\w*|widerruf\\w*|gérer|paramétr\\w*|gestion\\w*|gestire|beheren|policy|notice|richtlinie|politique|política|informativa");

  private record Title(int level, String text, Optional<Category> category, boolean product) {}

  private record Place(Optional<Category> category, Optional<String> heading) {}

  private final List<Place> places = new ArrayList<>();
  private final PolicyDocument document;
  private final boolean necessary;

  private Outline(PolicyDocument document) {
    this.document = document;
    this.necessary = CategoryWords.namesNecessary(document.blocks());
    Deque<Title> open = new ArrayDeque<>();
    for (Block block : document.blocks()) {
      title(block)
          .ifPresent(
              title -> {
                while (!open.isEmpty() && open.peek().level() >= title.level()) {
                  open.pop();
                }
                open.push(title);
              });
      places.add(new Place(category(open), Optional.ofNullable(open.peek()).map(Title::text)));
    }
  }

  static Outline of(PolicyDocument document) {
    return new Outline(document);
  }

  /** What the rows of a block take over from where it stands. */
  RowContext context(int block) {
    return new RowContext(
        document.id(),
        places.get(block).category(),
        places.get(block).heading().flatMap(Outline::storage),
        necessary,
        Examples.introduce(document.blocks(), block),
        document.isPublished(document.blocks().get(block))
            ? DeclarationSource.CONSENT_MANAGER
            : DeclarationSource.TEXT);
  }

  /** "Local storage": a heading that speaks of that alone. */
  private static Optional<StorageKind> storage(String heading) {
    return heading.length() > LONGEST_STORAGE || Purposes.speaksOfCookies(heading)
        ? Optional.empty()
        : StorageWords.of(heading);
  }

  /** The nearest heading above a block, or the block itself if it is one. */
  Optional<String> headingAt(int block) {
    return places.get(block).heading();
  }

  /** Whether the document has a category of necessary cookies. */
  boolean namesNecessary() {
    return necessary;
  }

  /** The nearest heading that names a category; without one, a product named after a purpose. */
  private static Optional<Category> category(Deque<Title> open) {
    return open.stream()
        .filter(title -> !title.product())
        .flatMap(title -> title.category().stream())
        .findFirst()
        .or(() -> Optional.ofNullable(open.peek()).flatMap(Title::category));
  }

  private Optional<Title> title(Block block) {
    return switch (block) {
      case Block.Heading heading -> title(heading.level(), heading.words());
      case Block.Paragraph paragraph -> title(paragraph.words());
      case Block.Table ignored -> Optional.empty();
      case Block.ListBlock ignored -> Optional.empty();
      case Block.DefinitionList ignored -> Optional.empty();
      case Block.Furniture ignored -> Optional.empty();
    };
  }

  private Optional<Title> title(Passage words) {
    String text = words.text();
    if (text.length() > LONGEST_TITLE) {
      return Optional.empty();
    }
    if (words.strong()) {
      return title(LEVEL_OF_STRONG, words);
    }
    int length = SPACES.split(text).length;
    boolean brief = length <= 8 && !text.endsWith(".") && Purposes.speaksOfCookies(text);
    boolean label = length <= 4 && LABEL.matcher(text).matches();
    return (brief || label) && isCategory(text, Category.of(text, necessary))
        ? title(LEVEL_OF_SHORT, words)
        : Optional.empty();
  }

  private Optional<Title> title(int level, Passage words) {
    String text = words.text();
    boolean product = Purposes.isProduct(text);
    Optional<Category> category =
        Optional.of(new Category(text, Purposes.ofHeading(text, necessary)))
            .filter(named -> text.length() <= LONGEST_TITLE && isCategory(text, named));
    return Optional.of(new Title(level, text, category, product));
  }

  private static boolean isCategory(String text, Category category) {
    return category.purpose() != Purpose.UNSTATED && !ABOUT_CHOICE.in(text);
  }
}
