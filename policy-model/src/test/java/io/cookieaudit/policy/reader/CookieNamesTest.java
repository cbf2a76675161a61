package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.policy.document.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "_ga, _gid > _ga,_gid",
        "_ga/_gid > _ga,_gid",
        "tk_ni / tk_ai > tk_ni,tk_ai",
        "_ga and _gid > _ga,_gid",
        "_ga _gid _gat > _ga,_gid,_gat",
        "_ga (first visit) > _ga",
        "“sid” > sid",
        "sid cookie > sid",
        "_pk_id.* > _pk_id.*",
        "wp-settings-{user} > wp-settings-{user}",
        "ab^Event|visit^Action > ab^Event|visit^Action",
        ".ASPXANONYMOUS > .ASPXANONYMOUS",
        "Web Cookie Store - Main > Web Cookie Store - Main"
      })
  void findsTheNamesInACell(String cell, String names) {
    assertThat(CookieNames.in(Passage.of(1, 1, cell)))
        .extracting(CookieNames.Named::name)
        .containsExactly(names.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Analytics cookies",
        "First party",
        "N/A",
        "-",
        "2 years",
        "https://shop.example/cookies",
        "We use this cookie to count how many people visit the shop every day."
      })
  void findsNoNameInOtherThings(String cell) {
    assertThat(CookieNames.in(Passage.of(1, 1, cell))).isEmpty();
  }

  @Test
  void readsALabelForWhereTheItemIsKept() {
    assertThat(CookieNames.in(Passage.of(1, 1, "Local Storage: basket")))
        .singleElement()
        .satisfies(
            named -> {
              assertThat(named.name()).isEqualTo("basket");
              assertThat(named.storage()).contains(StorageKind.LOCAL_STORAGE);
            });
  }
}
