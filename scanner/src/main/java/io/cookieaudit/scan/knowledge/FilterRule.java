package io.cookieaudit.scan.knowledge;

/**
 * One rule of a filter list.
 *
 * @param text the line as written, which is shown as evidence
 * @param exception whether it says what is not meant ({@code @@})
 */
record FilterRule(String text, UrlPattern pattern, FilterOptions options, boolean exception) {
  boolean matches(FilterRequest request) {
    return options.allow(request) && pattern.matches(request);
  }

  /** What a rule with {@code badfilter} and the one that it means have in common. */
  String withoutBadFilter() {
    int dollar = text.lastIndexOf('$');
    if (!options.badFilter() || dollar < 0) {
      return text;
    }
    String rest = ("," + text.substring(dollar + 1) + ",").replace(",badfilter,", ",");
    return rest.length() < 2
        ? text.substring(0, dollar)
        : text.substring(0, dollar) + "$" + rest.substring(1, rest.length() - 1);
  }
}
