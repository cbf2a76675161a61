package io.cookieaudit.scan.knowledge;

/**
 * What stands behind the {@code $} of a rule.
 *
 * @param types the types meant, a bit for each {@link RequestType}
 * @param parties whose requests are meant
 * @param pages on which pages
 * @param targets to which hosts, beside what the pattern says
 * @param important whether no exception lifts it
 * @param matchCase whether the case of the pattern counts
 * @param badFilter whether it takes the rule of otherwise the same text out of effect
 */
record FilterOptions(
    int types,
    Parties parties,
    HostCondition pages,
    HostCondition targets,
    boolean important,
    boolean matchCase,
    boolean badFilter) {

  /** Whose requests a rule means, seen from the page. */
  enum Parties {
    ANY,
    FIRST,
    THIRD
  }

  static final FilterOptions NONE =
      new FilterOptions(
          RequestType.USUAL,
          Parties.ANY,
          HostCondition.ANY,
          HostCondition.ANY,
          false,
          false,
          false);

  boolean allow(FilterRequest request) {
    return (types & request.type().bit()) != 0
        && switch (parties) {
          case ANY -> true;
          case FIRST -> !request.thirdParty();
          case THIRD -> request.thirdParty();
        }
        && pages.includes(request.pageHost())
        && targets.includes(request.host());
  }
}
