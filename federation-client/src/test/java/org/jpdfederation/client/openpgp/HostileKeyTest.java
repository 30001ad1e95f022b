package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small keys that are made to take much time; the packets of some are written here octet by octet. */
@Tag("D-GPG")
class HostileKeyTest {

    /** The prime of 3072 bits of RFC 3526; half of it, less a half, is a prime too. */
    private static final BigInteger PRIME = new BigInteger("""
            FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
            EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
            EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F\
            83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B\
            E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510\
            15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7\
            ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C\
            BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF""", 16);

    private static final int RSA = 1;
    private static final int DSA = 17;
    private static final int CERTIFICATION = 0x13;
    private static final int BINDING = 0x18;
    private static final int BACK = 0x19;
    private static final byte[] MADE_AT = {5, 2, 0x60, 0, 0, 1};
    private static final byte[] NOTHING = {};

    @Test
    void aDsaKey_whoseSubgroupIsAsLargeAsItsField_isUnusable() throws Exception {
        byte[] key = dsa(PRIME.shiftRight(1));
        byte[] signature = signature(CERTIFICATION, DSA, MADE_AT, issuer(key));

        PublicSigningKey read = read(join(packet(6, key), packet(13, userId()), packet(2, signature)));

        assertThat(read.faults(Samples.NOW)).containsExactly(KeyFault.KEY_UNUSABLE);
    }

    @Test
    void thousandsOfSignaturesWithinABinding_areNotVerified() throws Exception {
        byte[] key = join(
                new byte[] {4, 0x60, 0, 0, 0, RSA},
                number(PRIME.multiply(BigInteger.ONE.shiftLeft(4423).subtract(BigInteger.ONE))), // two primes
                number(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.valueOf(59))));
        byte[] binding = signature(BINDING, RSA, join(MADE_AT, embedded(2_000)), issuer(key));
        ByteArrayOutputStream packets = new ByteArrayOutputStream();
        packets.writeBytes(join(packet(6, key), packet(13, userId())));
        for (int i = 0; i < 10; i++) {
            packets.writeBytes(join(packet(14, key), packet(2, binding)));
        }

        PublicSigningKey read = assertTimeout(Duration.ofSeconds(5), () -> read(packets.toByteArray()));

