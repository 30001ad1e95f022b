package org.jpdfederation.client.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;

/**
 * The root certificate of an Access service: the public half of the key that signs its tokens. Whoever has it in
 * {@code etc/access/keys/trusted} trusts that service, with full admin rights. Two are equal when their bytes are.
 * Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-root-certificate">Get Root Certificate</a>
 */
public final class RootCertificate {

    private final X509CertificateHolder certificate;
    private final byte[] der;
    private final Fingerprint fingerprint;
    private final CertificateKey key;
    private final String subject;
    private final String issuer;
    private final Instant validFrom;
    private final Instant validUntil;

    /** Whatever of a broken certificate cannot be read is an unchecked exception here, and not later. */
    RootCertificate(X509CertificateHolder certificate, byte[] der) {
        this.certificate = certificate;
        this.der = der.clone();
        this.fingerprint = Fingerprint.ofBytes(der);
        this.key = CertificateKey.of(certificate.getSubjectPublicKeyInfo());
        this.subject = certificate.getSubject().toString();
        this.issuer = certificate.getIssuer().toString();
        this.validFrom = certificate.getNotBefore().toInstant();
        this.validUntil = certificate.getNotAfter().toInstant();
    }

    /**
     * Reads a certificate in any form in which platforms and people hand it over: PEM with or without line breaks, bare
     * Base64 (the answer without {@code formatted=true}), DER.
     *
     * @param given at most 64 KiB
     * @return the certificate, or why it cannot be read
     */
    public static CertificateReading read(byte[] given) {
        return CertificateReader.read(given);
    }

    /**
     * Reads a certificate that must be one.
     *
     * @param text PEM or bare Base64
     * @param source where it comes from, for the message
     * @return the certificate
     * @throws InputException with CERTIFICATE_UNUSABLE if it cannot be read; the message holds the name of the
     *     {@link CertificateFault} and nothing of the text
     */
    public static RootCertificate of(String text, String source) {
        CertificateReading reading = read(text.getBytes(StandardCharsets.UTF_8));
        if (reading instanceof CertificateReading.Refused refused) {
            CertificateFault fault = refused.fault();
            throw new InputException(
                    ErrorCode.CERTIFICATE_UNUSABLE,
                    InputException.Fault.of(
                            source, fault.explanation() + "; " + fault.hint() + " (" + fault.name() + ")"));
        }
        return ((CertificateReading.Read) reading).certificate();
    }

    /**
     * Whose certificate it is.
     *
     * @return the distinguished name, such as {@code O=Example,CN=Access of home}
     */
    public String subject() {
        return subject;
    }

    /**
     * Who signed it: itself, as a rule.
     *
     * @return the distinguished name
     */
    public String issuer() {
        return issuer;
    }

    /**
     * What tells it from all others.
     *
     * @return the SHA-256 fingerprint of its bytes
     */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /**
     * When its time begins.
     *
     * @return the first instant at which it is valid
     */
    public Instant validFrom() {
        return validFrom;
    }

    /**
     * When its time is over.
     *
     * @return the last instant at which it is valid
     */
    public Instant validUntil() {
        return validUntil;
    }

    /**
     * Its key.
     *
     * @return kind and size in bits, such as {@code RSA 2048}
     */
    public String key() {
        return key.description();
    }

    /**
     * How it is signed.
     *
     * @return such as {@code SHA256WITHECDSA}; an object identifier when the name is not known
     */
    public String signatureAlgorithm() {
        return CertificateChecks.signatureAlgorithm(certificate);
    }

    /**
     * What is wrong with it at an instant.
     *
     * @param now the instant at which it shall be valid
     * @return the faults in the order of {@link CertificateFault}, none when it can be used
     */
    public List<CertificateFault> faults(Instant now) {
        return CertificateChecks.faults(certificate, key, now);
    }

    /**
     * What is wrong with it at an instant, if it must be a certain one.
     *
     * @param now the instant at which it shall be valid
     * @param expected the fingerprint that its owner told by another way
     * @return the faults in the order of {@link CertificateFault}, none when it can be used
     */
    public List<CertificateFault> faults(Instant now, Fingerprint expected) {
        List<CertificateFault> faults = faults(now);
        if (!fingerprint.equals(expected)) {
            faults = new ArrayList<>(faults);
            faults.add(CertificateFault.FINGERPRINT_DIFFERENT);
        }
        return List.copyOf(faults);
    }

    /**
     * The text that goes into {@code trusted}.
     *
     * @return PEM with line feeds
     */
    public String pem() {
        return CertificateText.pem(der);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RootCertificate same && fingerprint.equals(same.fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    /** Subject and fingerprint. */
    @Override
    public String toString() {
        return "RootCertificate[" + subject() + ", " + fingerprint + "]";
    }
}
