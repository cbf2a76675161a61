package io.cookieaudit.scan.demo;

import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key and a certificate made for one run and kept in memory only. No browser trusts it, except
 * one that is told the hash of its key.
 *
 * @param certificate names all hosts it is made for
 * @param context serves with it
 */
record LoopbackCertificate(X509Certificate certificate, SSLContext context) {
  private static final Duration VALID = Duration.ofDays(7);

  /** A new key, and a certificate over it for these hosts, valid from a day before {@code now}. */
  static LoopbackCertificate forHosts(Collection<String> hosts, Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      X509Certificate certificate = sign(pair, hosts, now);
      return new LoopbackCertificate(certificate, context(pair, certificate));
    } catch (GeneralSecurityException | IOException | OperatorException e) {
      throw new ScanException(
          "no certificate could be made for the shop on loopback: " + e.getMessage(), e);
    }
  }

  /** SHA-256 of the public key (SPKI) in base64, as browsers are told to trust it. */
  String keyHash() {
    return keyHash(certificate.getPublicKey());
  }

  private static String keyHash(PublicKey key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static X509Certificate sign(KeyPair pair, Collection<String> hosts, Instant now)
      throws GeneralSecurityException, IOException, OperatorException {
    var name = new X500Name("CN=cookie-audit demo (loopback only)");
    GeneralName[] names =
        hosts.stream()
            .map(host -> new GeneralName(GeneralName.dNSName, host))
            .toArray(GeneralName[]::new);
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(64, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(VALID)),
            name,
            pair.getPublic());
    builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static SSLContext context(KeyPair pair, X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    char[] inMemoryOnly = new char[0];
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, inMemoryOnly);
    store.setKeyEntry("shop", pair.getPrivate(), inMemoryOnly, new Certificate[] {certificate});
    // PKIX in its place would decrypt the key anew, and slowly, at almost every handshake.
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(store, inMemoryOnly);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
