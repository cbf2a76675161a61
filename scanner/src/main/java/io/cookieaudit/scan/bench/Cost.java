package io.cookieaudit.scan.bench;

/**
 * What something took, with all the processes that it started.
 *
 * @param wallMs from its begin to its end
 * @param cpuMs of all processes together, sampled: of a process that ended, what it used since the
 *     last look, a few hundredths of a second, is missing
 */
public record Cost(long wallMs, long cpuMs) {}
