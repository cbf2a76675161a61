package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackSitesTest {
  private final LoopbackSites sites =
      LoopbackSites.start(
          Map.of(
              "www.one.test", request -> SiteReply.html("one " + request.parameters().get("q")),
              "two.test", request -> SiteReply.redirect("/x").withCookie("a=1").withCookie("b=2")),
          InstantSource.system());

  @AfterEach
  void stop() {
    sites.close();
  }

  @Test
  void sendsEachRequestToItsHost() throws Exception {
    assertThat(get("www.one.test", "/?q=a%20b"))
        .startsWith("HTTP/1.1 200")
        .contains("Content-type: text/html; charset=utf-8")
        .endsWith("one a b");
  }

  @Test
  void sendsHeadersThatComeTwice() throws Exception {
    assertThat(get("two.test", "/"))
        .startsWith("HTTP/1.1 302")
        .contains("Location: /x", "Set-cookie: a=1", "Set-cookie: b=2");
  }

  @Test
  void refusesHostsItDoesNotHave() throws Exception {
    assertThat(get("three.test", "/")).startsWith("HTTP/1.1 421");
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    for (var network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, sites.port()).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void namesAllHostsInItsCertificate() throws Exception {
    assertThat(certificate().getSubjectAlternativeNames())
        .extracting(name -> name.get(1).toString())
        .containsExactlyInAnyOrder("www.one.test", "two.test");
  }

  @Test
  void givesTheHashOfTheKeyItServesWith() throws Exception {
    byte[] key = certificate().getPublicKey().getEncoded();
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    assertThat(sites.trustedKey()).isEqualTo(hash);
    assertThat(sites.browserOptions().trustedKeys()).containsExactly(hash);
  }

  @Test
  void isTrustedByNobodyElse() throws Exception {
    assertThatThrownBy(() -> connect(SSLContext.getDefault(), "two.test").startHandshake())
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void makesANewKeyForEachRun() {
    try (var other = LoopbackSites.start(Map.of(), InstantSource.system())) {
      assertThat(other.trustedKey()).isNotEqualTo(sites.trustedKey());
    }
  }

  @Test
  void leadsABrowserToItsPort() {
    assertThat(sites.browserOptions().connectTo())
        .containsExactly(
            new ConnectTo("two.test", 443, "127.0.0.1", sites.port()),
            new ConnectTo("www.one.test", 443, "127.0.0.1", sites.port()));
  }

  @Test
  void tellsAPersonHowToVisit() {
    assertThat(sites.visitCommand("https://two.test/"))
        .contains("MAP two.test:443 127.0.0.1:" + sites.port())
        .contains("--ignore-certificate-errors-spki-list=" + sites.trustedKey())
        .endsWith("https://two.test/");
  }

  private X509Certificate certificate() throws Exception {
    try (SSLSocket socket = connect(trustingAll(), "two.test")) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private String get(String host, String path) throws Exception {
    try (SSLSocket socket = connect(trustingAll(), host);
        InputStream answer = socket.getInputStream()) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SSLContext trustingAll() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new X509TrustManager[] {new TrustingAll()}, null);
    return context;
  }

  private SSLSocket connect(SSLContext context, String host) throws IOException {
    var socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), sites.port());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(host)));
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** Whom to trust is tested elsewhere; these tests look at what is sent. */
  private static final class TrustingAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
