package io.cookieaudit.scan.demo;

import io.cookieaudit.scan.demo.ShopPlan.PlannedPage;
import io.cookieaudit.scan.demo.ShopPlan.PlannedParty;
import io.cookieaudit.scan.demo.ShopPlan.PolicyColumn;
import io.cookieaudit.scan.demo.ShopPlan.PolicyForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws a whole shop from a number. */
final class ShopPlanner {
  private final Draw draw;
  private final ShopWords words;

  private ShopPlanner(long seed) {
    draw = new Draw(seed);
    words = new ShopWords(draw);
  }

  /** The same shop for the same number, on every machine. */
  static ShopPlan plan(long seed) {
    return new ShopPlanner(seed).draw(seed);
  }

  private ShopPlan draw(long seed) {
    PlannedParty shop = words.party();
    String host = draw.one(List.of("www.", "shop.", "store.")) + shop.domain();
    ShopLanguage language = draw.one(List.of(ShopLanguage.values()));
    PlannedBanner banner = banner(BannerWords.in(language));
    PolicyForm form = form();
    List<PlannedPage> pages = pages(form.path());
    List<PlannedParty> named =
        IntStream.range(0, draw.between(3, 4)).mapToObj(i -> words.party()).toList();
    var drawn = new ActPlanner(draw, words, shop, host, pages, named).draw(banner);
    return new ShopPlan(
        seed,
        host,
        shop.name(),
        language,
        pages,
        banner,
        drawn.record(),
        drawn.acts(),
        drawn.rows(),
        named,
        form);
  }

  private PlannedBanner banner(BannerWords labels) {
    if (draw.chance(30)) {
      return new PlannedBanner.Klaro();
    }
    boolean rejects = draw.chance(85);
    boolean layered = draw.chance(40);
    List<String> values =
        draw.one(List.of(List.of("all", "none"), List.of("1", "0"), List.of("granted", "denied")));
    return new PlannedBanner.HomeMade(
        words.next() + "-notice",
        draw.one(labels.accept()),
        rejects ? Optional.of(draw.one(labels.reject())) : Optional.empty(),
        layered ? Optional.of(draw.one(labels.settings())) : Optional.empty(),
        draw.chance(30),
        words.next() + draw.one(List.of("_consent", "-choice", "_cookies")),
        draw.chance(35),
        values.getFirst(),
        values.getLast(),
        draw.chance(30));
  }

  private List<PlannedPage> pages(String policyPath) {
    var pages = new ArrayList<PlannedPage>();
    String home = words.title();
    pages.add(new PlannedPage("/", home));
    for (int i = draw.between(1, 3); i > 0; i--) {
      String title = words.title();
      pages.add(new PlannedPage("/" + title.toLowerCase(Locale.ROOT), title));
    }
    pages.add(new PlannedPage(policyPath, "Cookies"));
    return pages;
  }

  private PolicyForm form() {
    boolean sections = draw.chance(30);
    List<PolicyColumn> columns =
        draw.shuffled(List.of(PolicyColumn.values())).stream()
            .filter(column -> !(sections && column == PolicyColumn.CATEGORY))
            .toList();
    return new PolicyForm(
        draw.one(List.of("/cookies", "/legal/cookie-policy", "/privacy/cookies")),
        columns,
        draw.chance(50),
        sections,
        draw.chance(40),
        draw.chance(60),
        draw.between(0, 5));
  }
}
