package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cookies named in running text: "the cookie _ga tells visitors apart". */
final class ProseNames implements PolicyReader {
  private static final Words COOKIE =
      Words.of("cookies?|informasjonskaps\\w+|ciasteczk\\w*|cookie\\w*|kakor");

  /** Nothing but a program begins a word with an underscore. */
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\w/.@=?&-])_{1,2}[A-Za-z][\\w-]*(?:\\*|<[^<>]{1,20}>)?(?![\\w/(=])");

  /** Words joined by underscores are names of programs too; those that tag links are not kept. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<![\\w/.@=?&*-])(?!utm_)[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\\*?(?![\\w/(=@-]|\\.\\w)");

  private static final Pattern CODE_NAME = Pattern.compile("[\\w.*<>\\[\\]{}-]{2,60}");

  /** The letters that names set as code have, as far as they go. */
  private static final Pattern RUN = Pattern.compile("[\\w.*<>\\[\\]{}-]+");

  private static final Pattern BRACKETS = Pattern.compile(" ?[(（]([^()（）]{1,60})[)）]");

  private static final Pattern EDGE = Pattern.compile("^[.<>\\[\\]{}-]{1,5}|[.<>\\[\\]{}-]{1,5}$");

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block instanceof Block.Paragraph || block instanceof Block.ListBlock) {
        Set<String> codes = codes(block);
        RowContext context = outline.context(i);
        boolean under = context.category().filter(about -> COOKIE.in(about.written())).isPresent();
        Sentences.of(block)
            .filter(sentence -> under || COOKIE.in(sentence.text()))
            .forEach(sentence -> found.addAll(names(context, sentence, codes)));
      }
    }
    return List.copyOf(found);
  }

  private static Set<String> codes(Block block) {
    Set<String> codes = new LinkedHashSet<>();
    Flow.all(List.of(block))
        .flatMap(words -> words.codes().stream())
        .filter(code -> CODE_NAME.matcher(code).matches() && CookieNames.isTechnical(code))
        .filter(code -> !code.equals("document.cookie"))
        .forEach(codes::add);
    return codes;
  }

  private static List<Declaration> names(
      RowContext context, Sentences.Sentence sentence, Set<String> codes) {
    Set<String> names = new LinkedHashSet<>();
    RUN.matcher(sentence.text())
        .results()
        .map(MatchResult::group)
        .flatMap(run -> Stream.of(run, EDGE.matcher(run).replaceAll("")))
        .filter(codes::contains)
        .forEach(names::add);
    UNDERSCORE.matcher(sentence.text()).results().forEach(name -> names.add(name.group()));
    JOINED.matcher(sentence.text()).results().forEach(name -> names.add(name.group()));
    if (!COOKIE.in(sentence.text())) {
      names.removeIf(name -> behind(name, sentence.text()).isEmpty());
    }
    if (names.isEmpty()) {
      return List.of();
    }
    DeclaredLifetime lifetime =
        LabelledLifetime.in(sentence.text()).orElse(DeclaredLifetime.UNSTATED);
    int examples = Examples.from(sentence.text());
    var quote = new Quote(context.document(), sentence.line(), sentence.endLine(), sentence.text());
    return names.stream()
        .map(
            name ->
                cookie(
                    name,
                    behind(name, sentence.text()).orElse(lifetime),
                    context,
                    context.example() || sentence.text().indexOf(name) >= examples,
                    quote))
        .toList();
  }

  /** "_ga (2 years)": a lifetime in brackets right behind the name. */
  private static Optional<DeclaredLifetime> behind(String name, String text) {
    int end = text.indexOf(name) + name.length();
    var brackets = BRACKETS.matcher(text).region(end, text.length());
    return brackets.lookingAt()
        ? Optional.of(Lifetimes.of(brackets.group(1))).filter(Lifetimes::isStated)
        : Optional.empty();
  }

  private static Declaration cookie(
      String name, DeclaredLifetime lifetime, RowContext context, boolean example, Quote quote) {
    return new DeclaredCookie(
        name,
        context.storage().orElse(StorageKind.COOKIE),
        Optional.empty(),
        context.category().map(Category::purpose).orElse(Purpose.UNSTATED),
        context.category().map(Category::written),
        lifetime,
        PartyKind.UNSTATED,
        Optional.empty(),
        example,
        Confidence.LIKELY,
        context.source(),
        quote);
  }
}
