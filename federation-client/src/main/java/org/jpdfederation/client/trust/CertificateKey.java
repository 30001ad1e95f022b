package org.jpdfederation.client.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * The public key of a certificate. Weak is what has less than 112 bits of strength (NIST SP 800-57).
 *
 * @param description kind and size in bits
 * @param fault what is wrong with it
 */
record CertificateKey(String description, Optional<CertificateFault> fault) {

    private static final int LEAST_RSA = 2048;
    private static final int LEAST_CURVE = 224;

    static CertificateKey of(SubjectPublicKeyInfo info) {
        try {
            return of(PublicKeyFactory.createKey(info), info);
        } catch (IOException | RuntimeException e) { // the parser throws many kinds
            return unknown(info);
        }
    }

    private static CertificateKey of(AsymmetricKeyParameter key, SubjectPublicKeyInfo info) {
        if (key instanceof RSAKeyParameters rsa) {
            boolean weakExponent = rsa.getExponent().compareTo(BigInteger.valueOf(3)) < 0;
            int bits = rsa.getModulus().bitLength();
            return sized("RSA", bits, weakExponent ? bits + 1 : LEAST_RSA);
        }
        if (key instanceof DSAPublicKeyParameters dsa) {
            return sized("DSA", dsa.getParameters().getP().bitLength(), LEAST_RSA);
        }
        if (key instanceof ECPublicKeyParameters ec) {
            return sized("EC", ec.getParameters().getCurve().getFieldSize(), LEAST_CURVE);
        }
        if (key instanceof Ed25519PublicKeyParameters) {
            return new CertificateKey("Ed25519", Optional.empty());
        }
        if (key instanceof Ed448PublicKeyParameters) {
            return new CertificateKey("Ed448", Optional.empty());
        }
        return unknown(info);
    }

    private static CertificateKey sized(String kind, int bits, int least) {
        return new CertificateKey(
                kind + " " + bits, bits < least ? Optional.of(CertificateFault.KEY_WEAK) : Optional.empty());
    }

    private static CertificateKey unknown(SubjectPublicKeyInfo info) {
        return new CertificateKey(
                info.getAlgorithm().getAlgorithm().getId(), Optional.of(CertificateFault.KEY_UNKNOWN));
    }
}
