package io.cookieaudit.scan.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.Flow.Encoding;
import io.cookieaudit.scan.observe.Persona;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String ONE = "9f86d081884c7d65";
  private static final String OTHER = "2c26b46b68ffc68f";

  /** A visit in one of two profiles, with the value that the profile got. */
  private static List<Flow> inTheFirstOf(
      BiConsumer<Traces, String> visit, String one, String other) {
    Traces first = Traces.kept();
    first.page(18);
    visit.accept(first, one);
    Traces second = Traces.kept();
    second.page(18);
    visit.accept(second, other);
    return Flows.in(List.of(first, second), Optional.empty(), NOW).getFirst().flows();
  }

  private static void own(Traces traces, String value) {
    traces.cookie("uid", "shop.test", "", value, 10);
  }

  private static void toTracker(Traces traces, String url) {
    traces.request("r1", "tracker.test", url, "", List.of(), 20);
  }

  private static Flow uid(Encoding encoding) {
    return new Flow("cookie/uid@shop.test", "r1", encoding);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN, 9f86d081884c7d65",
    "BASE64, OWY4NmQwODE4ODRjN2Q2NQ%3D%3D",
    "HEX, 39663836643038313838346337643635",
    "MD5, 70a15c679f56a2e92ca08cdcc15c564b",
    "MD5, 70A15C679F56A2E92CA08CDCC15C564B",
    "SHA_1, 16745814704a8429a680aa574e8d6565a9134aa1",
    "SHA_256, a228760ba12d3aeee1e799fae8c2c8ba7f57634b9cf0c57bc71e68497d1a60a6"
  })
  void followsAnIdentifierInEachForm(Encoding encoding, String form) {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  own(traces, value);
                  toTracker(traces, "https://tracker.test/?x=" + form);
                },
                ONE,
                OTHER))
        .containsExactly(uid(encoding));
  }

  @Test
  void followsWhatIsPercentEncoded() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  own(traces, value + "|7");
                  toTracker(traces, "https://tracker.test/?x=" + value + "%7C7");
                },
                ONE,
                OTHER))
        .contains(uid(Encoding.PLAIN));
  }

  @Test
  void followsAPartOfAValueInABody() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  own(traces, "GA1.1." + value + ".1795348800");
                  traces.request(
                      "r1",
                      "tracker.test",
                      "https://tracker.test/",
                      "v=2&cid=" + value,
                      List.of(),
                      20);
                },
                "482130771",
                "1930284475"))
        .containsExactly(uid(Encoding.PLAIN));
  }

  @Test
  void followsACookieIntoTheCookieOfAnotherParty() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  own(traces, value);
                  traces.request(
                      "early", "tracker.test", "https://tracker.test/", "", List.of("tp"), 11);
                  traces.cookie("tp", "tracker.test", "tracker.test", value, 15);
                  traces.request(
                      "late", "tracker.test", "https://tracker.test/", "", List.of("tp"), 20);
                },
                ONE,
                OTHER))
        .containsExactly(new Flow("cookie/uid@shop.test", "late", Encoding.PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "2026-11-22", "48213", "1795348800", "", "9f86d081884c7d65"})
  void whatIsTheSameForEverybodyIsNoIdentifier(String value) {
    assertThat(inTheFirstOf(FlowsTest::sent, value, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, de-DE",
    "2026-11-22, 2026-11-23",
    "48213, 77120",
    "1795348800, 1795348807",
    "1795348800123, 1795348812345",
    "variant-blue-2, variant-green-1",
    "CQbzQkAQbzQkAAHABBENB1FoAP_gAEPgAAAAJ, CQbzQoAQbzQoAAHABBENB1FoAP_gAEPgAAAAJ"
  })
  void whatDiffersByLittleOrByTimeIsNoIdentifier(String one, String other) {
    assertThat(inTheFirstOf(FlowsTest::sent, one, other)).isEmpty();
  }

  private static void sent(Traces traces, String value) {
    own(traces, value);
    toTracker(traces, "https://tracker.test/?x=" + value + "&e=d41d8cd98f00b204e9800998ecf8427e");
  }

  @Test
  void aValueThatChangesFromPageToPageIsNoIdentifier() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  sent(traces, value);
                  own(traces, new StringBuilder(value).reverse().toString());
                },
                ONE,
                OTHER))
        .isEmpty();
  }

  @Test
  void aValueThatDidNotOutliveItsPageIsNoIdentifier() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  traces.cookie("late", "shop.test", "", value, 19);
                  traces.item("session-storage", "tab", "shop.test", "", value, false, 1);
                  toTracker(traces, "https://tracker.test/?x=" + value);
                },
                ONE,
                OTHER))
        .isEmpty();
  }

  @Test
  void whatOneProfileHasAloneIsNotKnownToBeAnIdentifier() {
    Traces only = Traces.kept();
    sent(only, ONE);
    assertThat(Flows.in(List.of(only), Optional.empty(), NOW).getFirst().flows()).isEmpty();
    Traces empty = Traces.kept();
    assertThat(Flows.in(List.of(only, empty), Optional.empty(), NOW).getFirst().flows()).isEmpty();
  }

  @Test
  void whatStaysWithItsPartyIsNoFlow() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  own(traces, value);
                  traces.cookie("tp", "tracker.test", "tracker.test", value + "x", 5);
                  traces.request("own", "", "https://api.shop.test/?x=" + value, "", List.of(), 20);
                  toTracker(traces, "https://tracker.test/?x=" + value + "x");
                },
                ONE,
                OTHER))
        .doesNotContain(new Flow("cookie/uid@shop.test", "own", Encoding.PLAIN))
        .doesNotContain(new Flow("cookie/tp@tracker.test", "r1", Encoding.PLAIN));
  }

  @Test
  void aNumberWithinALongerNumberIsAnother() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  own(traces, value);
                  toTracker(traces, "https://tracker.test/?x=5" + value + "5");
                },
                "482130771",
                "930284475"))
        .isEmpty();
  }

  @Test
  void namesInSubjectsAreEncoded() {
    assertThat(
            inTheFirstOf(
                (traces, value) -> {
                  traces.item("local-storage", "a/b@c", "shop.test", "", value, true, 1);
                  toTracker(traces, "https://tracker.test/?x=" + value);
                },
                ONE,
                OTHER))
        .extracting(Flow::from)
        .containsExactly("local-storage/a%2Fb%40c@shop.test");
  }

  private static Persona persona() {
    Map<Persona.Kind, String> values = new HashMap<>();
    values.put(Persona.Kind.EMAIL, "Canary.Bird@mail.example");
    values.put(Persona.Kind.PHONE, "+49 30 5550 1234");
    values.put(Persona.Kind.NAME, "Canary Bird");
    values.put(Persona.Kind.CARD, "4000 0566 5566 5556");
    return new Persona(values);
  }

  @Test
  void whatWasTypedIsFollowedInOneProfileToRequestsCookiesAndStorage() {
    Traces traces = Traces.kept();
    traces.request(
        "r1",
        "tracker.test",
        "https://tracker.test/?e=Canary.Bird%40mail.example&n=Canary+Bird&c=4000056655665556",
        "",
        List.of(),
        20);
    traces.request("own", "", "https://shop.test/", "{\"tel\":\"+493055501234\"}", List.of(), 20);
    String hash =
        "3f81422602e355d1642cf28a29091e7b727d49e0c42e556924240ee6df2cc4d2"; // SHA-256, in small
    // letters
    traces.cookie("_h", "shop.test", "", hash, 30);
    traces.item("local-storage", "draft", "shop.test", "", "tel=493055501234", true, 30);

    assertThat(Flows.in(List.of(traces), Optional.of(persona()), NOW).getFirst().flows())
        .containsExactlyInAnyOrder(
            new Flow("persona/email", "r1", Encoding.URL),
            new Flow("persona/name", "r1", Encoding.PLAIN),
            new Flow("persona/card", "r1", Encoding.PLAIN),
            new Flow("persona/email", "cookie/_h@shop.test", Encoding.SHA_256),
            new Flow("persona/phone", "local-storage/draft@shop.test", Encoding.PLAIN));
  }

  @Test
  void saysWhatWasNotSearchedToItsEnd() {
    Traces traces = Traces.kept();
    traces.request(
        "r1", "tracker.test", "https://tracker.test/", "x".repeat(100_000), List.of(), 1);
    traces.request("own", "", "https://shop.test/", "x".repeat(100_000), List.of(), 1);
    assertThat(Flows.in(List.of(traces), Optional.empty(), NOW).getFirst().unsearched())
        .singleElement()
        .asString()
        .startsWith("1 addresses");
  }

  @Test
  void survivesTextsThatAreMadeToBeSlow() {
    Traces traces = Traces.kept();
    traces.cookie("uid", "shop.test", "", "%".repeat(60_000), 1);
    traces.request(
        "r1",
        "tracker.test",
        "https://tracker.test/?" + "%25".repeat(20_000),
        new String(filled(65_000), StandardCharsets.UTF_8),
        List.of(),
        1);
    assertThat(Flows.in(List.of(traces), Optional.of(persona()), NOW).getFirst().flows()).isEmpty();
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'A');
    return bytes;
  }
}
