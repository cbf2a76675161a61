package io.cookieaudit.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.policy.seeds.Seeds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryJsonTest {
  private static final String POLICY =
      """
      # Cookie policy

      Last updated: May 2024. This policy applies to www.shop.example. We use web beacons.

      | Cookie | Expiry | Purpose |
      |---|---|---|
      | sh_cart | session / 1 year | Necessary |

      | Types of cookie | Who serves them |
      |---|---|
      | Marketing cookies | Leafbook https://leafbook.example |
      """;

  @Test
  void writesWhatItReads() {
    PolicyReading reading = reading();
    assertThat(InventoryJson.read("a.json", InventoryJson.write(reading))).isEqualTo(reading);
  }

  @Test
  void writesWhatTheSchemaAllows() {
    assertThat(errors(InventoryJson.write(reading()))).isEmpty();
    assertThat(errors(InventoryJson.writeWithoutText(reading()))).isEmpty();
    for (String id : Seeds.ids()) {
      assertThat(errors(InventoryJson.write(Seeds.findReading(id).orElseThrow()))).isEmpty();
    }
  }

  @Test
  void leavesTheWordsOutWhenAsked() {
    assertThat(InventoryJson.writeWithoutText(reading())).doesNotContain("\"text\":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "\"lines\": > \"lins\": > \"lines\" is missing",
        "\"purpose\": \"essential\" > \"purpose\": \"vital\" > \"vital\", and one of these is known: essential",
        "\"example\": false > \"example\": \"no\" > \"example\" has to be true or false",
        "\"schema\": 1 > \"schema\": 2 > \"schema\" has to be 1",
        "\"effectivePrecision\": \"month\" > \"effectivePrecision\": \"day\" > \"effective\" has to be a date",
        "\"seconds\": 31536000 > \"seconds\": null > \"seconds\" has to be a number",
        "\"unread\": [] > \"unread\": [ > The inventory could not be read"
      })
  void namesWhatIsWrongAndItsLine(String right, String wrong, String message) {
    String json = InventoryJson.write(reading());
    assertThat(json).contains(right);
    assertThatThrownBy(() -> InventoryJson.read("mine.json", json.replace(right, wrong)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(message)
        .hasMessageMatching("(?s).*File: mine.json, line \\d+");
  }

  @Test
  void refusesFieldsItDoesNotKnow() {
    String json = InventoryJson.write(reading()).replace("\"party\":", "\"partie\": 1, \"party\":");
    assertThatThrownBy(() -> InventoryJson.read("mine.json", json))
        .hasMessageContaining("\"partie\" is not a known field");
  }

  private static java.util.List<com.networknt.schema.Error> errors(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(InventoryJson.schema(), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  private static PolicyReading reading() {
    return PolicyReadings.read(
        PolicyDocuments.parse("policy.md", POLICY.getBytes(StandardCharsets.UTF_8)));
  }
}
