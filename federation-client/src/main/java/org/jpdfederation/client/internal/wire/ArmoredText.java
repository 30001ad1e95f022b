package org.jpdfederation.client.internal.wire;

import java.util.stream.Collectors;
import org.jpdfederation.core.internal.Require;

/** Armored keys as they travel: line ends and white space around lines change on the way. */
public final class ArmoredText {

    private ArmoredText() {}

    /**
     * Refuses a text that is no public half of a key; the message does not repeat it.
     *
     * @throws IllegalArgumentException if it is blank, or holds a private key
     */
    public static String requirePublicKey(String text) {
        Require.nonBlank("the public key", text);
        if (text.contains("PRIVATE KEY BLOCK")) {
            throw new IllegalArgumentException(
                    "the public key holds a private key; export it again: gpg --armor --export");
        }
        return text;
    }

    /** Whether two texts are the same key, letter by letter. */
    public static boolean same(String one, String other) {
        return lines(one).equals(lines(other));
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
