package io.cookieaudit.scan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
  private final Entities entities = Knowledge.bundled().entities();

  @ParameterizedTest
  @CsvSource({
    "www.google-analytics.com, Google",
    "stats.g.doubleclick.net, Google",
    "www.youtube.com, Google",
    "connect.facebook.net, Meta",
    "BAT.BING.COM, Microsoft",
    "cdn.jsdelivr.net, jsDelivr",
  })
  void knowsTheCompanyOfAHostAndItsSubdomains(String host, String company) {
    assertThat(entities.ofHost(host)).map(Entity::name).hasValue(company);
  }

  @ParameterizedTest
  @CsvSource({"notgoogle.com", "google.com.evil.test", "com", "shop.test", "''"})
  void doesNotTakeOneHostForAnother(String host) {
    assertThat(entities.ofHost(host)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Google Analytics | Google",
        "Google Ireland Ltd., Gordon House, Dublin | Google",
        "Facebook Ireland Limited | Meta",
        "Meta | Meta",
        "X | X",
        "Twitter Inc. | X",
        "Criteo S.A. | Criteo",
        "www.criteo.com | Criteo",
        ".doubleclick.net | Google",
        "Mailru | VK",
        "Yandex.Metrica | Yandex",
      })
  void knowsACompanyByTheWordsOfAPolicy(String words, String company) {
    assertThat(entities.namedIn(words)).extracting(Entity::name).containsExactly(company);
  }

  @Test
  void findsEveryCompanyNamed() {
    assertThat(entities.namedIn("Facebook, Twitter and Bing"))
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Meta", "X", "Microsoft");
  }

  @ParameterizedTest
  @CsvSource({
    "meta data of the page",
    "the customer segment you belong to",
    "advertising partners",
    "Googlers",
    "a heap of drift",
  })
  void doesNotFindACompanyInAnOrdinaryWord(String words) {
    assertThat(entities.namedIn(words)).isEmpty();
  }

  @Test
  void refusesAHostOfTwoCompanies() {
    var one = new Entity("One", Entity.Kind.COMPANY, List.of(), List.of("one.test"));
    var two = new Entity("Two", Entity.Kind.COMPANY, List.of(), List.of("one.test"));
    assertThatThrownBy(() -> new Entities(List.of(one, two)))
        .hasMessage("one.test belongs to both One and Two");
  }
}
