package io.cookieaudit.scan.browser;

/** Records one side of a visit, and never judges it. One instance serves one visit. */
interface Collector {
  /**
   * Prepares a target that does not run yet: commands by {@link Target#prepare}, events by {@link
   * Target#on}.
   */
  void attach(Target target, Place place);

  /** Hands over what was seen, when the visit's tabs are closed. */
  void collect(VisitBuilder visit);
}
