package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "(Effective as of September 14,2020) > en > 2020-09-14",
        "(Version: August, 2017) > en > 2017-08",
        "Updated September 24, 2014 > en > 2014-09-24",
        "Last updated: 3rd March 2024 > en > 2024-03-03",
        "Last revised on 2023-11-05. > en > 2023-11-05",
        "Last modified 25/12/2021 > en > 2021-12-25",
        "Last modified 03/04/2021 > en > 2021",
        "Stand: 20.04.2020 > de > 2020-04-20",
        "Gültig ab 1. Januar 2022 > de > 2022-01-01",
        "en vigueur à compter du 15. 07. 2019 > fr > 2019-07-15",
        "Dernière mise à jour le 1er juillet 2026 > fr > 2026-07-01",
        "Última actualización: 5 de mayo de 2023 > es > 2023-05-05",
        "Sist oppdatert 3. mai 2021 > nb > 2021-05-03",
        "Ostatnia aktualizacja: 25 maja 2018 r. > pl > 2018-05-25",
        "Última atualização em 5 de maio de 2023 > pt > 2023-05-05",
        "Gäller från och med den 1 mars 2020 > sv > 2020-03-01",
        "Sidst opdateret den 3. oktober 2022 > da > 2022-10-03",
        "Cookie declaration last updated on 5/1/24 by the banner > en > 2024",
        "更新日期：2024年5月1日 > zh > 2024-05-01",
        "本政策于2024年5月1日生效 > zh > 2024-05-01",
        "最近更新于2023年11月20日 > zh > 2023-11-20"
      })
  void readsTheDateAsExactlyAsItIsWritten(String text, String language, String date) {
    assertThat(EffectiveDates.in(text, language)).map(Object::toString).contains(date);
  }

  @Test
  void readsADateThatStandsByItselfAtTheTopOrTheEnd() {
    assertThat(Twin.markdown("# Cookie policy\n\n25 May 2018\n\nWe use cookies.").effective())
        .map(Object::toString)
        .contains("2018-05-25");
    assertThat(Twin.markdown("# Cookie policy\n\nWe use cookies.\n\n(March 2021)").effective())
        .map(Object::toString)
        .contains("2021-03");
  }

  @Test
  void takesNoDateOutOfTheMiddleOfAText() {
    assertThat(
            Twin.markdown("# Cookie policy\n\nOn 25 May 2018 a law came, and we like it.")
                .effective())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archived on 2018-01-29",
        "The new policy will be effective immediately once posted.",
        "Copyright 2019",
        "Updated prices apply to orders in the catalogue, which was first printed for readers in 2010"
      })
  void takesNoOtherDate(String text) {
    assertThat(EffectiveDates.in(text, "en")).isEmpty();
  }
}
