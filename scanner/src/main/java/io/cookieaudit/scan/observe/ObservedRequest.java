package io.cookieaudit.scan.observe;

import io.cookieaudit.policy.PartyKind;
import java.util.List;
import java.util.Optional;

/**
 * A request that left the browser.
 *
 * @param id unique within the visit
 * @param url redacted: host, path and parameter names, values as tokens
 * @param type the browser's resource type in lower case: {@code document}, {@code script}, {@code
 *     image}, {@code fetch}, {@code ping} …
 * @param status of the response, 0 where none came
 * @param frame the document that asked for it
 * @param redirectOf the id of the request whose redirect this is
 * @param sentCookies the names of the cookies that went with it
 * @param pixel an image of at most one by one pixel, or an empty answer to an image request
 * @param beacon sent to report, not to show: a ping, {@code sendBeacon}, a keep-alive fetch, a
 *     pixel with parameters, a report, a call with a body to another party
 * @param cname the chain of canonical names of the host, where it was looked up
 */
public record ObservedRequest(
    String id,
    String url,
    String method,
    String type,
    int status,
    String page,
    String frame,
    Phase phase,
    Moment at,
    PartyKind party,
    Initiator initiator,
    Optional<String> redirectOf,
    List<String> sentCookies,
    long bodyBytes,
    String bodyKind,
    boolean pixel,
    boolean beacon,
    List<String> cname) {
  public ObservedRequest {
    sentCookies = List.copyOf(sentCookies);
    cname = List.copyOf(cname);
  }
}
