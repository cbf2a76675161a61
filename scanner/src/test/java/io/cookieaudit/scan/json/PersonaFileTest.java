package io.cookieaudit.scan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.Persona.Kind;
import io.cookieaudit.scan.observe.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonaFileTest {
  private static Persona read(String text) {
    return PersonaFile.read(text, "persona.yml");
  }

  @Test
  void readsYaml() {
    Persona persona = read("email: canary@mail.example\nphone: '+49 30 5550 1234'\n");
    assertThat(persona.kinds()).containsExactly(Kind.EMAIL, Kind.PHONE);
    assertThat(persona.value(Kind.EMAIL)).contains("canary@mail.example");
    assertThat(persona.value(Kind.NAME)).isEmpty();
  }

  @Test
  void readsJson() {
    Persona persona = read("{\"name\": \"Canary Bird\", \"card\": \"4000056655665556\"}");
    assertThat(persona.kinds()).containsExactly(Kind.NAME, Kind.CARD);
  }

  @ParameterizedTest
  @CsvSource({
    "'name: Ada', too short to be told from other text",
    "'{}', The persona is empty",
    "'e-mail: canary@mail.example', persona.yml",
    "'', persona.yml",
    "'- one', persona.yml"
  })
  void refusesWhatCannotBeMeantSo(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining(why);
  }
}
