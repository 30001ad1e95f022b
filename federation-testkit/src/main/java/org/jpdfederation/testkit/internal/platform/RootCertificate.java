package org.jpdfederation.testkit.internal.platform;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;

/** Makes the self-signed root certificate of a fake Access service, the same one for the same seed. */
final class RootCertificate {

    private static final Duration LIFE = Duration.ofDays(3653);

    private RootCertificate() {}

    /**
     * Makes a certificate for a new key on the curve P-256.
     *
     * @param name the deployment's name, for the subject
     * @param now the certificate is valid from a day before for ten years
     * @param random where key, serial number and signature come from
     * @return the certificate, DER
     */
    static byte[] create(String name, Instant now, SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        X9ECParameters curve = CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1);
        generator.init(new ECKeyGenerationParameters(
                new ECNamedDomainParameters(SECObjectIdentifiers.secp256r1, curve), random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "JPD Federation fakes")
                .addRDN(BCStyle.CN, "Access of " + name)
                .build();
        try {
            SubjectPublicKeyInfo key = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
            Instant from = now.minus(Duration.ofDays(1));
            X509v3CertificateBuilder certificate = new X509v3CertificateBuilder(
                    subject,
                    new BigInteger(64, random).setBit(64),
                    Date.from(from),
                    Date.from(from.plus(LIFE)),
                    subject,
                    key);
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return certificate.build(signer(pair, random)).getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make the root certificate of " + name, e);
        }
    }

    private static ContentSigner signer(AsymmetricCipherKeyPair pair, SecureRandom random)
            throws OperatorCreationException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        BcContentSignerBuilder builder =
                new BcECContentSignerBuilder(algorithm, new DefaultDigestAlgorithmIdentifierFinder().find(algorithm));
        return builder.setSecureRandom(random).build(pair.getPrivate());
    }
}
