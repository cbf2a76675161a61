package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.NamePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
  @ParameterizedTest
  @CsvSource({
    "_fbp, _fbp",
    "a/b@c:d*e[f]g%h, a%2Fb%40c%3Ad%2Ae%5Bf%5Dg%25h",
    "'', ''",
    "'a b', a%20b",
    "clé, clé",
    "seen_5f2b9c01d7e84a36, seen_*",
    "mp_5f2b9c01d7e84a36aa_mixpanel, mp_*_mixpanel",
    "u-123e4567-e89b-12d3-a456-426614174000, u-*",
    "visit1234567, visit*",
    "abcdefabcdef, abcdefabcdef",
    "v2, v2",
    "20260101, *",
  })
  void isTheSameForTheSameCookieEveryNight(String name, String subject) {
    assertThat(Subject.cookie(name, "shop.test")).isEqualTo("cookie/" + subject + "@shop.test");
  }

  @ParameterizedTest
  @CsvSource({
    "_gat_UA-<id>, _gat_UA-*",
    "_ga_*, _ga_*",
    "_hj…, _hj*",
    "a[id]/b, a*%2Fb",
  })
  void standsForTheTemplateWhereANameVaries(String written, String subject) {
    assertThat(Subject.cookie(NamePattern.of(written), "shop.test"))
        .isEqualTo("cookie/" + subject + "@shop.test");
    assertThat(Subject.declaredCookie(written)).isEqualTo("cookie/" + subject);
  }

  @Test
  void tellsAStarInANameFromAVaryingPart() {
    assertThat(Subject.cookie("a*b", "shop.test")).isEqualTo("cookie/a%2Ab@shop.test");
  }

  @Test
  void leavesOutWhatVariesInAddresses() {
    assertThat(Subject.request("1234567.fls.ads.test", "/a/5f2b9c01d7e84a36/b"))
        .isEqualTo("request/*.fls.ads.test/a/*/b");
    assertThat(Subject.request("127.0.0.1", "/")).isEqualTo("request/127.0.0.1/");
  }
}
