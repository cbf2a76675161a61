package io.cookieaudit.scan.demo;

import io.cookieaudit.scan.demo.ShopPlan.Act;
import io.cookieaudit.scan.demo.ShopPlan.PlannedPage;
import io.cookieaudit.scan.demo.ShopPlan.Way;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A shop drawn from a number, so that a scan can be tried on sites that nobody has looked at
 * before. The same number gives the same shop, byte for byte.
 */
public final class GeneratedShop implements Shop {
  private final ShopPlan plan;
  private final ActScript script;
  private final BannerMarkup banner;
  private final Map<String, PlannedPage> pages;

  private GeneratedShop(ShopPlan plan) {
    this.plan = plan;
    this.script = new ActScript(plan);
    this.banner = new BannerMarkup(plan);
    this.pages =
        plan.pages().stream()
            .collect(
                Collectors.toMap(
                    PlannedPage::path, page -> page, (one, _) -> one, LinkedHashMap::new));
  }

  /** The shop of this number. */
  public static GeneratedShop of(long seed) {
    return new GeneratedShop(ShopPlanner.plan(seed));
  }

  @Override
  public String homeUrl() {
    return "https://" + plan.host() + "/";
  }

  @Override
  public String policy() {
    return PolicyText.of(plan);
  }

  @Override
  public Expectation expectation() {
    return PlannedFindings.of(plan);
  }

  @Override
  public Map<String, SiteHandler> hosts() {
    Map<String, SiteHandler> hosts = new TreeMap<>();
    plan.acts().forEach(act -> hosts.put(act.host(), this::foreign));
    hosts.put(plan.host(), this::shop);
    return hosts;
  }

  ShopPlan plan() {
    return plan;
  }

  private SiteReply shop(SiteRequest request) {
    PlannedPage page = pages.get(request.path());
    if (page != null) {
      return page(page);
    }
    return switch (request.path()) {
      case "/shop.js" ->
          SiteReply.script(
              banner.script()
                  + "\n"
                  + script.ofPage(request.parameters().getOrDefault("page", "/")));
      case "/klaro.js" -> SiteReply.script(Resources.consentManager("klaro.js"));
      case "/klaro.css" ->
          SiteReply.text("text/css; charset=utf-8", Resources.consentManager("klaro.css"));
      case "/consent.js" -> SiteReply.script(Resources.shop("generated/consent.js"));
      case "/shop.css" ->
          SiteReply.text("text/css; charset=utf-8", Resources.shop("generated/shop.css"));
      default -> SiteReply.notFound();
    };
  }

  private SiteReply page(PlannedPage page) {
    boolean isPolicy = page.path().equals(plan.form().path());
    String links =
        plan.pages().stream()
            .map(other -> "<a href=\"" + other.path() + "\">" + other.title() + "</a>")
            .collect(Collectors.joining("\n    "));
    String main =
        isPolicy
            ? PolicyPage.html(policy())
            : "<h1>" + page.title() + "</h1>\n<p>" + plan.title() + " · " + page.path() + "</p>";
    SiteReply reply =
        SiteReply.html(
            Resources.shop("generated/layout.html")
                .replace("{{language}}", plan.language().tag())
                .replace("{{title}}", page.title() + " · " + plan.title())
                .replace("{{head}}", banner.head())
                .replace("{{path}}", page.path())
                .replace("{{links}}", links)
                .replace("{{main}}", main)
                .replace("{{banner}}", banner.element()));
    for (Act act : plan.acts()) {
      if (act.way() == Way.HEADER && act.on(page.path())) {
        reply = reply.withCookie(SetCookie.onShop(act.cookie().orElseThrow()));
      }
    }
    return reply;
  }

  private SiteReply foreign(SiteRequest request) {
    Optional<Act> found =
        plan.acts().stream()
            .filter(act -> act.host().equals(request.host()))
            .filter(act -> ActPath.of(plan, act).equals(request.path()))
            .findFirst();
    return found.map(this::answer).orElseGet(() -> afterRedirect(request));
  }

  private SiteReply answer(Act act) {
    return switch (act.way()) {
      case HEADER, OWN_SCRIPT, OWN_COOKIE_STORE -> SiteReply.notFound();
      case TAG -> SiteReply.script(ActScript.foreign(act));
      case PIXEL -> withCookie(SiteReply.pixel(), act);
      case REDIRECT -> withCookie(SiteReply.redirect("/seen.gif?shop=" + plan.domain()), act);
      case FRAME_HEADER -> withCookie(SiteReply.html("<!doctype html><p>★★★★☆</p>"), act);
      case FRAME_SCRIPT ->
          SiteReply.html(
              "<!doctype html><p>★★★★☆</p><script>" + ActScript.foreign(act) + "</script>");
      case FETCH -> withCookie(SiteReply.text("application/json", "{}"), act);
      case BEACON -> SiteReply.noContent();
      case STYLE -> SiteReply.text("text/css; charset=utf-8", "");
    };
  }

  private static SiteReply withCookie(SiteReply reply, Act act) {
    return act.cookie().map(SetCookie::abroad).map(reply::withCookie).orElse(reply);
  }

  private static SiteReply afterRedirect(SiteRequest request) {
    return request.path().equals("/seen.gif") ? SiteReply.pixel() : SiteReply.notFound();
  }
}
