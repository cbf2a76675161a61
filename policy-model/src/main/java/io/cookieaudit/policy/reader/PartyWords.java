package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.PartyKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** "First party", "third party" and the like, where that is all a cell says. */
final class PartyWords {
  private static final int LONGEST = 60;

  private static final Pattern AROUND = Pattern.compile("^[Cc]ookies? (?:de )?|[.]$");

  private static final Words FIRST =
      Words.whole(
          "(?:(?:(?:first|1st)[- ]?part(?:y|ies)|erstanbieter|eigene[rs]?|propi[ao]s?|propri[ao]s?|internes?|propri(?:étaire|etario|etari)s?|prima(?: parte)?|prime parti|première partie|eigen|førsteparts?|første ?part\\w*|förstaparts?\\w*|egen|egne|primeira parte|własn\\w+|wewnętrzn\\w+|first)(?:[- ]?cookies?)?|第一方)");

  private static final Words THIRD =
      Words.whole(
          "(?:(?:(?:third|3rd)[- ]?part(?:y|ies)|drittanbieter|(?:de )?terceros?|(?:de )?terceiros|tierce?s?(?: partie)?|externes?|extern[ae]?|terz[ae](?: part[ei])?|derden?|derde partij|tredje ?part\\w*|tredjepart\\w*|terceira parte|stron\\w* trzeci\\w*|podmiot\\w* (?:zewnętrzn\\w+|trzeci\\w*)|zewnętrzn\\w+|third)(?:[- ]?cookies?)?|第三方)");

  private PartyWords() {}

  static Optional<PartyKind> of(String words) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    Plain text = Plain.of(AROUND.matcher(words.strip()).replaceAll("").strip());
    if (FIRST.begin(text)) {
      return Optional.of(PartyKind.FIRST);
    }
    return THIRD.begin(text) ? Optional.of(PartyKind.THIRD) : Optional.empty();
  }
}
