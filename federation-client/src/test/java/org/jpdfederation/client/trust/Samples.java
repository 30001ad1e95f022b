package org.jpdfederation.client.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The files below {@code trust} in the test resources. */
final class Samples {

    /** When the certificates are judged. */
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/trust/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static RootCertificate certificate(String name) {
        return RootCertificate.of(text("certificates/" + name), name);
    }
}
