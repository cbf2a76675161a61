package io.cookieaudit.scan.browser;

import java.util.Optional;

/**
 * What came of opening a page.
 *
 * @param finalUrl where redirects ended, as the browser shows it
 * @param status of the document's response, 0 where none came
 * @param loadMs real milliseconds from navigation to the load event, or to the end of the attempt
 * @param problem why the page is not there or not whole, for people to read, such as {@code the
 *     certificate is not trusted (net::ERR_CERT_AUTHORITY_INVALID)}; empty when it loaded
 */
public record Loaded(String finalUrl, int status, long loadMs, Optional<String> problem) {}
