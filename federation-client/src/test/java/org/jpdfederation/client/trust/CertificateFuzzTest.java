package org.jpdfederation.client.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes, a certificate or a fault; and a certificate can be asked all that it offers. */
class CertificateFuzzTest {

    @FuzzTest(maxDuration = "10s")
    void anyBytes_areReadOrRefused(byte[] bytes) {
        if (RootCertificate.read(bytes) instanceof CertificateReading.Read read) {
            RootCertificate certificate = read.certificate();
            assertThat(certificate.faults(Samples.NOW)).doesNotHaveDuplicates();
            assertThat(certificate.signatureAlgorithm()).isNotEmpty();
            assertThat(certificate.key()).isNotEmpty();
            assertThat(certificate.toString()).isNotEmpty();
            assertThat(RootCertificate.of(certificate.pem(), "fuzz")).isEqualTo(certificate);
        }
    }
}
