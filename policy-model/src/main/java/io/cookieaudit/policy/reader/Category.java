package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;

/**
 * A category of cookies.
 *
 * @param written the policy's own name for it
 * @param purpose what the name means
 */
record Category(String written, Purpose purpose) {
  static Category of(String written, boolean necessaryElsewhere) {
    return new Category(written, Purposes.of(written, necessaryElsewhere));
  }

  /** The same name, where its rows show that something else is meant. */
  Category meaning(Purpose shown) {
    return new Category(written, shown);
  }
}
