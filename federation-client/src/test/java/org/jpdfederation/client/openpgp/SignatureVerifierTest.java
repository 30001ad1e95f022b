package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.openpgp.Samples.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signatures were made by gpg on 1 March 2026 at noon, those {@code by-hand} as {@code bad-keys.txt} tells. */
@Tag("DIST-4.1")
class SignatureVerifierTest {

    private static final byte[] DATA = Samples.bytes("signatures/data.txt");
    private static final Instant SIGNED = Instant.parse("2026-03-01T12:00:00Z");

    private static SignatureCheck<DocumentSignature> check(String key, String signature, byte[] data, Instant now)
            throws IOException {
        return SignatureVerifier.of(Samples.key(key), now)
                .detached(new ByteArrayInputStream(data), Samples.bytes("signatures/" + signature));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa2048.asc, data.txt.asc, 0D6B7784AF443B35C78F10BA0FC2A62062F1CD4E, SHA-512",
        "rsa2048.asc, data.txt.sig, 0D6B7784AF443B35C78F10BA0FC2A62062F1CD4E, SHA-512",
        "rsa2048.asc, textmode.asc, 0D6B7784AF443B35C78F10BA0FC2A62062F1CD4E, SHA-512",
        "subkey.asc, by-subkey.asc, 85A394FAABF3A22FDBA95F6FB8C9592A38083048, SHA-512",
        "ed25519.asc, by-ed25519.asc, 3C7FEB108BEF258FFBFB081375BF701095E0CC41, SHA-256",
        "hand.asc, by-hand-march-1.asc, 4E79F3F1943EAFF94A1130693508BB43DC2DFF0E, SHA-256"
    })
    void aSignatureOfGpg_isValid_withItsMakerAndTime(String key, String signature, String maker, String hash)
            throws IOException {
        assertThat(check(key, signature, DATA, NOW))
                .isEqualTo(new SignatureCheck.Valid<>(new DocumentSignature(KeyFingerprint.of(maker), SIGNED, hash)));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa3072.asc, data.txt.asc, WRONG_KEY",
        "rsa2048.asc, sha1.asc, HASH_WEAK",
        "hand.asc, by-hand-md5.asc, HASH_WEAK",
        "hand.asc, by-hand-unknown-demand.asc, UNREADABLE",
        "rsa2048.asc, ends.asc, SIGNATURE_EXPIRED",
        "rsa2048.asc, two.asc, SEVERAL",
        "rsa2048.asc, certification.asc, WRONG_KIND",
        "rsa2048.asc, data.txt, UNREADABLE",
        "rsa2048.asc, clear.asc, UNREADABLE",
        "certify-by-hand.asc, by-certify-only.asc, KEY_CANNOT_SIGN",
        "hand.asc, by-hand-2025.asc, KEY_NOT_YET_VALID",
        "hand.asc, by-hand-june-1.asc, SIGNED_IN_FUTURE",
        "expired-in-march.asc, at-expiry.asc, KEY_EXPIRED_AT_SIGNING",
        "superseded.asc, by-hand-april-1.asc, KEY_REVOKED",
        "stolen.asc, by-hand-march-1.asc, KEY_REVOKED"
    })
    void aSignatureThatDoesNotCount_isRefused_withTheReason(String key, String signature, SignatureFault fault)
            throws IOException {
        assertThat(check(key, signature, DATA, NOW)).isEqualTo(new SignatureCheck.Invalid<>(fault));
    }

    /** The key expired at noon of 1 March; it signed one second before. */
    @Test
    void whatWasSignedInTime_staysValid_whenTheKeyExpiresOrIsSuperseded() throws IOException {
        assertThat(check("expired-in-march.asc", "before-expiry.asc", DATA, NOW))
                .isInstanceOf(SignatureCheck.Valid.class);
        assertThat(check("superseded.asc", "by-hand-march-1.asc", DATA, NOW)).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void aSignature_countsFromItsSecondOn_andUntilItsOwnEnd() throws IOException {
        Instant end = Instant.parse("2026-04-01T00:00:00Z");

        assertThat(check("rsa2048.asc", "data.txt.asc", DATA, SIGNED)).isInstanceOf(SignatureCheck.Valid.class);
        assertThat(check("rsa2048.asc", "data.txt.asc", DATA, SIGNED.minusMillis(1)))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.SIGNED_IN_FUTURE));
        assertThat(check("rsa2048.asc", "ends.asc", DATA, end.minusMillis(1))).isInstanceOf(SignatureCheck.Valid.class);
        assertThat(check("rsa2048.asc", "ends.asc", DATA, end))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.SIGNATURE_EXPIRED));
    }

    @Test
    void everyChangedOctet_ofTheData_makesItWrong() throws IOException {
        for (int i = 0; i < DATA.length; i++) {
            byte[] changed = DATA.clone();
            changed[i] ^= 1;
            assertThat(check("rsa2048.asc", "data.txt.asc", changed, NOW))
                    .as("octet %s", i)
                    .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.BAD_SIGNATURE));
        }
    }

    @Test
    void aSubkeyThatItsKeyDoesNotVouchFor_verifiesNothing() throws Unusable, IOException {
        byte[] bytes = Armor.read(Samples.bytes("keys/subkey.asc"), Armor.Kind.PUBLIC_KEY);
        byte[] withoutBinding = Packets.joined(Packets.of(bytes).subList(0, 4));
        PublicSigningKey key =
                PublicSigningKey.of(Armor.write(withoutBinding, Armor.Kind.PUBLIC_KEY), "without its binding");

        assertThat(SignatureVerifier.of(key, NOW)
                        .detached(new ByteArrayInputStream(DATA), Samples.bytes("signatures/by-subkey.asc")))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.KEY_CANNOT_SIGN));
    }

    @Test
    void aKeyThatIsWeak_verifiesNothing() throws IOException {
        PublicSigningKey md5 = PublicSigningKey.of(Samples.text("bad-keys/md5.asc"), "md5"); // the same numbers

        assertThat(SignatureVerifier.of(md5, NOW)
                        .detached(new ByteArrayInputStream(DATA), Samples.bytes("signatures/by-hand-march-1.asc")))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.KEY_UNUSABLE));
    }

    @Test
    void aFile_isVerifiedToo_andOneThatIsMissingIsAnError(@TempDir Path folder) throws IOException {
        SignatureVerifier verifier = SignatureVerifier.of(Samples.key("rsa2048.asc"), NOW);
        byte[] signature = Samples.bytes("signatures/data.txt.sig");
        Path file = Files.write(folder.resolve("data.txt"), DATA);

        assertThat(verifier.detached(file, signature)).isInstanceOf(SignatureCheck.Valid.class);
        assertThatThrownBy(() -> verifier.detached(folder.resolve("other"), signature))
                .isInstanceOfSatisfying(
                        InputException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.FILE_MISSING));
    }

    @Test
    void dataOf8MiB_isSignedAndVerified_inPieces() throws IOException {
        SigningKeyPair pair = Samples.pair("rsa2048");
        String signature = pair.signDetached(new Zeros(8 << 20), NOW);
        SignatureVerifier verifier = SignatureVerifier.of(pair.publicKey(), NOW);
        byte[] armored = signature.getBytes(StandardCharsets.US_ASCII);

        assertThat(verifier.detached(new Zeros(8 << 20), armored)).isInstanceOf(SignatureCheck.Valid.class);
        assertThat(verifier.detached(new Zeros((8 << 20) - 1), armored))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.BAD_SIGNATURE));
    }

    /** So many zeros, never more than 64 KiB at a time. */
    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            assertThat(length).isLessThanOrEqualTo(1 << 16);
            if (left == 0) {
                return -1;
            }
            int count = Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
