package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FilterListTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static FilterList parse(String text) {
    return FilterList.parse("file.txt", DAY, text);
  }

  @Test
  void knowsItsTitleDateAndLicence() {
    var list =
        parse(
            """
            [Adblock Plus 2.0]
            ! Title: My list
            ! Last modified: 3 Nov 2026 10:15 UTC
            ! Licence: https://lists.test/licence
            ||a.test^
            ! Title: not the title any more
            """);
    assertThat(list.name()).isEqualTo("My list");
    assertThat(list.date()).isEqualTo(LocalDate.of(2026, 11, 3));
    assertThat(list.licence()).hasValue("https://lists.test/licence");
    assertThat(list.summary()).isEqualTo(new KnowledgeList("My list", list.date(), 1));
  }

  @Test
  void goesByItsFileWhereItSaysNothing() {
    var list = parse("! Last modified: %timestamp%\n||a.test^");
    assertThat(list.name()).isEqualTo("file.txt");
    assertThat(list.date()).isEqualTo(DAY);
    assertThat(list.licence()).isEmpty();
  }

  @Test
  void passesOverRulesAboutTheLooksOfPagesAndCountsWhatItCannotUse() {
    var list =
        parse(
            """
            shop.test##.banner
            shop.test#@#.banner
            shop.test#?#.banner:has(a)
            ##.banner
            ###banner
            ||a.test/#/x
            ||b.test^$unheard-of
            ||c.test^$domain=
            /[/
            """);
    assertThat(list.rules()).extracting(FilterRule::text).containsExactly("||a.test/#/x");
    assertThat(list.unused()).isEqualTo(3);
  }

  @Test
  void readsHostsFiles() {
    var list =
        parse(
            """
            # Title: Hosts
            127.0.0.1 localhost
            ::1 localhost
            0.0.0.0 0.0.0.0
            0.0.0.0 t.test # why
            127.0.0.1\tu.test
            """);
    assertThat(list.name()).isEqualTo("Hosts");
    assertThat(list.rules()).extracting(FilterRule::text).containsExactly("t.test", "u.test");
  }

  @Test
  void leavesOutWhatIsMeantForOneBlockerOnly() {
    var list =
        parse(
            """
            !#if env_firefox
            ||a.test^
            !#else
            ||b.test^
            !#endif
            !#if !ext_abp
            ||c.test^
            !#endif
            ||d.test^
            """);
    assertThat(list.rules())
        .extracting(FilterRule::text)
        .containsExactly("||b.test^", "||c.test^", "||d.test^");
  }
}
