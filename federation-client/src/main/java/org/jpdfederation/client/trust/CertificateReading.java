package org.jpdfederation.client.trust;

/** What became of the reading of a root certificate. */
public sealed interface CertificateReading {

    /**
     * It was read; whether it can be used is another question, see {@link RootCertificate#faults}. Immutable.
     *
     * @param certificate the certificate
     */
    record Read(RootCertificate certificate) implements CertificateReading {}

    /**
     * It cannot be read. Immutable.
     *
     * @param fault why
     */
    record Refused(CertificateFault fault) implements CertificateReading {}
}
