package io.cookieaudit.api.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a connection is made to. */
class BorderTest {
  private static final String PUBLIC = "93.184.215.14";
  private static final String PUBLIC_V6 = "2606:2800:21f:cb07:6820:80da:af6b:8b2c";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Loopback in all the ways that it can be written
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "127.255.255.254",
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7F.1",
        "0x7f.0x0.0x0.0x1",
        "0177.0.0.1",
        "0177.0x0.0.01",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::]",
        "[::127.0.0.1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::1]",
        "[2002:7f00:1::]",
        "[2002:7f00:0001::1]",
        "[2001:0:7f00:1::]",
        // This network
        "0.0.0.0",
        "0",
        "0.1.2.3",
        // Private
        "10.0.0.1",
        "10.255.255.255",
        "0xa.1",
        "012.0.0.1",
        "167772161",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "0300.0250.1",
        "3232235521",
        "[::ffff:10.0.0.1]",
        "[::ffff:c0a8:1]",
        "[2002:0a00:0001::]",
        "[2002:c0a8:0101::5]",
        "[64:ff9b::10.1.2.3]",
        "100.64.0.1",
        "100.127.255.254",
        "[fc00::1]",
        "[fd12:3456:789a::1]",
        "[fec0::1]",
        // Link-local, and where clouds tell machines about themselves
        "169.254.169.254",
        "169.254.170.2",
        "0xa9fea9fe",
        "2852039166",
        "0251.0376.0251.0376",
        "[::ffff:169.254.169.254]",
        "[64:ff9b::a9fe:a9fe]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "[fe80::a9fe:a9fe]",
        "168.63.129.16",
        "100.100.100.200",
        "192.0.0.192",
        // To many, to nobody, for documents and measurements
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "240.0.0.1",
        "[ff02::1]",
        "[ff05::2]",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "192.0.2.1",
        "[2001:db8::1]",
        "[3fff::1]",
        "[100::1]",
        "[5f00::1]",
      })
  void addressesOutsideOfThePublicInternetAreClosed(String host) {
    assertThatThrownBy(() -> border().crossing(host, 80)).isInstanceOf(ClosedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PUBLIC,
        "9.255.255.255",
        "11.0.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "100.63.255.255",
        "100.128.0.0",
        "169.253.255.255",
        "223.255.255.255",
        "0x5d.0xb8.0xd7.0xe",
        "1572394766",
        "[" + PUBLIC_V6 + "]",
        "[2001:4860:4860::8888]",
        "[64:ff9b::93.184.215.14]",
        "[2002:5db8:d70e::1]",
      })
  void publicOnesAreOpen(String host) throws UnknownHostException {
    assertThat(border().crossing(host, 8443).getPort()).isEqualTo(8443);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3.4.5", "256.1.1.1", "0x", "1.2.3.0x100", "a.7", "[::1", "1::2::3"})
  void whatOnlyLooksLikeAnAddressIsNotAskedFor(String host) {
    assertThatThrownBy(() -> border().crossing(host, 80)).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void aNameIsJudgedByItsAddresses() throws UnknownHostException {
    Border border =
        border(Map.of("shop.test", PUBLIC, "inside.test", "10.1.2.3", "six.test", "::1"));

    assertThat(border.crossing("shop.test", 443)).isEqualTo(at(PUBLIC, 443));
    assertThat(border.crossing("SHOP.test.", 443)).isEqualTo(at(PUBLIC, 443));
    assertThatThrownBy(() -> border.crossing("inside.test", 443))
        .isInstanceOf(ClosedException.class)
        .hasMessageContaining("inside.test");
    assertThatThrownBy(() -> border.crossing("six.test", 443)).isInstanceOf(ClosedException.class);
  }

  @Test
  void ofSeveralAddressesTheFirstOpenOneIsTaken() throws UnknownHostException {
    Border border =
        new Border(host -> addresses("127.0.0.1", PUBLIC_V6, PUBLIC), Openings.NONE, List.of());

    assertThat(border.crossing("both.test", 80)).isEqualTo(at(PUBLIC_V6, 80));
  }

  @Test
  void aNameThatAnswersDifferentlyTheNextTimeGainsNothing() throws UnknownHostException {
    Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1", PUBLIC));
    Border border = new Border(host -> addresses(answers.removeFirst()), Openings.NONE, List.of());

    InetSocketAddress first = border.crossing("rebinding.test", 80);

    assertThat(first).isEqualTo(at(PUBLIC, 80));
    assertThat(first.isUnresolved()).as("nobody looks the name up again").isFalse();
    assertThatThrownBy(() -> border.crossing("rebinding.test", 80))
        .isInstanceOf(ClosedException.class);
    assertThat(answers).as("one question for each connection").hasSize(1);
  }

  @Test
  void theOperatorOpensHostsDomainsAndNetworks() throws UnknownHostException {
    Map<String, String> names =
        Map.of(
            "shop.corp",
            "10.1.2.3",
            "a.dev.corp",
            "10.9.9.9",
            "dev.corp",
            "10.9.9.8",
            "else.corp",
            "10.7.7.7",
            "other.corp",
            "192.168.4.4");
    Border border =
        new Border(
            knowing(names),
            Openings.of(List.of("Shop.corp", "*.dev.corp", "10.7.0.0/16", "fd12::/48")),
            List.of());

    assertThat(border.crossing("shop.corp", 80)).isEqualTo(at("10.1.2.3", 80));
    assertThat(border.crossing("a.dev.corp", 80)).isEqualTo(at("10.9.9.9", 80));
    assertThat(border.crossing("else.corp", 80)).isEqualTo(at("10.7.7.7", 80));
    assertThat(border.crossing("[fd12::5]", 80)).isEqualTo(at("fd12::5", 80));
    for (String closed : List.of("dev.corp", "other.corp", "10.1.2.3", "[fd13::5]")) {
      assertThatThrownBy(() -> border.crossing(closed, 80)).isInstanceOf(ClosedException.class);
    }
  }

  @Test
  void theOperatorsMappingsAreFollowedAndTheirTargetsOpen() throws UnknownHostException {
    Border border =
        new Border(
            host -> addresses("127.0.0.1"),
            Openings.NONE,
            List.of(
                new ConnectTo("www.shop.test", 443, "127.0.0.1", 8443),
                new ConnectTo("", 81, "10.0.0.5", 0)));

    assertThat(border.crossing("www.shop.test", 443)).isEqualTo(at("127.0.0.1", 8443));
    assertThat(border.crossing("any.test", 81)).isEqualTo(at("10.0.0.5", 81));
    assertThatThrownBy(() -> border.crossing("www.shop.test", 80))
        .isInstanceOf(ClosedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0/99", "10.1/16", "http://shop.corp/", "shop corp", "*", "1.2"})
  void openingsThatMeanNothingAreRefused(String written) {
    assertThatThrownBy(() -> Openings.of(List.of(written)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + written + "'");
  }

  private static Border border() {
    return border(Map.of());
  }

  private static Border border(Map<String, String> names) {
    return new Border(knowing(names), Openings.NONE, List.of());
  }

  private static Names knowing(Map<String, String> names) {
    return host -> {
      String address = names.get(host);
      if (address == null) {
        throw new UnknownHostException(host);
      }
      return addresses(address);
    };
  }

  private static List<InetAddress> addresses(String... texts) throws UnknownHostException {
    InetAddress[] all = new InetAddress[texts.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = InetAddress.getByName(texts[i]);
    }
    return Arrays.asList(all);
  }

  private static InetSocketAddress at(String address, int port) throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByName(address), port);
  }
}
