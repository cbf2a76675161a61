package io.cookieaudit.scan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.triage.Suppression;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionFileTest {
  private static final Suppression ONE =
      new Suppression("undeclared-cookie:cookie/_fbp@*", "goes in May", "web team", "2027-05-31");

  private static List<Suppression> read(String text) {
    return SuppressionFile.read(text, "suppressions.yml");
  }

  @Test
  void readsYaml() {
    assertThat(
            read(
                """
                # decided on 3 March
                suppressions:
                  - fingerprint: "undeclared-cookie:cookie/_fbp@*"
                    reason: goes in May
                    owner: web team
                    until: 2027-05-31
                """))
        .containsExactly(ONE);
  }

  @Test
  void readsJson() {
    assertThat(
            read(
                """
                {"suppressions": [{"fingerprint": "undeclared-cookie:cookie/_fbp@*",
                 "reason": "goes in May", "owner": "web team", "until": "2027-05-31"}]}
                """))
        .containsExactly(ONE);
  }

  @Test
  void readsAnEmptyList() {
    assertThat(read("suppressions: []\n")).isEmpty();
  }

  @Test
  void keepsADateThatItCannotRead() {
    assertThat(
            read(
                """
                suppressions:
                  - {fingerprint: a, reason: b, owner: c, until: 2027}
                """))
        .containsExactly(new Suppression("a", "b", "c", "2027"));
  }

  @Test
  void refusesAFieldThatItDoesNotKnowWithItsLine() {
    refuses(
        """
        suppressions:
          - fingerprint: a
            raison: b
            owner: c
            until: 2027-01-01
        """,
        "\"raison\" is not a field of a suppression",
        "suppressions.yml, line 3");
  }

  @Test
  void refusesASuppressionWithoutAnEnd() {
    refuses(
        """
        suppressions:
          - fingerprint: a
            reason: b
            owner: c
            until:
        """,
        "a suppression needs \"until\"",
        "line 2");
  }

  @Test
  void refusesOneWithoutAnOwner() {
    refuses(
        """
        suppressions:
          - fingerprint: a
            reason: b
            until: 2027-01-01
        """,
        "a suppression needs \"owner\"",
        "line 2");
  }

  @Test
  void refusesAListOfValuesWhereOneBelongs() {
    refuses("suppressions:\n  - fingerprint: [a, b]\n", "takes a single value", "line 2");
  }

  @Test
  void refusesAnotherKindOfFile() {
    refuses("- a\n- b\n", "expected \"suppressions:\"", "line 1");
    refuses("", "expected \"suppressions:\"", "suppressions.yml");
    refuses("suppressions: []\nmore: 1\n", "\"more\" is not a field here", "line 2");
  }

  @Test
  void refusesBrokenYamlAndJson() {
    refuses("suppressions:\n  - fingerprint: \"a\n", "could not be read", "line");
    refuses("{\"suppressions\": [", "it ends in the middle", "line 1");
  }

  @Test
  void refusesTheSameFieldTwice() {
    refuses("suppressions:\n  - fingerprint: a\n    fingerprint: b\n", "not well formed", "line 3");
  }

  private static void refuses(String text, String what, String where) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining(what)
        .hasMessageContaining(where);
  }
}
