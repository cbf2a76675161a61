package io.cookieaudit.scan.rule;

import java.util.regex.Pattern;

/** Whether a sentence denies something; what it names is then not what the site does. */
final class Negation {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iU)\\b(?:not|never|no longer|none|neither|without|don['’]t|doesn['’]t|won['’]t|cannot|nicht|kein\\w*|niemals|ohne|ne|n['’]\\w+|pas|jamais|sans|nunca|sin|non|senza|mai|niet|geen|nooit|zonder|não|sem|nie|bez|ikke|aldri|uten|inte|aldrig|utan|uden)\\b|不|没有");

  private Negation() {}

  static boolean in(String sentence) {
    return WORDS.matcher(sentence).find();
  }
}
