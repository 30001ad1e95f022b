package org.jpdfederation.client.openpgp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The packets of a key or a signature, told apart before anything looks into them: whoever reads on meets no length
 * that leads beyond the bytes, and no more packets than the limit (RFC 9580, 4.2).
 */
final class Packets {

    static final int SIGNATURE = 2;
    static final int SECRET_KEY = 5;
    static final int PUBLIC_KEY = 6;
    static final int SECRET_SUBKEY = 7;
    static final int USER_ID = 13;
    static final int PUBLIC_SUBKEY = 14;
    static final int USER_ATTRIBUTE = 17;
    private static final List<Integer> WITHOUT_MEANING = List.of(10, 12, 21); // marker, trust, padding
    private static final int MOST = 500;
    private static final int ALGORITHM = 5;

    private final byte[] bytes;
    private int at;

    /** One packet: its number and where it lies. */
    static final class Packet {
        private final int tag;
        private final byte[] source;
        private final int from;
        private final int body;
        private final int to;

        Packet(int tag, byte[] source, int from, int body, int to) {
            this.tag = tag;
            this.source = source;
            this.from = from;
            this.body = body;
            this.to = to;
        }

        int tag() {
            return tag;
        }

        /** The first octet of its body, where keys and signatures tell their version; -1 when it is empty. */
        int version() {
            return body == to ? -1 : source[body] & 0xFF;
        }

        /** The number of a key's algorithm, behind its version and the time of its making; -1 when it is cut. */
        int algorithm() {
            return to - body <= ALGORITHM ? -1 : source[body + ALGORITHM] & 0xFF;
        }

        byte[] whole() {
            return Arrays.copyOfRange(source, from, to);
        }
    }

    private Packets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The packets that mean something, in their order. */
    static List<Packet> of(byte[] bytes) throws Unusable {
        Packets packets = new Packets(bytes);
        List<Packet> list = new ArrayList<>();
        while (packets.at < bytes.length) {
            Packet packet = packets.next();
            if (!WITHOUT_MEANING.contains(packet.tag)) {
                list.add(packet);
            }
            if (list.size() > MOST) {
                throw new Unusable(KeyFault.TOO_LARGE);
            }
        }
        return list;
    }

    static byte[] joined(List<Packet> packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packets.forEach(packet -> out.writeBytes(packet.whole()));
        return out.toByteArray();
    }

    private Packet next() throws Unusable {
        int from = at;
        int head = octet();
        if ((head & 0x80) == 0) {
            throw new Unusable(KeyFault.BYTES_BROKEN);
        }
        boolean old = (head & 0x40) == 0;
        long length = old ? oldLength(head & 3) : newLength();
        if (length > bytes.length - at) {
            throw new Unusable(KeyFault.BYTES_BROKEN);
        }
        int body = at;
        at += (int) length;
        return new Packet(old ? (head >> 2) & 15 : head & 63, bytes, from, body, at);
    }

    private long oldLength(int type) throws Unusable {
        return switch (type) {
            case 0 -> octet();
            case 1 -> number(2);
            case 2 -> number(4);
            default -> throw new Unusable(KeyFault.BYTES_BROKEN); // no length: only data may be so
        };
    }

    private long newLength() throws Unusable {
        int first = octet();
        if (first < 192) {
            return first;
        }
        if (first < 224) {
            return 192L + ((first - 192) << 8) + octet();
        }
        if (first == 255) {
            return number(4);
        }
        throw new Unusable(KeyFault.BYTES_BROKEN); // in parts: only data may be so
    }

    private long number(int octets) throws Unusable {
        long number = 0;
        for (int i = 0; i < octets; i++) {
            number = (number << 8) | octet();
        }
        return number;
    }

    private int octet() throws Unusable {
        if (at == bytes.length) {
            throw new Unusable(KeyFault.BYTES_BROKEN);
        }
        return bytes[at++] & 0xFF;
    }
}
