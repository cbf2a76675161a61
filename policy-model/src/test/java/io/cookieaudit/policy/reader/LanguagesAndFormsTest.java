package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclaredCookie;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in every language: names, purposes and lifetimes of an invented policy. */
class LanguagesAndFormsTest {
  @ParameterizedTest(name = "{1}{2} {0}")
  @MethodSource("all")
  void readsEveryRow(Form form, Phrasebook words, int wording) {
    String document = form.document(words, words.headers().get(wording), FormRow.ALL);

    assertThat(
            Twin.reading(form.file(), document).inventories().stream()
                .flatMap(policy -> policy.cookies()))
        .extracting(
            DeclaredCookie::name, DeclaredCookie::purpose, cookie -> cookie.lifetime().lifetime())
        .containsExactlyInAnyOrder(expected());
  }

  private static Tuple[] expected() {
    return FormRow.ALL.stream()
        .flatMap(
            row -> row.names().stream().map(name -> tuple(name, row.purpose(), row.lifetime())))
        .toArray(Tuple[]::new);
  }

  static Stream<Arguments> all() {
    return Stream.of(Form.values())
        .flatMap(
            form ->
                Phrasebook.ALL.stream()
                    .flatMap(
                        words ->
                            Stream.of(0, 1).map(wording -> Arguments.of(form, words, wording))));
  }
}
