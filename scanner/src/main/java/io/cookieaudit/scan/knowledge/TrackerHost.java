package io.cookieaudit.scan.knowledge;

import io.cookieaudit.policy.Purpose;

/**
 * A host that follows, measures or addresses visitors.
 *
 * @param host the host, which stands for its subdomains too
 * @param company the name of its {@link Entity}
 * @param purpose {@code UNSTATED} where it serves whatever its customer configures
 */
public record TrackerHost(String host, String company, Purpose purpose) {}
