package org.jpdfederation.core.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jpdfederation.core.internal.Require;

/**
 * A text that must not reach a log, a message or a file: {@link #toString()} prints {@code ***}. Two secrets are
 * equal when their texts are; the comparison takes the same time wherever they differ. Immutable.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a secret text.
     *
     * @param text the text, not empty
     * @return the secret
     * @throws IllegalArgumentException if the text is empty
     */
    public static Secret of(String text) {
        return new Secret(Require.nonEmpty("a secret", text));
    }

    /**
     * The text itself. Call it only where the text leaves for its destination.
     *
     * @return the text
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Always {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }
}
