package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.openpgp.Samples.NOW;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Tag("DIST-4.1")
class BadKeysTest {

    private static final List<Bad> BAD = bad();

    /** A line of {@code bad-keys.txt}. */
    record Bad(KeyFault fault, String due, String file) {}

    @ParameterizedTest
    @FieldSource("BAD")
    void aBadKey_isRefused_andItsOnlyFaultNamed(Bad bad) {
        byte[] given = Samples.bytes("bad-keys/" + bad.file());

        assertThat(bad.due().equals("public") ? faults(given) : privateFaults(given))
                .containsExactly(bad.fault());
    }

    private static List<KeyFault> faults(byte[] given) {
        return PublicSigningKey.read(given).fold(key -> key.faults(NOW), List::of);
    }

    private static List<KeyFault> privateFaults(byte[] given) {
        return PrivateSigningKey.read(Secret.of(new String(given, StandardCharsets.UTF_8)))
                .fold(
                        key -> SigningKeyPair.of(key.publicKey(), key)
                                .withPassphrase(Samples.PASSPHRASE)
                                .faults(NOW),
                        List::of);
    }

    @Test
    void everyFault_hasAnExample() {
        Set<KeyFault> shown = EnumSet.of(
                KeyFault.TOO_LARGE,
                KeyFault.TOO_MANY_SIGNATURES,
                KeyFault.FINGERPRINT_DIFFERENT,
                KeyFault.PAIR_DIFFERENT,
                KeyFault.PASSPHRASE_MISSING);
        BAD.forEach(bad -> shown.add(bad.fault()));

        assertThat(shown).containsExactly(KeyFault.values());
    }

    @Test
    void aTextAbove1MiB_isRefusedBeforeItIsRead() {
        String armored = Samples.text("keys/rsa2048.asc");
        byte[] largest = (armored + " ".repeat((1 << 20) - armored.length())).getBytes(StandardCharsets.UTF_8);

        assertThat(faults(largest)).isEmpty();
        assertThat(faults(Arrays.copyOf(largest, largest.length + 1))).containsExactly(KeyFault.TOO_LARGE);
    }

    @Test
    void above500Packets_aKeyIsRefused() throws Unusable {
        byte[] bytes = Armor.read(Samples.bytes("keys/rsa2048.asc"), Armor.Kind.PUBLIC_KEY);
        ByteArrayOutputStream packets = new ByteArrayOutputStream();
        packets.writeBytes(bytes);
        for (int count = Packets.of(bytes).size(); count < 500; count++) {
            packets.writeBytes(userId(count));
        }
        byte[] most = packets.toByteArray();
        packets.writeBytes(userId(500));

        assertThat(faults(armored(most))).isEmpty();
        assertThat(faults(armored(packets.toByteArray()))).containsExactly(KeyFault.TOO_LARGE);
    }

    /** One that the key has not signed. */
    private static byte[] userId(int number) {
        byte[] text = Integer.toString(1000 + number).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6).put((byte) 0xCD).put((byte) 4).put(text).array();
    }

    private static byte[] armored(byte[] packets) {
        return Armor.write(packets, Armor.Kind.PUBLIC_KEY).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void theError_namesSourceAndFault_andNothingOfThePrivateKey() {
        String key = Samples.text("bad-keys/private-key.asc");
        String secret = key.lines().toList().get(5);

        assertThatThrownBy(() -> PublicSigningKey.of(key, "train.asc"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.SIGNING_KEY_UNUSABLE))
                .hasMessageStartingWith("train.asc: it holds a private key")
                .hasMessageEndingWith("(PRIVATE_KEY)")
                .hasMessageNotContaining(secret);
        assertThat(PrivateSigningKey.read(Secret.of(key)).toString()).doesNotContain(secret);
        assertThatThrownBy(() -> PrivateSigningKey.of(Secret.of(key.replace("=\n", "*\n")), "train.private.asc"))
                .hasMessageNotContaining(secret)
                .hasNoCause();
    }

    private static List<Bad> bad() {
        return Samples.text("bad-keys.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\\|", -1)))
                .map(cells -> new Bad(
                        KeyFault.valueOf(cells.get(0).strip()),
                        cells.get(1).strip(),
                        cells.get(2).strip()))
                .toList();
    }
}
