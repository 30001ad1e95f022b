package org.jpdfederation.client.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jpdfederation.core.entity.Secret;

/** Whatever the claims, they are read or refused, and no text about them holds the signature. */
class PairingTokenFuzzTest {

    private static final String CANARY = "c2VjcmV0LWNhbmFyeQ";

    @FuzzTest(maxDuration = "10s")
    void anyClaims_areReadOrRefused(byte[] bytes) {
        String claims = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PairingReading reading = PairingClaims.read(Secret.of("e30." + claims + "." + CANARY));
        assertThat(reading.toString()).doesNotContain(CANARY);
        if (reading instanceof PairingReading.Read read) {
            assertThat(read.claims().faults(Samples.NOW, URI.create("https://edge.example.org")))
                    .doesNotHaveDuplicates();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
            assertThat(PairingClaims.read(Secret.of(text))).isNotNull();
        }
    }
}
