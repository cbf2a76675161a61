package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.StorageKind;
import java.util.Optional;

/**
 * What the rows of a table or list take over from their surroundings.
 *
 * @param document how quotes name the document
 * @param category the category they stand under
 * @param storage where they are kept, if a heading says so
 * @param necessaryElsewhere whether the policy has a category of necessary cookies
 * @param example whether they are introduced as examples
 * @param source who wrote them
 */
record RowContext(
    String document,
    Optional<Category> category,
    Optional<StorageKind> storage,
    boolean necessaryElsewhere,
    boolean example,
    DeclarationSource source) {

  RowContext under(Optional<Category> other) {
    return new RowContext(document, other, storage, necessaryElsewhere, example, source);
  }

  /** The category that a text begins with, if it begins with one. */
  Optional<Category> leading(String text) {
    return CategoryWords.leading(text, necessaryElsewhere).map(this::category);
  }

  Category category(String written) {
    return Category.of(written, necessaryElsewhere);
  }
}
