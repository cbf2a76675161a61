package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.PartyKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** "First party", "third party" and the like, where that is all a cell says. */
final class PartyWords {
  private static final Pattern FIRST =
      Pattern.compile(
          "(?iU)(?:(?:first|1st)[- ]?part(?:y|ies)|erstanbieter|eigene[rs]?|propias?|internes?|propri(?:étaire|etario)s?|prima parte|prime parti|første ?part\\w*|førstepart\\w*|first)(?:[- ]?cookies?)?");

  private static final Pattern THIRD =
      Pattern.compile(
          "(?iU)(?:(?:third|3rd)[- ]?part(?:y|ies)|drittanbieter|(?:de )?terceros?|tierce?s?|externes?|terz[ae] part[ei]|derden?|derde partij|tredje ?part\\w*|tredjepart\\w*|third)(?:[- ]?cookies?)?");

  private PartyWords() {}

  static Optional<PartyKind> of(String words) {
    String text = words.strip().replaceAll("^cookies? (?:de )?|[.]$", "");
    if (FIRST.matcher(text).matches()) {
      return Optional.of(PartyKind.FIRST);
    }
    return THIRD.matcher(text).matches() ? Optional.of(PartyKind.THIRD) : Optional.empty();
  }
}
