package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.List;

/** Two readers of forms that look alike: the second reads where the first finds nothing. */
record FirstOf(PolicyReader first, PolicyReader second) implements PolicyReader {
  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = first.read(document, outline);
    return found.isEmpty() ? second.read(document, outline) : found;
  }
}
