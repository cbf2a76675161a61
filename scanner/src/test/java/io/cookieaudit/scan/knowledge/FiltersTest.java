package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String SHOP = "https://www.shop.test/basket";

  private static Filters of(String... rules) {
    return Filters.of(List.of(FilterList.parse("mine", DAY, String.join("\n", rules))));
  }

  private static boolean matches(String rule, String url) {
    return matches(rule, url, RequestType.SCRIPT, SHOP);
  }

  private static boolean matches(String rule, String url, RequestType type, String page) {
    return of(rule).match(FilterRequest.of(url, type, page)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "||ads.test^, https://ads.test/x.js, true",
    "||ads.test^, https://cdn.ads.test:8443/x.js, true",
    "||ads.test^, https://ADS.test, true",
    "||ads.test^, https://user@ads.test/x, true",
    "||ads.test^, https://bads.test/x.js, false",
    "||ads.test^, https://ads.test.evil.test/x.js, false",
    "||ads.test^, https://shop.test/?u=https://ads.test/, false",
    "||ads.test, https://ads.test.evil.test/x.js, true",
    "||ads., https://x.ads.test/y, true",
    "||ads.test/x*.js|, https://a.ads.test/x/y.js, true",
    "||ads.test/x*.js|, https://a.ads.test/x/y.js?z, false",
    "||ads.test^*/x, https://ads.test/y/x, true",
    "||ads.test^*/x, https://ads.test/x, false",
    "||ads.*/x, https://ads.test/x, true",
    "|https://ads., https://ads.test/x, true",
    "|https://ads., https://shop.test/?https://ads., false",
    "/banner/*/img^, https://shop.test/banner/foo/img, true",
    "/banner/*/img^, https://shop.test/banner/foo/bar/img?param, true",
    "/banner/*/img^, https://shop.test/banner/img, false",
    "/banner/*/img^, https://shop.test/banner/foo/imgraph, false",
    "/banner/*/img^, https://shop.test/banner/foo/img.gif, false",
    "^foo.bar^, https://example.test:8000/foo.bar?a=12, true",
    "^foo.bar^, https://example.test/afoo.bar, false",
    ".gif|, https://shop.test/a.gif, true",
    ".gif|, https://shop.test/a.gif?b, false",
    "&utm=, https://shop.test/a?x=1&UTM=2, true",
    "&utm=$match-case, https://shop.test/a?x=1&UTM=2, false",
    "&Utm=$match-case, https://shop.test/a?x=1&Utm=2, true",
    "/track[0-9]+\\.js$/, https://shop.test/TRACK12.js, true",
    "/track[0-9]+\\.js$/, https://shop.test/track.js, false",
    "*/collect?*, https://shop.test/collect?v=1, true",
    "*, https://shop.test/, true",
  })
  void readsPatternsAsTheSyntaxSays(String rule, String url, boolean meant) {
    assertThat(matches(rule, url)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "||t.test^$third-party, https://t.test/a, true",
    "||shop.test^$third-party, https://img.shop.test/a, false",
    "||shop.test^$~third-party, https://img.shop.test/a, true",
    "||shop.test^$1p, https://img.shop.test/a, true",
    "||t.test^$1p, https://t.test/a, false",
    "||t.test^$script, https://t.test/a, true",
    "||t.test^$image, https://t.test/a, false",
    "||t.test^$~script, https://t.test/a, false",
    "||t.test^$~image, https://t.test/a, true",
    "'||t.test^$image,script', https://t.test/a, true",
    "||t.test^$domain=shop.test, https://t.test/a, true",
    "||t.test^$domain=other.test|shop.test, https://t.test/a, true",
    "||t.test^$domain=op.test, https://t.test/a, false",
    "||t.test^$domain=~shop.test, https://t.test/a, false",
    "||t.test^$domain=shop.test|~www.shop.test, https://t.test/a, false",
    "||t.test^$domain=~shop.test|www.shop.test, https://t.test/a, true",
    "||t.test^$domain=shop.*, https://t.test/a, true",
    "||t.test^$domain=op.*, https://t.test/a, false",
    "'*$script,domain=shop.test', https://t.test/a, true",
    "'*$script,domain=shop.test,denyallow=t.test', https://t.test/a, false",
    "'*$script,domain=shop.test,to=t.test', https://t.test/a, true",
    "'*$script,domain=shop.test,to=u.test', https://t.test/a, false",
    "'||t.test^$script,redirect=noop.js', https://t.test/a, true",
    "||t.test^$removeparam=x, https://t.test/a?x=1, false",
    "||t.test^$csp=script-src 'none', https://t.test/a, false",
    "||t.test^$popup, https://t.test/a, false",
    "'||t.test^$popup,script', https://t.test/a, true",
    "||t.test^$brand-new-option, https://t.test/a, false",
  })
  void holdsToOptions(String rule, String url, boolean meant) {
    assertThat(matches(rule, url)).isEqualTo(meant);
  }

  @Test
  void meansPagesOnlyWhereTheRuleSaysSo() {
    String url = "https://t.test/";
    assertThat(matches("||t.test^", url, RequestType.DOCUMENT, SHOP)).isFalse();
    assertThat(matches("||t.test^$document", url, RequestType.DOCUMENT, SHOP)).isTrue();
    assertThat(matches("||t.test^$all", url, RequestType.DOCUMENT, SHOP)).isTrue();
  }

  @Test
  void liftsARuleByAnExceptionUnlessItIsImportant() {
    var request = FilterRequest.of("https://t.test/ok.js", RequestType.SCRIPT, SHOP);
    assertThat(of("||t.test^", "@@||t.test/ok.js").match(request)).isEmpty();
    assertThat(of("||t.test^$important", "@@||t.test/ok.js").match(request)).isPresent();
    assertThat(of("||t.test^", "@@||t.test/ok.js$image").match(request)).isPresent();
    assertThat(of("@@||t.test/ok.js").match(request)).isEmpty();
  }

  @Test
  void takesARuleOutOfEffectByBadfilter() {
    var request = FilterRequest.of("https://t.test/x", RequestType.SCRIPT, SHOP);
    assertThat(of("||t.test^", "||t.test^$badfilter").match(request)).isEmpty();
    assertThat(of("||t.test^$script", "||t.test^$script,badfilter").match(request)).isEmpty();
    assertThat(of("||t.test^$script", "||t.test^$badfilter").match(request)).isPresent();
  }

  @Test
  void namesTheRuleAndItsList() {
    var one = FilterList.parse("one", DAY, "||a.test^");
    var two = FilterList.parse("two", DAY.plusDays(1), "||b.test^$third-party");
    var request = FilterRequest.of("https://b.test/x", RequestType.IMAGE, SHOP);
    assertThat(Filters.of(List.of(one, two)).match(request))
        .hasValue(
            new MatchedRule("||b.test^$third-party", new KnowledgeList("two", DAY.plusDays(1), 1)));
  }

  @Test
  void liftsByTheExceptionOfAnotherList() {
    var one = FilterList.parse("one", DAY, "||a.test^");
    var two = FilterList.parse("two", DAY, "@@||a.test^");
    var request = FilterRequest.of("https://a.test/x", RequestType.IMAGE, SHOP);
    assertThat(Filters.of(List.of(one, two)).match(request)).isEmpty();
  }

  @Test
  void survivesAddressesOfAllKinds() {
    var filters = of("||a.test^", "/x/", "|data:", "^");
    for (String url :
        List.of(
            "",
            "a",
            "://",
            "https://",
            "data:image/gif;base64,AAAA",
            "https://[::1]:80/x",
            "x".repeat(100_000))) {
      assertThat(filters.match(FilterRequest.of(url, RequestType.OTHER, url))).isNotNull();
    }
  }
}
