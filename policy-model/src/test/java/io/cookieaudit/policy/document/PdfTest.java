package io.cookieaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.reader.PolicyReadings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTest {
  @Test
  void readsATableWithBrokenCellsOverTwoPages() {
    try (var pdf = new Printed()) {
      pdf.heading("Cookie policy of the lamp works")
          .line(50, "We use the cookies below, so that the lamps stay in the bas-")
          .line(50, "ket until they are paid.")
          .heading("Strictly necessary cookies")
          .line(50, "Cookie", 135, "Provider", 250, "Purpose", 450, "Duration")
          .space()
          .line(
              50,
              "lamp_basket_fo",
              135,
              "Lamp Works",
              250,
              "Keeps what was put into the",
              450,
              "Session")
          .line(50, "r_visitors", 250, "basket of lamps")
          .space()
          .line(50, "lamp_login", 135, "Lamp Works", 250, "Keeps you signed in", 450, "14 days")
          .nextPage()
          .line(50, "Cookie", 135, "Provider", 250, "Purpose", 450, "Duration")
          .space()
          .line(50, "lamp_lang", 135, "Lamp Works", 250, "Remembers the language", 450, "6 months");

      PolicyDocument document = PolicyDocuments.parse("policy.pdf", pdf.bytes());

      assertThat(Texts.of(document.blocks()).toList())
          .contains(
              "We use the cookies below, so that the lamps stay in the basket until they are paid.");
      assertThat(cookies(document))
          .extracting(
              DeclaredCookie::name,
              DeclaredCookie::purpose,
              cookie -> cookie.provider().orElse(""),
              cookie -> cookie.lifetime().lifetime())
          .containsExactly(
              tuple(
                  "lamp_basket_for_visitors",
                  Purpose.ESSENTIAL,
                  "Lamp Works",
                  new Lifetime.Session()),
              tuple("lamp_login", Purpose.ESSENTIAL, "Lamp Works", days(14)),
              tuple("lamp_lang", Purpose.ESSENTIAL, "Lamp Works", days(180)));
    }
  }

  @Test
  void saysThatAnEncryptedFileNeedsItsPassword() {
    try (var pdf = new Printed().line(50, "Cookie policy")) {
      byte[] bytes = pdf.encrypted();

      assertThatThrownBy(() -> PolicyDocuments.parse("policy.pdf", bytes))
          .isInstanceOf(PolicyException.class)
          .hasMessageContaining("encrypted")
          .hasMessageContaining("policy.pdf");
    }
  }

  @Test
  void saysThatAFileIsBroken() {
    assertThatThrownBy(
            () ->
                PolicyDocuments.parse(
                    "policy.pdf",
                    "%PDF-1.7 lamp".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("broken");
  }

  @Test
  void saysThatAFileOfPicturesHasNoText() {
    try (var pdf = new Printed()) {
      byte[] bytes = pdf.bytes();

      assertThatThrownBy(() -> PolicyDocuments.parse("policy.pdf", bytes))
          .isInstanceOf(PolicyException.class)
          .hasMessageContaining("no visible text");
    }
  }

  private static List<DeclaredCookie> cookies(PolicyDocument document) {
    return PolicyReadings.read(document).inventories().stream()
        .flatMap(inventory -> inventory.cookies())
        .toList();
  }

  private static Lifetime days(int days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }
}
