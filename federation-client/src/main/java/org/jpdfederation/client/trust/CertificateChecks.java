package org.jpdfederation.client.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.jspecify.annotations.Nullable;

/** What is wrong with a certificate that could be read. */
final class CertificateChecks {

    /** A custom pair must be valid for at least as long (AF 2.1, Custom Token Certificates). */
    private static final Duration LEAST_LEFT = Duration.ofDays(7);

    private static final List<String> WEAK_HASHES = List.of("MD2", "MD4", "MD5", "SHA1");

    private CertificateChecks() {}

    static List<CertificateFault> faults(X509CertificateHolder certificate, CertificateKey key, Instant now) {
        Set<CertificateFault> faults = EnumSet.noneOf(CertificateFault.class);
        time(certificate, now).ifPresent(faults::add);
        key.fault().ifPresent(faults::add);
        if (!certificate.getIssuer().equals(certificate.getSubject())) {
            faults.add(CertificateFault.NOT_SELF_SIGNED);
        } else if (key.fault().isEmpty()) {
            signature(certificate).ifPresent(faults::add);
        }
        String algorithm = signatureAlgorithm(certificate);
        if (WEAK_HASHES.stream().anyMatch(algorithm::startsWith)) {
            faults.add(CertificateFault.SIGNATURE_WEAK);
        }
        if (!isAuthority(certificate.getExtensions())) {
            faults.add(CertificateFault.NOT_A_CA);
        }
        if (!maySign(certificate.getExtensions())) {
            faults.add(CertificateFault.KEY_USAGE);
        }
        return List.copyOf(faults);
    }

    static String signatureAlgorithm(X509CertificateHolder certificate) {
        try {
            return new DefaultSignatureNameFinder()
                    .getAlgorithmName(certificate.getSignatureAlgorithm())
                    .toUpperCase(Locale.ROOT);
        } catch (RuntimeException e) { // unusual parameters
            return certificate.getSignatureAlgorithm().getAlgorithm().getId();
        }
    }

    private static Optional<CertificateFault> time(X509CertificateHolder certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (until.isBefore(from)) {
            return Optional.of(CertificateFault.VALIDITY_REVERSED);
        }
        if (now.isBefore(from)) {
            return Optional.of(CertificateFault.NOT_YET_VALID);
        }
        if (now.isAfter(until)) {
            return Optional.of(CertificateFault.EXPIRED);
        }
        boolean soon = Duration.between(now, until).compareTo(LEAST_LEFT) < 0;
        return soon ? Optional.of(CertificateFault.EXPIRES_SOON) : Optional.empty();
    }

    private static Optional<CertificateFault> signature(X509CertificateHolder holder) {
        try {
            Certificate certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
            certificate.verify(certificate.getPublicKey());
            return Optional.empty();
        } catch (InvalidKeyException | SignatureException e) {
            return Optional.of(CertificateFault.SIGNATURE_WRONG);
        } catch (IOException | GeneralSecurityException | RuntimeException e) { // the Java runtime knows less kinds
            return Optional.of(CertificateFault.SIGNATURE_UNKNOWN);
        }
    }

    private static boolean isAuthority(@Nullable Extensions extensions) {
        try {
            @Nullable
            BasicConstraints constraints = extensions == null ? null : BasicConstraints.fromExtensions(extensions);
            return constraints != null && constraints.isCA();
        } catch (RuntimeException e) { // a broken extension
            return false;
        }
    }

    /** Without the extension a key may be used for anything (RFC 5280). */
    private static boolean maySign(@Nullable Extensions extensions) {
        try {
            @Nullable KeyUsage usage = extensions == null ? null : KeyUsage.fromExtensions(extensions);
            return usage == null
                    || Stream.of(KeyUsage.keyCertSign, KeyUsage.digitalSignature)
                            .anyMatch(usage::hasUsages);
        } catch (RuntimeException e) { // a broken extension
            return false;
        }
    }
}
