package org.jpdfederation.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.trust.Samples.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fingerprint was printed by {@code openssl x509 -fingerprint -sha256}. */
class RootCertificateTest {

    private static final String FINGERPRINT =
            "5C:B5:98:CF:9C:C7:38:53:EF:3C:5C:FC:2A:F8:52:68:D4:AA:D8:0A:A7:BC:F3:A7:31:53:CB:20:2F:D4:AC:E0";
    private static final List<Bad> BAD = bad();

    /** A line of {@code bad-certificates.txt}. */
    record Bad(CertificateFault fault, String file) {}

    @ParameterizedTest
    @FieldSource("BAD")
    void aBadCertificate_isRefused_andItsOnlyFaultNamed(Bad bad) {
        assertThat(faults(Samples.bytes("bad-certificates/" + bad.file()))).containsExactly(bad.fault());
    }

    private static List<CertificateFault> faults(byte[] given) {
        CertificateReading reading = RootCertificate.read(given);
        return reading instanceof CertificateReading.Read read
                ? read.certificate().faults(NOW)
                : List.of(((CertificateReading.Refused) reading).fault());
    }

    @Test
    void everyFault_hasAnExample() {
        Set<CertificateFault> shown = EnumSet.of(CertificateFault.TOO_LARGE, CertificateFault.FINGERPRINT_DIFFERENT);
        BAD.forEach(bad -> shown.add(bad.fault()));

        assertThat(shown).containsExactly(CertificateFault.values());
    }

    @Test
    void aTextAbove64KiB_isRefusedBeforeItIsRead() {
        String pem = Samples.text("certificates/root-rsa.crt");
        byte[] largest = (pem + " ".repeat((64 << 10) - pem.length())).getBytes(StandardCharsets.UTF_8);

        assertThat(faults(largest)).isEmpty();
        assertThat(faults(Arrays.copyOf(largest, largest.length + 1))).containsExactly(CertificateFault.TOO_LARGE);
    }

    @Test
    void aDeepStructure_isRefused_andOverflowsNothing() {
        byte[] deep = new byte[60_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }

        assertThat(faults(deep)).containsExactly(CertificateFault.BYTES_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"root-rsa.crt", "root-ec.crt", "root-ed25519.crt", "root-pss.crt"})
    void aGoodCertificate_hasNoFault(String file) {
        assertThat(Samples.certificate(file).faults(NOW)).isEmpty();
    }

    @Test
    void itsParts_areReadable() {
        RootCertificate certificate = Samples.certificate("root-rsa.crt");

        assertThat(certificate.subject()).isEqualTo("O=Example,CN=Access of home");
        assertThat(certificate.issuer()).isEqualTo("O=Example,CN=Access of home");
        assertThat(certificate.validFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(certificate.validUntil()).isEqualTo(Instant.parse("2036-01-01T00:00:00Z"));
        assertThat(certificate.key()).isEqualTo("RSA 2048");
        assertThat(certificate.signatureAlgorithm()).isEqualTo("SHA256WITHRSA");
        assertThat(certificate.fingerprint()).hasToString(FINGERPRINT);
        assertThat(Samples.certificate("root-ec.crt").key()).isEqualTo("EC 256");
        assertThat(Samples.certificate("root-ed25519.crt").key()).isEqualTo("Ed25519");
    }

    /** With and without {@code formatted=true}, and what mail programs and editors make of it (3.2). */
    @Test
    @Tag("AF2.3")
    void everyForm_givesTheSameCertificate_andTheFormattedText() {
        String pem = Samples.text("certificates/root-rsa.crt");
        byte[] der = Samples.bytes("certificates/root.der");
        String bare = Base64.getEncoder().encodeToString(der);

        Stream.of(
                        pem,
                        pem.strip(),
                        pem.replace("\n", "\r\n"),
                        pem.replace("\n", ""),
                        "\uFEFF" + pem,
                        "\n\n  " + pem + "\n",
                        bare,
                        bare + "\n",
                        Base64.getMimeEncoder().encodeToString(der))
                .forEach(form ->
                        assertThat(RootCertificate.of(form, "test").pem()).isEqualTo(pem));
        assertThat(RootCertificate.read(der))
                .isEqualTo(new CertificateReading.Read(Samples.certificate("root-rsa.crt")));
    }

    /** AF 2.1: at least 7 more days. */
    @Test
    @Tag("AF2.1")
    void itsTime_endsAtTheLastInstant_andWarnsSevenDaysBefore() {
        RootCertificate certificate = Samples.certificate("root-ec.crt");
        Instant begin = certificate.validFrom();
        Instant end = certificate.validUntil();

        assertThat(certificate.faults(begin.minusMillis(1))).containsExactly(CertificateFault.NOT_YET_VALID);
        assertThat(certificate.faults(begin)).isEmpty();
        assertThat(certificate.faults(end.minus(Duration.ofDays(7)))).isEmpty();
        assertThat(certificate.faults(end.minus(Duration.ofDays(7)).plusMillis(1)))
                .containsExactly(CertificateFault.EXPIRES_SOON);
        assertThat(certificate.faults(end)).containsExactly(CertificateFault.EXPIRES_SOON);
        assertThat(certificate.faults(end.plusMillis(1))).containsExactly(CertificateFault.EXPIRED);
    }

    @Test
    void aPin_isComparedWhateverItsSpelling() {
        RootCertificate certificate = Samples.certificate("root-rsa.crt");
        Fingerprint lower = Fingerprint.of(FINGERPRINT.replace(":", "").toLowerCase(java.util.Locale.ROOT));

        assertThat(certificate.faults(NOW, lower)).isEmpty();
        assertThat(certificate.faults(NOW, Samples.certificate("root-ec.crt").fingerprint()))
                .containsExactly(CertificateFault.FINGERPRINT_DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "zz", "sha256 Fingerprint=B0:D1"})
    void noFingerprint_isRefused(String text) {
        assertThatThrownBy(() -> Fingerprint.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void theError_namesSourceAndFault_andNothingOfThePrivateKey() {
        String key = Samples.text("bad-certificates/private-key.crt");
        String secret = key.lines().toList().get(1);

        assertThatThrownBy(() -> RootCertificate.of(key, "eu.crt"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.CERTIFICATE_UNUSABLE))
                .hasMessageStartingWith("eu.crt: it holds a private key")
                .hasMessageEndingWith("(PRIVATE_KEY)")
                .hasMessageNotContaining(secret);
        assertThat(RootCertificate.read(key.getBytes(StandardCharsets.UTF_8)).toString())
                .doesNotContain(secret);
    }

    private static List<Bad> bad() {
        return Samples.text("bad-certificates.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\\|", -1)))
                .map(cells -> new Bad(
                        CertificateFault.valueOf(cells.get(0).strip()),
                        cells.get(1).strip()))
                .toList();
    }
}
