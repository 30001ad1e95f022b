package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.client.openpgp.Samples.MADE;
import static org.jpdfederation.client.openpgp.Samples.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fingerprints, sizes and times were printed by {@code gpg --with-colons --fingerprint --list-keys}. */
@Tag("DIST-4.1")
class PublicSigningKeyTest {

    @ParameterizedTest
    @CsvSource({
        "rsa2048, RSA 2048, 0D6B7784AF443B35C78F10BA0FC2A62062F1CD4E, Release <release@example.org>",
        "rsa3072, RSA 3072, E73BCF9C28D04CF0FE52DE06ABE0FC3BCE4BF51D, Train 3072 <train@example.org>",
        "rsa4096, RSA 4096, CBB08C70EA27DC90142EEB579009ABF553C35FCA, Train 4096 <train4096@example.org>",
        "subkey, RSA 2048, E0EFBB6F519AD68CD18076B2CF85B982E2C54C26, With Subkey <sub@example.org>"
    })
    void aGoodKey_hasNoFault_andIsReadAsGpgReadsIt(String file, String algorithm, String fingerprint, String userId) {
        PublicSigningKey key = Samples.key(file + ".asc");

        assertThat(key.faults(NOW)).isEmpty();
        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(key.fingerprint()).hasToString(fingerprint);
        assertThat(key.fingerprint().keyId()).isEqualTo(fingerprint.substring(24));
        assertThat(key.userIds()).containsExactly(userId);
        assertThat(key.created()).isEqualTo(MADE);
        assertThat(key.revoked()).isFalse();
        assertThat(key.capabilities()).containsExactly(KeyCapability.CERTIFY, KeyCapability.SIGN);
        assertThat(key).hasToString("PublicSigningKey[" + algorithm + ", " + fingerprint + "]");
    }

    @Test
    void expiryAndSubkeys_areThoseOfGpg() {
        PublicSigningKey train = Samples.key("rsa3072.asc");
        PublicSigningKey withSubkey = Samples.key("subkey.asc");

        assertThat(train.expires()).contains(Instant.ofEpochSecond(2_082_758_400));
        assertThat(train.subkeys()).singleElement().satisfies(subkey -> {
            assertThat(subkey.fingerprint()).hasToString("F09CDA23B835C139D87E0DC7F75D45B35DD5A682");
            assertThat(subkey.algorithm()).isEqualTo("RSA 3072");
            assertThat(subkey.capabilities()).containsExactly(KeyCapability.ENCRYPT);
            assertThat(subkey.expires()).isEmpty();
        });
        assertThat(withSubkey.expires()).isEmpty();
        assertThat(withSubkey.subkeys()).singleElement().satisfies(subkey -> {
            assertThat(subkey.fingerprint()).hasToString("85A394FAABF3A22FDBA95F6FB8C9592A38083048");
            assertThat(subkey.capabilities()).containsExactly(KeyCapability.SIGN);
            assertThat(subkey.created()).isEqualTo(MADE);
            assertThat(subkey.expires()).contains(Instant.ofEpochSecond(1_893_456_000));
            assertThat(subkey.revoked()).isFalse();
        });
    }

    /** "An expired key fails creation and distribution" (Create Release Bundle v2 Version). */
    @Test
    @Tag("DIST-3.1")
    void itsTime_beginsWithItsFirstSecond_andIsOverWithTheSecondOfItsExpiry() {
        PublicSigningKey key = Samples.key("rsa3072.asc");
        Instant end = key.expires().orElseThrow();

        assertThat(key.faults(MADE.minusMillis(1))).containsExactly(KeyFault.NOT_YET_VALID);
        assertThat(key.faults(MADE)).isEmpty();
        assertThat(key.faults(end.minusMillis(1))).isEmpty();
        assertThat(key.faults(end)).containsExactly(KeyFault.EXPIRED);
    }

    /** gpg can sign with such a key in SHA-1 only. */
    @Test
    void severalFaults_areAllTold() {
        assertThat(Samples.key("dsa1024.asc").faults(NOW)).containsExactly(KeyFault.KEY_WEAK, KeyFault.HASH_WEAK);
    }

    /** Revoked on 15 March: what was superseded was good before, what was stolen never was. */
    @Test
    void aRevocation_reachesBack_ifTheKeyWasStolen() {
        Instant revoked = Instant.parse("2026-03-15T00:00:00Z");

        assertThat(Samples.key("superseded.asc").faults(revoked.minusSeconds(1)))
                .isEmpty();
        assertThat(Samples.key("superseded.asc").faults(revoked)).containsExactly(KeyFault.REVOKED);
        assertThat(Samples.key("stolen.asc").faults(MADE)).containsExactly(KeyFault.REVOKED);
        assertThat(Samples.key("stolen.asc").revoked()).isTrue();
    }

    /** What mail programs and editors make of it, and what RFC 9580 (6.1) allows. */
    @Test
    void everyForm_givesTheSameKey_andTheSameText() {
        String armored = Samples.text("keys/rsa2048.asc");
        PublicSigningKey key = Samples.key("rsa2048.asc");

        Stream.of(
                        armored.strip(),
                        armored.replace("\n", "\r\n"),
                        armored.replace("\n", "  \n"),
                        armored.replace("\n", "\n    "),
                        armored.replace("\n", "\n\n").replaceFirst("\n\n\n\n", "\n\n"),
                        "\uFEFF" + armored,
                        "\n\n" + armored + "\n",
                        armored.replaceFirst("\n", "\nVersion: GnuPG v2\nComment: für den Zug\n"),
                        Samples.text("keys/no-checksum.asc"),
                        key.armored())
                .forEach(form -> assertThat(PublicSigningKey.read(form.getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(new KeyReading.Read<>(key)));
        assertThat(key.armored()).isEqualTo(armored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0D6B7784AF443B35C78F10BA0FC2A62062F1CD4E",
                "0d:6b:77:84:af:44:3b:35:c7:8f:10:ba:0f:c2:a6:20:62:f1:cd:4e",
                "0D6B 7784 AF44 3B35 C78F  10BA 0FC2 A620 62F1 CD4E",
                "0x0d6b7784af443b35c78f10ba0fc2a62062f1cd4e"
            })
    @Tag("DIST-5.1")
    void theKeyOfAnEdge_isComparedByItsFingerprint_whateverItsSpelling(String fingerprint) {
        KeyFingerprint expected = KeyFingerprint.of(fingerprint);

        assertThat(Samples.key("rsa2048.asc").faults(NOW, expected)).isEmpty();
        assertThat(Samples.key("rsa3072.asc").faults(NOW, expected)).containsExactly(KeyFault.FINGERPRINT_DIFFERENT);
        assertThat(expected.withColons()).isEqualTo("0d:6b:77:84:af:44:3b:35:c7:8f:10:ba:0f:c2:a6:20:62:f1:cd:4e");
    }
}
