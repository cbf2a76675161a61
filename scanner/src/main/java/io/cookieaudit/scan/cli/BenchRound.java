package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.BrowserInfo;

/**
 * What one round measured, in milliseconds of real time; the start of the browser is in each.
 *
 * @param oneLoadMs one page load in a bare browser
 * @param auditMs the whole audit
 * @param sameLoadsMs as many page loads as the audit made, of the same addresses, in a bare browser
 * @param pageLoads how many those are
 * @param asExpected whether the audit found what was planted, and nothing else
 */
record BenchRound(
    long oneLoadMs,
    long auditMs,
    long sameLoadsMs,
    int pageLoads,
    boolean asExpected,
    BrowserInfo browser) {}
