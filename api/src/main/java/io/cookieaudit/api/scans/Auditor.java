package io.cookieaudit.api.scans;

import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.report.Report;

/** Makes scans. */
public interface Auditor {
  /**
   * Says before anything begins what cannot be scanned.
   *
   * @throws io.cookieaudit.scan.observe.ScanException where the site cannot be scanned so
   * @throws io.cookieaudit.policy.PolicyException where there is no such policy
   */
  void mustBePossible(ScanOrder order);

  /**
   * Observes a site, holds it to its policy, and waits until that is done. An interrupt ends it.
   *
   * @throws io.cookieaudit.scan.observe.ScanException where it could not be done
   * @throws io.cookieaudit.policy.PolicyException where the policy could not be read
   */
  Report audit(ScanOrder order, Listener listener);

  /** Is told what happens meanwhile, from several threads. */
  interface Listener {
    /** In one line, what is being done. */
    void doing(String what);

    /** What was seen, before anything is done with it that could still fail. */
    void observed(Observation observation);
  }
}
