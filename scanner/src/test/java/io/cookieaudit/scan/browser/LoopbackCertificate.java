package io.cookieaudit.scan.browser;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate made for one run.
 *
 * @param keyHash SHA-256 of its public key, by which a browser is told to trust it
 */
record LoopbackCertificate(SSLContext context, String keyHash) {
  static LoopbackCertificate make() throws IOException, GeneralSecurityException {
    return make(Instant.now());
  }

  /**
   * @param now from a day before which it is valid for a week
   */
  static LoopbackCertificate make(Instant now) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    char[] password = "fixture".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(
        "site", pair.getPrivate(), password, new Certificate[] {selfSigned(pair, now)});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
    return new LoopbackCertificate(context, Base64.getEncoder().encodeToString(hash));
  }

  private static X509Certificate selfSigned(KeyPair pair, Instant now)
      throws GeneralSecurityException {
    X500Name name = new X500Name("CN=fixture.test");
    try {
      ContentSigner signer =
          new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      BigInteger.valueOf(now.toEpochMilli()),
                      Date.from(now.minus(Duration.ofDays(1))),
                      Date.from(now.plus(Duration.ofDays(7))),
                      name,
                      pair.getPublic())
                  .build(signer));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
