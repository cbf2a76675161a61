package io.cookieaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which links of a page lead to further pages of the same site that may be visited. */
final class Links {
  private static final Pattern NOT_A_PAGE =
      Pattern.compile(
          ".*\\.(pdf|zip|gz|tar|rar|7z|exe|msi|dmg|apk|jpe?g|png|gif|svg|webp|avif|ico|css|js|mjs|json"
              + "|xml|rss|atom|ics|csv|xlsx?|docx?|pptx?|odt|ods|mp[34]|m4[av]|webm|ogg|wav|avi|mov"
              + "|woff2?|ttf|eot|txt)",
          Pattern.CASE_INSENSITIVE);

  private static final String LIST =
      """
      (() => {
        const found = [];
        const walk = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.matches('a[href], area[href]')) {
              found.push({
                href: element.href.baseVal === undefined ? element.href : element.href.baseVal,
                text: (element.innerText || element.getAttribute('aria-label') || element.title || '').trim().slice(0, 200),
                download: element.hasAttribute('download'),
                footer: !!element.closest('footer, [role=contentinfo], [id*=footer i], [class*=footer i]'),
              });
            }
            if (element.shadowRoot) walk(element.shadowRoot);
          }
        };
        walk(document);
        return found;
      })()
      """;

  /**
   * A link as the page has it.
   *
   * @param download whether it says that it downloads
   * @param footer whether it stands in the foot of the page
   */
  record Link(String href, String text, boolean download, boolean footer) {}

  private final Set<String> sites;
  private final List<Pattern> excludes;

  Links(ScanRequest request) {
    this.sites =
        request.urls().stream()
            .map(url -> RegistrableDomain.of(url.getHost()))
            .collect(Collectors.toUnmodifiableSet());
    this.excludes = request.excludes().stream().map(Links::glob).toList();
  }

  /** In the order of the document, those in open shadow roots where their hosts stand. */
  static List<Link> read(Tab tab) {
    List<Link> found = new ArrayList<>();
    for (Frame frame : tab.frames().stream().filter(Frame::main).toList()) {
      for (JsonNode link : frame.evaluate(LIST)) {
        found.add(
            new Link(
                link.path("href").asText(),
                link.path("text").asText(),
                link.path("download").asBoolean(),
                link.path("footer").asBoolean()));
      }
    }
    return found;
  }

  /** Whether an address belongs to the site that is scanned. */
  boolean sameSite(URI url) {
    return url.getHost() != null && sites.contains(RegistrableDomain.of(url.getHost()));
  }

  /** The addresses to follow, without fragments, each once, in the order given. */
  List<URI> toFollow(List<Link> links) {
    return links.stream()
        .filter(link -> !link.download())
        .flatMap(link -> follow(link).stream())
        .distinct()
        .toList();
  }

  private Optional<URI> follow(Link link) {
    return address(link.href())
        .filter(this::sameSite)
        .filter(url -> !NOT_A_PAGE.matcher(url.getPath()).matches())
        .filter(url -> !UnsafeLinks.unsafe(url, link.text()))
        .filter(url -> excludes.stream().noneMatch(glob -> excluded(glob, url)));
  }

  private static boolean excluded(Pattern glob, URI url) {
    return glob.matcher(url.toString()).matches() || glob.matcher(url.getPath()).matches();
  }

  /** The address without its fragment, with a path; empty for anything but web pages. */
  static Optional<URI> address(String href) {
    try {
      URI url = new URI(href);
      String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
        return Optional.empty();
      }
      int fragment = href.indexOf('#');
      URI bare = new URI(fragment < 0 ? href : href.substring(0, fragment));
      return Optional.of(bare.getPath().isEmpty() ? bare.resolve("/") : bare);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Pattern glob(String glob) {
    return Pattern.compile(
        Pattern.compile("\\*+")
            .splitAsStream(glob)
            .map(Pattern::quote)
            .collect(Collectors.joining(".*", "", glob.endsWith("*") ? ".*" : "")));
  }
}
