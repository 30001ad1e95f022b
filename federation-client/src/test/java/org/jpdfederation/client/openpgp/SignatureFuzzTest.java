package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whatever the bytes, they are no valid signature over other data: only the seeds are, over theirs. */
class SignatureFuzzTest {

    private static final PublicSigningKey KEY = Samples.key("rsa2048.asc");

    @FuzzTest(maxDuration = "10s")
    void anyBytes_areNoSignatureOverOtherData(byte[] bytes) throws IOException {
        SignatureVerifier verifier = SignatureVerifier.of(KEY, Samples.NOW);
        byte[] armored = Armor.write(bytes, Armor.Kind.SIGNATURE).getBytes(StandardCharsets.US_ASCII);

        assertThat(verifier.detached(new ByteArrayInputStream(new byte[1]), bytes))
                .isInstanceOf(SignatureCheck.Invalid.class);
        assertThat(verifier.detached(new ByteArrayInputStream(new byte[1]), armored))
                .isInstanceOf(SignatureCheck.Invalid.class);
        assertThat(verifier.jws(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isInstanceOf(SignatureCheck.Invalid.class);
    }
}
