package io.cookieaudit.scan.triage;

import io.cookieaudit.scan.rule.Finding;
import java.util.Optional;

/**
 * A finding with its status.
 *
 * @param stable false where several runs of one scan disagreed about it; true for a single run
 * @param suppressedBy the suppression, where the status is {@link Status#SUPPRESSED}
 */
public record Judged(
    Finding finding, Status status, boolean stable, Optional<Suppression> suppressedBy) {}
