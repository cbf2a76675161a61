package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.List;

/**
 * Reads the declarations that one way of writing holds; answers with an empty list where that way
 * is absent. The document given holds one policy only, and the outline is its own.
 */
interface PolicyReader {
  List<Declaration> read(PolicyDocument document, Outline outline);
}
