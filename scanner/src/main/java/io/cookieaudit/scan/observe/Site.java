package io.cookieaudit.scan.observe;

import java.util.List;

/**
 * What was scanned.
 *
 * @param urls the addresses given
 * @param hosts the hosts visited as the site's own, the first one given first
 */
public record Site(List<String> urls, List<String> hosts) {
  public Site {
    urls = List.copyOf(urls);
    hosts = List.copyOf(hosts);
  }
}
