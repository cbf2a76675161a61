package io.cookieaudit.scan.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a site on loopback answers. Immutable; the {@code with…} methods give changed copies. */
final class SiteReply {
  /** A header line; names may come twice, as {@code Set-Cookie} does. */
  record Header(String name, String value) {}

  /** The smallest transparent GIF there is: one pixel. */
  private static final String PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  private SiteReply(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  static SiteReply html(String body) {
    return text("text/html; charset=utf-8", body);
  }

  static SiteReply script(String body) {
    return text("text/javascript; charset=utf-8", body);
  }

  /** A text of a media type, which is given with its charset. */
  static SiteReply text(String mediaType, String body) {
    return new SiteReply(
        200, List.of(new Header("Content-Type", mediaType)), body.getBytes(StandardCharsets.UTF_8));
  }

  static SiteReply pixel() {
    return new SiteReply(
        200,
        List.of(new Header("Content-Type", "image/gif"), new Header("Cache-Control", "no-store")),
        Base64.getDecoder().decode(PIXEL));
  }

  static SiteReply redirect(String location) {
    return new SiteReply(302, List.of(new Header("Location", location)), new byte[0]);
  }

  static SiteReply noContent() {
    return new SiteReply(204, List.of(), new byte[0]);
  }

  static SiteReply notFound() {
    return html("<!doctype html><title>Not found</title><h1>Not found</h1>").withStatus(404);
  }

  SiteReply withStatus(int changed) {
    return new SiteReply(changed, headers, body);
  }

  SiteReply with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new SiteReply(status, more, body);
  }

  /** Sets a cookie, with the value of a {@code Set-Cookie} header. */
  SiteReply withCookie(String setCookie) {
    return with("Set-Cookie", setCookie);
  }

  int status() {
    return status;
  }

  List<Header> headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
