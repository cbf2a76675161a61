package io.cookieaudit.scan.observe;

/**
 * When something happened, on both clocks.
 *
 * @param realMs milliseconds since the visit began
 * @param pageMs milliseconds of the page's life since its navigation, which runs ahead of real time
 *     when the page's clock is fast-forwarded
 */
public record Moment(long realMs, long pageMs) {}
