package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;

/** What the names of categories mean, in policies and in banners alike. */
public final class CategoryNames {
  private CategoryNames() {}

  /**
   * The purpose that a name states, in any of the languages that policies are read in; a product
   * counts for what it is named after. {@link Purpose#UNSTATED} where it states none.
   */
  public static Purpose purpose(String name) {
    return Purposes.ofHeading(name, true);
  }
}
