package io.cookieaudit.scan.observe;

import io.cookieaudit.policy.PartyKind;
import java.util.Optional;

/**
 * A cookie in the browser's jar at the end of a visit.
 *
 * @param domain as the browser keeps it, without a leading dot
 * @param partitionKey the top-level site of a partitioned cookie (CHIPS)
 * @param sameSite {@code Strict}, {@code Lax}, {@code None}; empty where the cookie sets none
 * @param party by registrable domain, against the site that was scanned
 * @param page the page that was open when it was first set
 * @param frame the document or worker for which it was first set; empty where that is not known
 */
public record ObservedCookie(
    String name,
    String domain,
    String path,
    Optional<String> partitionKey,
    boolean secure,
    boolean httpOnly,
    Optional<String> sameSite,
    PartyKind party,
    ObservedLifetime lifetime,
    ValueToken value,
    Initiator setBy,
    String page,
    String frame,
    Phase phase,
    Moment at) {}
