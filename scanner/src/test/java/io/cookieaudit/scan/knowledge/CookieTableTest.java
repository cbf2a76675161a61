package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CookieTableTest {
  private static final String HEADER =
      "Category,Cookie / Data Key name,Domain,Retention period,Data Controller,Wildcard match\n";

  private static CookieTable parse(String rows) {
    return CookieTable.parse(HEADER + rows, Knowledge.bundled().entities());
  }

  @Test
  void readsNamePurposeHostsLifetimeAndCompany() {
    assertThat(
            parse("Marketing,\"od,d\",odd.test (3rd party),90 Days,Google Ireland Ltd.,0")
                .cookies())
        .containsExactly(
            new KnownCookie(
                "od,d",
                Optional.of("Google"),
                Purpose.MARKETING,
                Optional.of(new Lifetime.Persistent(Duration.ofDays(90))),
                List.of("odd.test")));
  }

  @Test
  void readsWildcardsSessionsAndQuotes() {
    var cookies = parse("Analytics,_odd_,,End of session,\"A \"\"B\"\"\",1\r\n").cookies();
    assertThat(cookies)
        .containsExactly(
            new KnownCookie(
                "_odd_*",
                Optional.empty(),
                Purpose.STATISTICAL,
                Optional.of(new Lifetime.Session()),
                List.of()));
    assertThat(new KnownCookies(cookies).find("_odd_1", "shop.test")).isPresent();
  }

  @Test
  void takesFunctionalForAPurposeThatIsNotStated() {
    assertThat(parse("Functional,a,,Varies,,0").cookies())
        .singleElement()
        .satisfies(
            cookie -> {
              assertThat(cookie.purpose()).isEqualTo(Purpose.UNSTATED);
              assertThat(cookie.lifetime()).isEmpty();
            });
  }

  @Test
  void passesOverLinesThatSayNothing() {
    var table = parse("Marketing,,,,,0\nWhatever,a,,,,0\n\nMarketing,b,,,,0");
    assertThat(table.cookies()).extracting(KnownCookie::name).containsExactly("b");
    assertThat(table.unused()).isEqualTo(2);
  }

  @Test
  void namesTheColumnThatIsMissing() {
    assertThatThrownBy(() -> CookieTable.parse("Category\nx", Knowledge.bundled().entities()))
        .hasMessage("no column 'cookie / data key name' in the table of cookies");
  }

  @Test
  void readsWhatAUserWroteByHand() {
    String text = "name,company,purpose,lifetime\nodd_*,Google,statistical,2 years\nb,,,\n";
    assertThat(CookieTable.parse(text, Knowledge.bundled().entities()).cookies())
        .containsExactly(
            new KnownCookie(
                "odd_*",
                Optional.of("Google"),
                Purpose.STATISTICAL,
                Optional.of(new Lifetime.Persistent(Duration.ofDays(730))),
                List.of()),
            new KnownCookie("b", Optional.empty(), Purpose.UNSTATED, Optional.empty(), List.of()));
  }

  @Test
  void namesTheRowThatAUserWroteWrongly() {
    var entities = Knowledge.bundled().entities();
    String header = "name,purpose,lifetime\na,marketing,\n";
    assertThatThrownBy(() -> CookieTable.parse(header + "b,profit,", entities))
        .hasMessageStartingWith("row 2, b: 'profit' is no purpose; there are essential");
    assertThatThrownBy(() -> CookieTable.parse(header + "b,marketing,long", entities))
        .hasMessageStartingWith("row 2, b: 'long' is no lifetime");
    assertThatThrownBy(() -> CookieTable.parse(header + "*,marketing,", entities))
        .hasMessage("row 2 names no cookie");
  }

  @Test
  void readsTheOpenCookieDatabase() throws IOException {
    String text = Files.readString(Means.documents().resolve("data/open-cookie-database.csv"));
    var table = CookieTable.parse(text, Knowledge.bundled().entities());
    assertThat(table.cookies()).hasSizeGreaterThan(2_200);
    assertThat(new KnownCookies(table.cookies()).find("_ga_ABC", "shop.test"))
        .map(KnownCookie::purpose)
        .hasValue(Purpose.STATISTICAL);
  }
}
