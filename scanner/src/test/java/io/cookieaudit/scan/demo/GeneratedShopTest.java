package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.demo.ShopPlan.Act;
import io.cookieaudit.scan.demo.ShopPlan.Declared;
import io.cookieaudit.scan.demo.ShopPlan.PlannedCookie;
import io.cookieaudit.scan.demo.ShopPlan.PlannedRow;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedShopTest {
  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @Test
  void givesTheSameBytesForTheSameNumber() {
    GeneratedShop shop = GeneratedShop.of(7);
    GeneratedShop again = GeneratedShop.of(7);
    assertThat(everything(again)).isEqualTo(everything(shop));
    assertThat(again.expectation()).isEqualTo(shop.expectation());
  }

  @Test
  void givesAnotherShopForEachNumber() {
    List<String> policies =
        seeds().mapToObj(seed -> GeneratedShop.of(seed).policy()).distinct().toList();
    assertThat(policies).hasSize(40);
  }

  @Test
  void variesWhatItPlants() {
    List<String> rules =
        seeds()
            .mapToObj(GeneratedShop::of)
            .flatMap(shop -> shop.expectation().findings().stream())
            .map(expected -> expected.fingerprint().replaceAll(":.*", ""))
            .distinct()
            .toList();
    assertThat(rules)
        .containsExactlyInAnyOrder(
            "undeclared-cookie",
            "undeclared-storage",
            "near-miss-name",
            "lifetime-mismatch",
            "cookie-before-consent",
            "cookie-after-reject",
            "undeclared-third-party",
            "undeclared-beacon",
            "declared-not-seen",
            "reject-not-offered");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersOnEveryHostAndPathThatItUses(long seed) {
    GeneratedShop shop = GeneratedShop.of(seed);
    var script = new ActScript(shop.plan());
    assertThat(shop.plan().acts())
        .filteredOn(act -> !act.way().own())
        .allSatisfy(act -> assertThat(get(shop, script.url(act)).status()).isLessThan(400));
    assertThat(shop.plan().pages())
        .hasSizeBetween(3, 5)
        .allSatisfy(
            page ->
                assertThat(get(shop, "https://" + shop.plan().host() + page.path()).status())
                    .isEqualTo(200));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void setsEachCookieWhereABrowserWouldAllowIt(long seed) {
    assertThat(GeneratedShop.of(seed).plan().acts())
        .filteredOn(act -> act.cookie().isPresent())
        .allSatisfy(
            act -> {
              boolean onShop = act.way().own() || act.way() == ShopPlan.Way.TAG;
              String host = onShop ? GeneratedShop.of(seed).plan().host() : act.host();
              String domain = act.cookie().orElseThrow().domain();
              assertThat(host.equals(domain) || host.endsWith("." + domain)).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void namesNoCookieTwice(long seed) {
    assertThat(cookies(GeneratedShop.of(seed).plan()).map(PlannedCookie::name))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void declaresWhatItSaysItDeclares(long seed) {
    ShopPlan plan = GeneratedShop.of(seed).plan();
    assertThat(cookies(plan))
        .allSatisfy(
            cookie -> {
              List<PlannedRow> covering =
                  plan.rows().stream().filter(row -> covers(row, cookie.name())).toList();
              switch (cookie.declared()) {
                case Declared.InRow(PlannedRow row) -> assertThat(covering).containsExactly(row);
                case Declared.NearlyInRow _, Declared.Nowhere _ -> assertThat(covering).isEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void showsTheSamePolicyOnItsPage(long seed) {
    GeneratedShop shop = GeneratedShop.of(seed);
    String page = get(shop, "https://" + shop.plan().host() + shop.plan().form().path()).text();
    assertThat(shop.plan().rows())
        .allSatisfy(
            row ->
                assertThat(page).contains(row.written().replace("<", "&lt;").replace(">", "&gt;")));
  }

  private static boolean covers(PlannedRow row, String name) {
    String stem = row.written().replaceAll("(\\*|<id>|XXXX)$", "");
    return stem.equals(row.written()) ? name.equals(stem) : name.startsWith(stem);
  }

  private static Stream<PlannedCookie> cookies(ShopPlan plan) {
    return Stream.concat(
        plan.record().stream(), plan.acts().stream().map(Act::cookie).flatMap(c -> c.stream()));
  }

  private static Map<String, String> everything(GeneratedShop shop) {
    ShopPlan plan = shop.plan();
    var script = new ActScript(plan);
    Map<String, String> answers = new TreeMap<>();
    Stream.concat(
            Stream.concat(
                    plan.pages().stream().map(ShopPlan.PlannedPage::path), Stream.of("/shop.js"))
                .map(path -> "https://" + plan.host() + path),
            plan.acts().stream().filter(act -> !act.way().own()).map(script::url))
        .forEach(url -> answers.put(url, get(shop, url).headers() + get(shop, url).text()));
    answers.put("policy", shop.policy());
    return answers;
  }

  private static SiteReply get(GeneratedShop shop, String url) {
    URI uri = URI.create(url);
    SiteHandler handler = Objects.requireNonNull(shop.hosts().get(uri.getHost()), url);
    return handler.answer(SiteRequest.of("GET", uri.getHost(), uri, ""));
  }
}
