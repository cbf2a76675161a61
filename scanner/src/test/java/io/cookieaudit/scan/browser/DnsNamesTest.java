package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;

class DnsNamesTest {
  private final Message answer = new Message();

  @Test
  void followsTheAliasesInAnyOrder() throws TextParseException {
    alias("edge.collector.example", "lb.collector.example");
    alias("Metrics.Shop.example", "edge.Collector.example");

    assertThat(DnsNames.chain("metrics.shop.example", answer))
        .containsExactly("edge.collector.example", "lb.collector.example");
  }

  @Test
  void aNameThatIsNoAliasHasNoChain() throws TextParseException {
    alias("other.example", "elsewhere.example");

    assertThat(DnsNames.chain("shop.example", answer)).isEmpty();
  }

  @Test
  void aliasesInARingEnd() throws TextParseException {
    alias("a.example", "b.example");
    alias("b.example", "a.example");

    assertThat(DnsNames.chain("a.example", answer)).containsExactly("b.example", "a.example");
  }

  private void alias(String from, String to) throws TextParseException {
    answer.addRecord(
        new CNAMERecord(Name.fromString(from + "."), DClass.IN, 60, Name.fromString(to + ".")),
        Section.ANSWER);
  }
}