        assertThat(read.faults(Samples.NOW)).contains(KeyFault.SUBKEY_UNBOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys/ed25519.asc", "keys/rsa2048.asc"})
    void aKeyIsRead_with100SignaturesOfItsOwn_andNotWithOneMore(String file) throws Exception {
        assertThat(publicKey(withLast(file, 99))).isInstanceOf(KeyReading.Read.class);
        assertThat(publicKey(withLast(file, 100))).isEqualTo(new KeyReading.Refused<>(KeyFault.TOO_MANY_SIGNATURES));
    }

    /** One over the user id, one in return, the others over the subkey. */
    @Test
    void theSignaturesOverSubkeys_andThoseInReturn_countToo() throws Exception {
        String file = "bad-keys/signing-subkey.asc";

        assertThat(publicKey(withLast(file, 97))).isInstanceOf(KeyReading.Read.class);
        assertThat(publicKey(withLast(file, 98))).isEqualTo(new KeyReading.Refused<>(KeyFault.TOO_MANY_SIGNATURES));
    }

    @Test
    void aPrivateKey_isRefusedForTheSignaturesOfItsPublicHalf() throws Exception {
        byte[] signature = packets("keys/rsa2048.asc").get(2).whole();
        List<byte[]> parts = new ArrayList<>();
        packets("keys/rsa2048.private.asc").subList(0, 2).forEach(packet -> parts.add(packet.whole()));
        parts.addAll(Collections.nCopies(101, signature));

        assertThat(PrivateSigningKey.read(
                        Secret.of(Armor.write(join(parts.toArray(byte[][]::new)), Armor.Kind.PRIVATE_KEY))))
                .isEqualTo(new KeyReading.Refused<>(KeyFault.TOO_MANY_SIGNATURES));
    }

    /** Each of them has the signatures of all, as the library reads it. */
    @Test
    void aUserIdThatIsThereManyTimes_isRefused() throws Exception {
        List<Packets.Packet> key = packets("keys/ed25519.asc");
        List<Packets.Packet> packets = new ArrayList<>(key);
        for (int i = 0; i < 10; i++) {
            packets.addAll(key.subList(1, 3));
        }

        assertThat(publicKey(Packets.joined(packets)))
                .isEqualTo(new KeyReading.Refused<>(KeyFault.TOO_MANY_SIGNATURES));
    }

    /** A good key whose last signature is there some more times. */
    private static byte[] withLast(String file, int more) throws Unusable {
        List<Packets.Packet> packets = new ArrayList<>(packets(file));
        packets.addAll(Collections.nCopies(more, packets.get(packets.size() - 1)));
        return Packets.joined(packets);
    }

    private static List<Packets.Packet> packets(String file) throws Unusable {
        Armor.Kind kind = file.contains("private") ? Armor.Kind.PRIVATE_KEY : Armor.Kind.PUBLIC_KEY;
        return Packets.of(Armor.read(Samples.bytes(file), kind));
    }

    private static KeyReading<PublicSigningKey> publicKey(byte[] packets) {
        return PublicSigningKey.read(Armor.write(packets, Armor.Kind.PUBLIC_KEY).getBytes(StandardCharsets.US_ASCII));
    }

    private static PublicSigningKey read(byte[] packets) {
        return PublicSigningKey.of(Armor.write(packets, Armor.Kind.PUBLIC_KEY), "hostile");
    }

    private static byte[] userId() {
        return "x".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dsa(BigInteger subgroup) {
        return join(
                new byte[] {4, 0x60, 0, 0, 0, DSA},
                number(PRIME),
                number(subgroup),
                number(BigInteger.valueOf(4)),
                number(BigInteger.valueOf(9)));
    }

    private static byte[] embedded(int count) {
        byte[] back = signature(BACK, RSA, MADE_AT, NOTHING);
        byte[] one = join(new byte[] {(byte) (back.length + 1), 32}, back);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            all.writeBytes(one);
        }
        return all.toByteArray();
    }

    /** Of version 4 with SHA-256; its number is 3, those of DSA are 1 and 3. */
    private static byte[] signature(int type, int algorithm, byte[] hashed, byte[] unhashed) {
        return join(
                new byte[] {4, (byte) type, (byte) algorithm, 8, (byte) (hashed.length >> 8), (byte) hashed.length},
                hashed,
                new byte[] {(byte) (unhashed.length >> 8), (byte) unhashed.length},
                unhashed,
                algorithm == DSA ? new byte[] {0, 0, 0, 1, 1, 0, 2, 3} : new byte[] {0, 0, 0, 2, 3});
    }

    private static byte[] issuer(byte[] key) throws NoSuchAlgorithmException {
        byte[] begin = {(byte) 0x99, (byte) (key.length >> 8), (byte) key.length};
        byte[] fingerprint = MessageDigest.getInstance("SHA-1").digest(join(begin, key));
        return join(new byte[] {9, 16}, Arrays.copyOfRange(fingerprint, 12, 20));
    }

    private static byte[] number(BigInteger number) {
        byte[] octets = number.toByteArray();
        int sign = octets[0] == 0 ? 1 : 0;
        return join(
                new byte[] {(byte) (number.bitLength() >> 8), (byte) number.bitLength()},
                Arrays.copyOfRange(octets, sign, octets.length));
    }

    private static byte[] packet(int tag, byte[] body) {
        int length = body.length;
        return join(
                new byte[] {
                    (byte) (0xC0 | tag),
                    (byte) 255,
                    (byte) (length >> 24),
                    (byte) (length >> 16),
                    (byte) (length >> 8),
                    (byte) length
                },
                body);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
