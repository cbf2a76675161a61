package io.cookieaudit.scan.demo;

/** One host of a site on loopback. Called from many threads at once. */
@FunctionalInterface
interface SiteHandler {
  SiteReply answer(SiteRequest request);
}
