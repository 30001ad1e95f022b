package org.jpdfederation.client.openpgp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.jpdfederation.client.openpgp.Packets.Packet;
import org.jpdfederation.core.entity.Secret;

/** Reads keys from bytes that nobody has looked at yet. */
final class KeyReader {

    private static final int VERSION = 4;

    private KeyReader() {}

    static KeyReading<PublicSigningKey> publicKey(byte[] given) {
        try {
            List<Packet> packets = Packets.of(Armor.read(given, Armor.Kind.PUBLIC_KEY));
            if (has(packets, Packets.SECRET_KEY) || has(packets, Packets.SECRET_SUBKEY)) {
                return new KeyReading.Refused<>(KeyFault.PRIVATE_KEY);
            }
            requireOneKey(packets, Packets.PUBLIC_KEY, Packets.PUBLIC_SUBKEY);
            byte[] bytes = Packets.joined(packets);
            return new KeyReading.Read<>(
                    new PublicSigningKey(new PGPPublicKeyRing(bytes, new BcKeyFingerprintCalculator()), bytes));
        } catch (Unusable e) {
            return new KeyReading.Refused<>(e.fault());
        } catch (IOException | RuntimeException e) { // the parser tells of what it cannot take by many kinds
            return new KeyReading.Refused<>(KeyFault.BYTES_BROKEN);
        }
    }

    static KeyReading<PrivateSigningKey> privateKey(Secret given) {
        try {
            byte[] text = given.reveal().getBytes(StandardCharsets.UTF_8);
            List<Packet> packets = Packets.of(Armor.read(text, Armor.Kind.PRIVATE_KEY));
            if (has(packets, Packets.PUBLIC_KEY)) {
                return new KeyReading.Refused<>(KeyFault.PUBLIC_KEY);
            }
            requireOneKey(packets, Packets.SECRET_KEY, Packets.SECRET_SUBKEY);
            byte[] bytes = Packets.joined(packets);
            return new KeyReading.Read<>(
                    new PrivateSigningKey(new PGPSecretKeyRing(bytes, new BcKeyFingerprintCalculator()), bytes));
        } catch (Unusable e) {
            return new KeyReading.Refused<>(e.fault());
        } catch (IOException | PGPException | RuntimeException e) {
            return new KeyReading.Refused<>(KeyFault.BYTES_BROKEN);
        }
    }

    private static boolean has(List<Packet> packets, int tag) {
        return packets.stream().anyMatch(packet -> packet.tag() == tag);
    }

    private static void requireOneKey(List<Packet> packets, int primary, int subkey) throws Unusable {
        List<Integer> allowed = List.of(primary, subkey, Packets.SIGNATURE, Packets.USER_ID, Packets.USER_ATTRIBUTE);
        boolean foreign = packets.stream().anyMatch(packet -> !allowed.contains(packet.tag()));
        if (packets.isEmpty() || foreign) {
            throw new Unusable(KeyFault.BYTES_BROKEN);
        }
        if (packets.get(0).tag() != primary) {
            throw new Unusable(packets.get(0).tag() == subkey ? KeyFault.SUBKEY_ONLY : KeyFault.BYTES_BROKEN);
        }
        if (packets.stream().filter(packet -> packet.tag() == primary).count() > 1) {
            throw new Unusable(KeyFault.SEVERAL_KEYS);
        }
        for (Packet packet : packets) {
            if (packet.tag() == primary || packet.tag() == subkey) {
                requireKnown(packet);
            }
        }
    }

    private static void requireKnown(Packet key) throws Unusable {
        if (key.algorithm() < 0) {
            throw new Unusable(KeyFault.BYTES_BROKEN);
        }
        if (key.version() != VERSION) {
            throw new Unusable(KeyFault.VERSION);
        }
        if (!KeyAlgorithm.NUMBERS.contains(key.algorithm())) {
            throw new Unusable(KeyFault.ALGORITHM_UNKNOWN);
        }
    }
}
