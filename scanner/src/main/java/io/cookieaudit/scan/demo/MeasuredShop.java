package io.cookieaudit.scan.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A shop whose size is given, to measure with: as many pages as wanted, or one page with very much
 * of something. Its policy declares all that it does, so a perfect scan reports nothing.
 */
public final class MeasuredShop implements Shop {
  private static final String SHOP = "www.yardstick.test";
  private static final String COUNTER = "cdn.tallymark.test";
  private static final int PICTURES = 8;
  private static final int COOKIES_A_HOST = 175;
  private static final int PARAGRAPH = 1_000;

  private final int pages;
  private final String extra;
  private final Map<String, SiteHandler> others;

  private MeasuredShop(int pages, String extra, Map<String, SiteHandler> others) {
    this.pages = pages;
    this.extra = extra;
    this.others = Map.copyOf(others);
  }

  /**
   * A shop of ordinary pages, each with a style sheet, scripts, pictures, a frame and a report to
   * another party.
   */
  public static MeasuredShop ofPages(int pages) {
    return new MeasuredShop(pages, "", Map.of());
  }

  /** One page whose pixels fill the jar with so many cookies, 175 at most from each host. */
  public static MeasuredShop ofCookies(int cookies) {
    int hosts = Math.ceilDiv(cookies, COOKIES_A_HOST);
    Map<String, SiteHandler> jars =
        IntStream.range(0, hosts)
            .boxed()
            .collect(
                Collectors.toMap(
                    host -> "jar%03d.test".formatted(host),
                    host ->
                        jar(host * COOKIES_A_HOST, Math.min(cookies, (host + 1) * COOKIES_A_HOST)),
                    (one, _) -> one,
                    TreeMap::new));
    String pixels =
        jars.keySet().stream()
            .map(host -> "<img alt=\"\" src=\"https://" + host + "/fill.gif\">")
            .collect(Collectors.joining("\n"));
    return new MeasuredShop(1, pixels, jars);
  }

  private static SiteHandler jar(int from, int to) {
    SiteReply reply =
        IntStream.range(from, to)
            .boxed()
            .reduce(
                SiteReply.pixel(),
                (pixel, number) ->
                    pixel.withCookie(
                        "jar_%d=%d; Path=/; Secure; SameSite=None; Max-Age=86400"
                            .formatted(number, number)),
                (one, _) -> one);
    return request -> reply;
  }

  /** One page whose script sends so many requests. */
  public static MeasuredShop ofRequests(int requests) {
    return new MeasuredShop(
        1,
        "<script>for (let i = 0; i < %d; i++) { new Image().src = '/dot.gif?n=' + i; }</script>"
            .formatted(requests),
        Map.of());
  }

  /** One page whose document has about so many bytes. */
  public static MeasuredShop ofBytes(int bytes) {
    String paragraph = "<p>" + "paper and glue ".repeat(PARAGRAPH / 15) + "</p>\n";
    return new MeasuredShop(1, paragraph.repeat(bytes / paragraph.length()), Map.of());
  }

  @Override
  public String homeUrl() {
    return "https://" + SHOP + "/";
  }

  /** The addresses of all pages, the home page first. */
  public List<String> pageUrls() {
    return IntStream.rangeClosed(1, pages).mapToObj(n -> "https://" + SHOP + path(n)).toList();
  }

  @Override
  public String policy() {
    return """
    # Cookies of Yardstick

    Effective 1 March 2026. We also work with Tallymark (%s), which counts visits for us.

    | Cookie | Provider | Purpose | Duration |
    |---|---|---|---|
    | yard_sid | Yardstick | Necessary | Session |
    | yard_choice | Yardstick | Necessary | 6 months |
    | tally_id | Tallymark | Statistics | 1 year |
    | jar_* | Jar | Statistics | 1 day |
    """
        .formatted(COUNTER);
  }

  @Override
  public Expectation expectation() {
    return new Expectation(List.of());
  }

  @Override
  public Map<String, SiteHandler> hosts() {
    Map<String, SiteHandler> hosts = new TreeMap<>(others);
    hosts.put(SHOP, this::shop);
    hosts.put(COUNTER, MeasuredShop::counter);
    return hosts;
  }

  private static String path(int page) {
    return page == 1 ? "/" : "/page/" + page;
  }

  private SiteReply shop(SiteRequest request) {
    String path = request.path();
    Function<String, SiteReply> file = name -> SiteReply.script(Resources.shop("measured/" + name));
    return switch (path) {
      case "/shop.js" -> file.apply("shop.js");
      case "/more.js" -> file.apply("more.js");
      case "/shop.css" ->
          SiteReply.text("text/css; charset=utf-8", Resources.shop("generated/shop.css"));
      case "/frame" -> SiteReply.html("<!doctype html><p>★★★★☆</p>");
      case "/dot.gif" -> SiteReply.pixel();
      default -> path.startsWith("/picture/") ? SiteReply.pixel() : page(path);
    };
  }

  private SiteReply page(String path) {
    int number = IntStream.rangeClosed(1, pages).filter(n -> path(n).equals(path)).sum();
    if (number == 0) {
      return SiteReply.notFound();
    }
    String links =
        IntStream.rangeClosed(1, pages)
            .mapToObj(n -> "<a href=\"%s\">Page %d</a>".formatted(path(n), n))
            .collect(Collectors.joining("\n"));
    String pictures =
        IntStream.range(0, PICTURES)
            .mapToObj(n -> "<img alt=\"\" src=\"/picture/%d-%d.gif\">".formatted(number, n))
            .collect(Collectors.joining("\n"));
    return SiteReply.html(
            Resources.shop("measured/page.html")
                .replace("{{number}}", String.valueOf(number))
                .replace("{{links}}", links)
                .replace("{{pictures}}", pictures)
                .replace("{{extra}}", extra))
        .withCookie("yard_sid=visit; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  private static SiteReply counter(SiteRequest request) {
    return request.path().equals("/count.js")
        ? SiteReply.script(Resources.shop("measured/count.js"))
        : SiteReply.noContent().with("Access-Control-Allow-Origin", "*");
  }
}
