package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import java.util.Optional;

/**
 * A row for the policy's list of cookies, as the site was seen to need it.
 *
 * @param name with a star in the place of what is known to vary
 * @param provider the company behind it, or the site's own domain
 * @param purpose {@link Purpose#UNSTATED} unless the name is a well-known one
 * @param lifetime the longest that was asked for
 * @param instead the row that it takes the place of; empty for one that is missing
 */
public record SuggestedRow(
    String name,
    String provider,
    String domain,
    PartyKind party,
    Purpose purpose,
    Lifetime lifetime,
    Optional<DeclaredCookie> instead) {}
