package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Secret;

/** Whatever the bytes, a key or a fault; and a key can be asked all that it offers. */
class KeyFuzzTest {

    private static final PublicSigningKey KEY = Samples.key("rsa2048.asc");

    /** As text, and as the packets of a public and of a private key, so that the checksum keeps nothing out. */
    @FuzzTest(maxDuration = "10s")
    void anyBytes_areReadOrRefused(byte[] bytes) {
        Stream.of(bytes, Armor.write(bytes, Armor.Kind.PUBLIC_KEY).getBytes(StandardCharsets.US_ASCII))
                .map(PublicSigningKey::read)
                .forEach(reading -> reading.fold(KeyFuzzTest::asked, fault -> fault));
        Secret secret = Secret.of(Armor.write(bytes, Armor.Kind.PRIVATE_KEY));
        PrivateSigningKey.read(secret).fold(KeyFuzzTest::asked, fault -> fault);
        SignatureCheck<ClearText> check = SignatureVerifier.of(KEY, Samples.NOW).clearText(bytes);
        assertThat(check).isNotNull();
    }

    private static Object asked(PublicSigningKey key) {
        assertThat(key.faults(Samples.NOW)).doesNotHaveDuplicates();
        assertThat(key.algorithm()).isNotEmpty();
        assertThat(key.userIds()).isNotNull();
        assertThat(key.subkeys()).isNotNull();
        assertThat(key.expires()).isNotNull();
        assertThat(key.capabilities()).isNotNull();
        assertThat(key.toString()).isNotEmpty();
        assertThat(PublicSigningKey.of(key.armored(), "fuzz")).isEqualTo(key);
        return key;
    }

    private static Object asked(PrivateSigningKey key) {
        SigningKeyPair pair = SigningKeyPair.of(key.publicKey(), key); // without passphrase: to try one takes long
        assertThat(pair.faults(Samples.NOW)).doesNotHaveDuplicates();
        assertThat(PrivateSigningKey.of(key.armored(), "fuzz")).isEqualTo(key);
        return key;
    }
}
