package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.openpgp.Samples.MADE;
import static org.jpdfederation.client.openpgp.Samples.NOW;
import static org.jpdfederation.client.openpgp.Samples.PASSPHRASE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-4.1")
class SigningKeyPairTest {

    private static final KeyRequest REQUEST =
            KeyRequest.of("Zug <zug@example.org>").withBits(2048);

    @Test
    void aNewPair_isWhatWasAskedFor_andHasNoFault() {
        SigningKeyPair pair = SigningKeyPair.generate(
                REQUEST.withLife(Duration.ofDays(365)).withPassphrase(PASSPHRASE),
                MADE.plusMillis(999),
                Samples.random(1));

        assertThat(pair.faults(NOW)).isEmpty();
        assertThat(pair.publicKey().algorithm()).isEqualTo("RSA 2048");
        assertThat(pair.publicKey().userIds()).containsExactly("Zug <zug@example.org>");
        assertThat(pair.publicKey().created()).isEqualTo(MADE);
        assertThat(pair.publicKey().expires()).contains(MADE.plus(Duration.ofDays(365)));
        assertThat(pair.publicKey().capabilities()).containsExactly(KeyCapability.CERTIFY, KeyCapability.SIGN);
        assertThat(pair.publicKey().subkeys()).isEmpty();
        assertThat(pair.privateKey().isProtected()).isTrue();
        assertThat(pair.passphrase()).contains(PASSPHRASE);
    }

    @Test
    void whatItWrites_isReadAgain() {
        SigningKeyPair pair = SigningKeyPair.generate(REQUEST, MADE, Samples.random(2));

        assertThat(PublicSigningKey.of(pair.publicKey().armored(), "public")).isEqualTo(pair.publicKey());
        assertThat(PrivateSigningKey.of(pair.privateKey().armored(), "private")).isEqualTo(pair.privateKey());
        assertThat(pair.privateKey().isProtected()).isFalse();
        assertThat(pair.publicKey().expires()).isEmpty();
        assertThat(pair.faults(NOW)).isEmpty();
    }

    @Test
    void theSameRandomBytes_giveTheSamePair_andOthersAnother() {
        KeyRequest request = REQUEST.withPassphrase(PASSPHRASE);
        SigningKeyPair pair = SigningKeyPair.generate(request, MADE, Samples.random(3));

        assertThat(SigningKeyPair.generate(request, MADE, Samples.random(3))).isEqualTo(pair);
        assertThat(SigningKeyPair.generate(request, MADE, Samples.random(4)).publicKey())
                .isNotEqualTo(pair.publicKey());
    }

    @Test
    void aKeyOfGpg_isUnlockedByItsPassphraseAlone() {
        SigningKeyPair pair = Samples.pair("rsa4096");

        assertThat(pair.privateKey().isProtected()).isTrue();
        assertThat(pair.withPassphrase(PASSPHRASE).faults(NOW)).isEmpty();
        assertThat(pair.faults(NOW)).containsExactly(KeyFault.PASSPHRASE_MISSING);
        assertThat(pair.withPassphrase(Secret.of("correct horsf")).faults(NOW))
                .containsExactly(KeyFault.PASSPHRASE_WRONG);
    }

    @Test
    void halvesOfDifferentKeys_areNoPair() {
        SigningKeyPair pair = SigningKeyPair.of(Samples.key("rsa3072.asc"), Samples.privateKey("rsa2048.private.asc"));

        assertThat(pair.faults(NOW)).containsExactly(KeyFault.PAIR_DIFFERENT);
        assertThat(Samples.pair("rsa2048").faults(NOW)).isEmpty();
        assertThat(Samples.pair("subkey").faults(NOW)).isEmpty();
    }

    @Test
    void nothingSecret_isInTextForms() {
        SigningKeyPair pair = Samples.pair("rsa4096").withPassphrase(PASSPHRASE);
        String numbers = pair.privateKey().armored().reveal().lines().toList().get(20);

        assertThat(pair.toString() + pair.privateKey() + pair.privateKey().armored() + pair.passphrase())
                .contains("CBB08C70EA27DC90142EEB579009ABF553C35FCA")
                .doesNotContain(numbers)
                .doesNotContain("correct horse");
    }

    @Test
    void aKeyThatCannotBeUnlocked_signsNothing_andTheErrorTellsWhy() {
        SigningKeyPair pair = Samples.pair("rsa4096").withPassphrase(Secret.of("wrong words"));

        assertThatThrownBy(() -> pair.signDetached(new ByteArrayInputStream(new byte[1]), NOW))
                .isInstanceOfSatisfying(
                        InputException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.SIGNING_KEY_UNUSABLE))
                .hasMessageStartingWith("signing key CBB08C70EA27DC90142EEB579009ABF553C35FCA: ")
                .hasMessageEndingWith("(PASSPHRASE_WRONG)")
                .hasMessageNotContaining("wrong words");
        assertThatThrownBy(() -> pair.signJws("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageEndingWith("(PASSPHRASE_WRONG)");
    }

    /** "Keys of at least 2K." */
    @ParameterizedTest
    @ValueSource(ints = {0, 1024, 2040, 2047, 2049, 8200})
    void anotherSize_isRefused(int bits) {
        assertThatThrownBy(() -> REQUEST.withBits(bits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2048 to 8192");
        assertThat(REQUEST.withBits(8192).bits()).isEqualTo(8192);
        assertThat(KeyRequest.of("Zug").bits()).isEqualTo(4096);
    }

    @Test
    void aRequestThatNoKeyCanHold_isRefused() {
        assertThat(REQUEST.withLife(Duration.ofSeconds(4_294_967_295L)).life()).isPresent();
        assertThatThrownBy(() -> REQUEST.withLife(Duration.ofSeconds(4_294_967_296L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> REQUEST.withLife(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> REQUEST.withLife(Duration.ofMillis(1500)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyRequest.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyRequest.of("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyRequest.of("a".repeat(1001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKeyPair.generate(REQUEST, Instant.ofEpochSecond(-1), Samples.random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1970 to 2106");
        assertThatThrownBy(() ->
                        SigningKeyPair.generate(REQUEST, Instant.ofEpochSecond(4_294_967_296L), Samples.random(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
