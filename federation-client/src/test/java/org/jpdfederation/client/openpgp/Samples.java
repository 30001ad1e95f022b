package org.jpdfederation.client.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.SecureRandom;
import java.time.Instant;
import org.jpdfederation.core.entity.Secret;

/** The files below {@code openpgp} in the test resources; {@code bad-keys.txt} tells how they were made. */
final class Samples {

    /** When the keys are judged. */
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    /** When they were made. */
    static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    static final Secret PASSPHRASE = Secret.of("correct horse");

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/openpgp/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static PublicSigningKey key(String name) {
        return PublicSigningKey.of(text("keys/" + name), name);
    }

    static PrivateSigningKey privateKey(String name) {
        return PrivateSigningKey.of(Secret.of(text("keys/" + name)), name);
    }

    static SigningKeyPair pair(String name) {
        return SigningKeyPair.of(key(name + ".asc"), privateKey(name + ".private.asc"));
    }

    /** Random bytes that are the same each time. */
    static SecureRandom random(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG", "SUN");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
            throw new IllegalStateException(e);
        }
    }
}
