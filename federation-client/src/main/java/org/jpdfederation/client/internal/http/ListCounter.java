package org.jpdfederation.client.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts into a JSON text, as it arrives, in the place of each list under certain keys the number of its elements, so that
 * the rest fits into memory however long the lists are. For one thread at a time.
 */
final class ListCounter implements UnaryOperator<ByteBuffer> {

    /** The digits of the greatest number that may follow on what an earlier piece held. */
    private static final int DIGITS = 19;

    private final List<String> keys;
    /** The string that was read last; no more of it than is needed to tell it from the keys. */
    private final byte[] name;

    private int nameLength;
    private boolean inString;
    private boolean escaped;
    private boolean underKey;
    /** How deep in a list that is counted; 0 outside. */
    private int depth;

    private long commas;
    private boolean elements;

    ListCounter(List<String> keys) {
        this.keys = keys;
        this.name = new byte[keys.stream().mapToInt(String::length).max().orElse(0) + 1];
    }

    /** What is left of a piece. */
    @Override
    public ByteBuffer apply(ByteBuffer piece) {
        ByteBuffer kept = ByteBuffer.allocate(piece.remaining() + DIGITS);
        while (piece.hasRemaining()) {
            byte b = piece.get();
            if (inString) {
                string(b);
            } else if (depth > 0) {
                list(b, kept);
                continue;
            } else if (b == '[' && underKey) {
                begin();
            } else {
                structure(b);
            }
            if (depth == 0) {
                kept.put(b);
            }
        }
        return kept.flip();
    }

    private void string(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
            return;
        }
        if (nameLength < name.length) {
            name[nameLength++] = b;
        }
    }

    private void structure(byte b) {
        if (b == '"') {
            inString = true;
            nameLength = 0;
        }
        if (b == ':') {
            underKey = keys.contains(new String(name, 0, nameLength, StandardCharsets.UTF_8));
        } else if (!isBlank(b)) {
            underKey = false;
        }
    }

    private void begin() {
        depth = 1;
        commas = 0;
        elements = false;
        underKey = false;
    }

    private void list(byte b, ByteBuffer kept) {
        if (b == ']' || b == '}') {
            depth--;
            if (depth == 0) {
                kept.put(Long.toString(elements ? commas + 1 : 0).getBytes(StandardCharsets.US_ASCII));
            }
        } else if (b == ',' && depth == 1) {
            commas++;
        } else if (!isBlank(b)) {
            elements = true;
            inString = b == '"';
            depth += b == '[' || b == '{' ? 1 : 0;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
