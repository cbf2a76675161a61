package io.cookieaudit.scan.demo;

import java.util.Map;
import java.util.Set;

/**
 * Lantern House, a shop that sells paper lamps and has mistakes in its cookie policy. Its pages and
 * scripts lie beside this class as files, each planted mismatch with a word of explanation, and
 * {@code expected.json} lists them all.
 */
public final class DemoShop implements Shop {
  private static final String SHOP = "www.lantern.test";
  private static final long YEAR = 365L * 24 * 60 * 60;
  private static final long DAYS_90 = 90L * 24 * 60 * 60;

  private static final Map<String, Page> PAGES =
      Map.of(
          "/", new Page("Paper lamps", "home.html"),
          "/lamps/heron", new Page("Heron", "heron.html"),
          "/workshop", new Page("Our workshop", "workshop.html"),
          "/basket", new Page("Basket", "basket.html"));

  private static final Set<String> PICTURES =
      Set.of("/icon.svg", "/lamp-heron.svg", "/lamp-wren.svg", "/lamp-moth.svg");

  private final String consentScript;
  private final String consentStyle;

  private DemoShop(String consentScript, String consentStyle) {
    this.consentScript = consentScript;
    this.consentStyle = consentStyle;
  }

  private record Page(String title, String file) {}

  /**
   * The shop, ready to be served.
   *
   * @throws io.cookieaudit.scan.observe.ScanException where npm was missing when the program was
   *     built, and so the consent manager is missing too
   */
  public static DemoShop open() {
    return new DemoShop(
        Resources.consentManager("klaro.js"), Resources.consentManager("klaro.css"));
  }

  @Override
  public String homeUrl() {
    return "https://" + SHOP + "/";
  }

  @Override
  public String policy() {
    return file("policy.md");
  }

  @Override
  public Expectation expectation() {
    return ExpectationReader.read(file("expected.json"));
  }

  @Override
  public Map<String, SiteHandler> hosts() {
    return Map.of(
        SHOP,
        this::shop,
        "cdn.tallymark.test",
        DemoShop::analytics,
        "ads.brightlane.test",
        DemoShop::advertising,
        "go.partnerpath.test",
        DemoShop::affiliate,
        "player.cinebox.test",
        DemoShop::video,
        "fonts.quillstore.test",
        request -> SiteReply.text("text/css; charset=utf-8", ""),
        "count.hushmetrics.test",
        request -> SiteReply.noContent());
  }

  private SiteReply shop(SiteRequest request) {
    Page page = PAGES.get(request.path());
    if (page != null) {
      return page(request, page.title(), file(page.file()));
    }
    if (PICTURES.contains(request.path())) {
      return SiteReply.text("image/svg+xml", file(request.path().substring(1)));
    }
    return switch (request.path()) {
      case "/cookies" ->
          page(
              request,
              "Cookie policy",
              "<section class=\"text\">" + PolicyPage.html(policy()) + "</section>");
      case "/cookies.md" -> SiteReply.text("text/markdown; charset=utf-8", policy());
      case "/shop.css" -> SiteReply.text("text/css; charset=utf-8", file("shop.css"));
      case "/consent.js" -> SiteReply.script(file("consent.js"));
      case "/shop.js" -> SiteReply.script(file("shop.js"));
      case "/klaro.js" -> SiteReply.script(consentScript);
      case "/klaro.css" -> SiteReply.text("text/css; charset=utf-8", consentStyle);
      default -> SiteReply.notFound();
    };
  }

  private static SiteReply page(SiteRequest request, String title, String main) {
    SiteReply page =
        SiteReply.html(
            file("layout.html")
                .replace("{{title}}", title)
                .replace("{{main}}", main.stripTrailing()));
    if (!request.cookies().containsKey("lantern_sid")) {
      page = page.withCookie("lantern_sid=visit; Path=/; Secure; HttpOnly; SameSite=Lax");
    }
    // Planted: the policy calls the first of the two a session cookie as well.
    page =
        page.withCookie("lan_locale=en; Path=/; Secure; SameSite=Lax; Max-Age=" + YEAR)
            .withCookie("lan_currency=eur; Path=/; Secure; SameSite=Lax");
    // Planted, and minor: the policy grants the basket 30 days, and it is gone with the browser.
    return request.path().equals("/basket")
        ? page.withCookie("lan_basket=none; Path=/; Secure; SameSite=Lax")
        : page;
  }

  private static SiteReply analytics(SiteRequest request) {
    return switch (request.path()) {
      case "/tag.js" -> SiteReply.script(file("tallymark-tag.js"));
      case "/collect" -> SiteReply.noContent();
      default -> SiteReply.notFound();
    };
  }

  private static SiteReply advertising(SiteRequest request) {
    return switch (request.path()) {
      // Planted: no row of the policy names this cookie, though its company is named.
      case "/seen.gif" -> SiteReply.pixel().withCookie(thirdParty("brl_uid", YEAR));
      case "/sync.gif" -> SiteReply.pixel().withCookie(thirdParty("brl_sync", DAYS_90));
      default -> SiteReply.notFound();
    };
  }

  private static SiteReply affiliate(SiteRequest request) {
    return switch (request.path()) {
      case "/partner.js" -> SiteReply.script(file("partnerpath-partner.js"));
      case "/hop" -> SiteReply.redirect("https://ads.brightlane.test/sync.gif?from=partnerpath");
      default -> SiteReply.notFound();
    };
  }

  private static SiteReply video(SiteRequest request) {
    return request.path().startsWith("/embed/")
        ? SiteReply.html(file("cinebox-embed.html"))
        : SiteReply.notFound();
  }

  private static String thirdParty(String name, long seconds) {
    return name + "=u" + name.length() + "; Path=/; Secure; SameSite=None; Max-Age=" + seconds;
  }

  private static String file(String name) {
    return Resources.shop("lantern/" + name);
  }
}
