package org.jpdfederation.client.internal.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A name as one segment of a path, or as a value of a query. */
public final class PathSegment {

    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private PathSegment() {}

    /**
     * Percent-encodes a name.
     *
     * @throws IllegalArgumentException if the name is empty, {@code .} or {@code ..}, or holds a line break or half a
     *     character: it would name another resource
     */
    public static String of(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("'" + name + "' cannot be a name in a URL");
        }
        if (name.indexOf('\r') >= 0 || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a name with a line break cannot be sent; remove the line break");
        }
        return encode(name);
    }

    /**
     * Percent-encodes a text of any kind.
     *
     * @throws IllegalArgumentException if it holds half a character
     */
    public static String encode(String text) {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a name holds half a character (an unpaired surrogate)", e);
        }
        StringBuilder encoded = new StringBuilder();
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xFF;
            boolean letterOrDigit = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (letterOrDigit || UNRESERVED.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
            }
        }
        return encoded.toString();
    }
}
