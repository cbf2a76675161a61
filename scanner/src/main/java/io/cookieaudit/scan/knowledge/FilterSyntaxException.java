package io.cookieaudit.scan.knowledge;

/** A line of a filter list that cannot be used: the list goes on without it. */
final class FilterSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  FilterSyntaxException(String message) {
    // Lists have thousands of such lines, and nobody looks at where it was thrown.
    super(message, null, false, false);
  }
}
