package io.cookieaudit.scan.browser;

import java.util.Map;
import java.util.Optional;

/**
 * The browser's <a
 * href="https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h">network
 * errors</a> in words.
 */
final class NetworkProblem {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("net::ERR_NAME_NOT_RESOLVED", "the host name is not known"),
          Map.entry("net::ERR_CONNECTION_REFUSED", "the host refuses connections"),
          Map.entry("net::ERR_CONNECTION_RESET", "the host broke off the connection"),
          Map.entry("net::ERR_CONNECTION_CLOSED", "the host closed the connection"),
          Map.entry("net::ERR_CONNECTION_TIMED_OUT", "the host does not answer"),
          Map.entry("net::ERR_TIMED_OUT", "the host does not answer"),
          Map.entry("net::ERR_ADDRESS_UNREACHABLE", "the host cannot be reached"),
          Map.entry("net::ERR_INTERNET_DISCONNECTED", "this machine has no network"),
          Map.entry("net::ERR_EMPTY_RESPONSE", "the server sent nothing"),
          Map.entry("net::ERR_TOO_MANY_REDIRECTS", "the redirects have no end"),
          Map.entry("net::ERR_ABORTED", "the address gave no document"),
          Map.entry("net::ERR_UNSAFE_PORT", "the browser refuses this port"),
          Map.entry("net::ERR_PROXY_CONNECTION_FAILED", "the proxy cannot be reached"),
          Map.entry(
              "net::ERR_TUNNEL_CONNECTION_FAILED",
              "the proxy does not reach the host, or refuses to"),
          Map.entry("net::ERR_INVALID_AUTH_CREDENTIALS", "the page asks for a password"),
          Map.entry("net::ERR_CERT_AUTHORITY_INVALID", "the certificate is not trusted"),
          Map.entry("net::ERR_CERT_DATE_INVALID", "the certificate is expired or not yet valid"),
          Map.entry(
              "net::ERR_CERT_COMMON_NAME_INVALID", "the certificate is for another host name"),
          Map.entry("net::ERR_CERT_REVOKED", "the certificate is revoked"),
          Map.entry("net::ERR_SSL_PROTOCOL_ERROR", "the server does not speak TLS here"));

  private NetworkProblem() {}

  /** In words, with the browser's own name for it; empty where there is no error. */
  static Optional<String> of(String error) {
    if (error.isEmpty() || error.equals("net::ERR_HTTP_RESPONSE_CODE_FAILURE")) {
      return Optional.empty();
    }
    String words =
        error.startsWith("net::ERR_CERT_") ? "the certificate is not valid" : "it cannot be loaded";
    return Optional.of(WORDS.getOrDefault(error, words) + " (" + error + ")");
  }

  /** A page that stands for an error is not the site. */
  static Optional<String> ofStatus(int status) {
    if (status == 401) {
      return Optional.of("the page asks for a password (status 401)");
    }
    return status >= 400
        ? Optional.of("the server answered with status " + status)
        : Optional.empty();
  }
}
