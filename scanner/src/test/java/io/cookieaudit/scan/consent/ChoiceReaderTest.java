package io.cookieaudit.scan.consent;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.consent.Choice.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ChoiceReaderTest {
  private static Verdict rejected(String name, String value) {
    return ChoiceReader.read(name, value).verdict(REJECTED);
  }

  private static Verdict accepted(String name, String value) {
    return ChoiceReader.read(name, value).verdict(ACCEPTED);
  }

  @Test
  void readsPurposesInJson() {
    String refusal = "{\"necessary\":true,\"marketing\":false,\"statistics\":false}";
    assertThat(rejected("choice", refusal)).isEqualTo(Verdict.CONSISTENT);
    assertThat(accepted("choice", refusal)).isEqualTo(Verdict.CONTRADICTS);
  }

  @Test
  void seesThatOnePurposeWasNotRefused() {
    assertThat(rejected("choice", "{\"marketing\":true,\"statistics\":false}"))
        .isEqualTo(Verdict.CONTRADICTS);
  }

  @Test
  void readsNestedJsonWithWords() {
    String value =
        "{\"v\":2,\"consent\":{\"ad_storage\":\"denied\",\"analytics_storage\":\"denied\"}}";
    assertThat(rejected("c", value)).isEqualTo(Verdict.CONSISTENT);
  }

  @Test
  void readsAListOfWhatIsAllowed() {
    assertThat(rejected("cc", "{\"categories\":[\"necessary\"],\"revision\":0}"))
        .isEqualTo(Verdict.CONSISTENT);
    assertThat(rejected("cc", "{\"categories\":[\"necessary\",\"analytics\"]}"))
        .isEqualTo(Verdict.CONTRADICTS);
    assertThat(accepted("cc", "necessary,analytics,marketing")).isEqualTo(Verdict.CONSISTENT);
  }

  @Test
  void readsPercentEncodedJson() {
    String value = URLEncoder.encode("{\"analytics\":false,\"ads\":false}", StandardCharsets.UTF_8);
    assertThat(rejected("site", value)).isEqualTo(Verdict.CONSISTENT);
  }

  @Test
  void readsBase64() {
    String value =
        Base64.getEncoder()
            .encodeToString("{\"analytics\":true,\"ads\":true}".getBytes(StandardCharsets.UTF_8));
    assertThat(accepted("site", value)).isEqualTo(Verdict.CONSISTENT);
  }

  @Test
  void readsPairsThatAreNotJson() {
    assertThat(rejected("x", "{stamp:'abc',necessary:true,statistics:false,marketing:false,ver:1}"))
        .isEqualTo(Verdict.CONSISTENT);
    assertThat(accepted("x", "count=1&groups=C0001:1,C0002:1,C0004:1"))
        .isEqualTo(Verdict.CONSISTENT);
    assertThat(rejected("x", "count=1&groups=C0001:1,C0002:0,C0004:0"))
        .isEqualTo(Verdict.CONSISTENT);
  }

  @Test
  void readsASingleWord() {
    assertThat(rejected("consent", "denied")).isEqualTo(Verdict.CONSISTENT);
    assertThat(rejected("consent", "accepted")).isEqualTo(Verdict.CONTRADICTS);
    assertThat(accepted("consent", "allow")).isEqualTo(Verdict.CONSISTENT);
    assertThat(rejected("cookies_rejected", "true")).isEqualTo(Verdict.CONSISTENT);
  }

  @Test
  void doesNotReadAFigureOrANoteThatTheBannerWasSeen() {
    assertThat(ChoiceReader.read("consent", "1").readable()).isFalse();
    assertThat(ChoiceReader.read("banner_seen", "true").readable()).isFalse();
  }

  @Test
  void leavesServicesOfUnknownPartUnclear() {
    assertThat(rejected("k", "{\"basket\":true,\"matomo\":false}")).isEqualTo(Verdict.UNCLEAR);
    assertThat(rejected("k", "{\"maps\":false,\"matomo\":false}")).isEqualTo(Verdict.CONSISTENT);
    assertThat(accepted("k", "{\"maps\":false,\"matomo\":false}")).isEqualTo(Verdict.CONTRADICTS);
  }

  @Test
  void readsThePurposesOfATcString() {
    byte[] none = new byte[40];
    none[0] = 2 << 2;
    byte[] some = none.clone();
    some[152 / 8] = (byte) 0x80;
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    assertThat(rejected("tc", base64.encodeToString(none))).isEqualTo(Verdict.CONSISTENT);
    assertThat(rejected("tc", base64.encodeToString(some) + ".YAAAA"))
        .isEqualTo(Verdict.CONTRADICTS);
  }

  @Test
  void doesNotReadAnIdentifier() {
    assertThat(ChoiceReader.read("_ga", "GA1.1.1234567.1700000000").readable()).isFalse();
    assertThat(ChoiceReader.read("sid", "f3a9c1b27d5e4f60").readable()).isFalse();
  }
}
