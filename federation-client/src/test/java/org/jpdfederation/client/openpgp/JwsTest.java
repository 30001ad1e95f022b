package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.openpgp.Samples.NOW;

import java.nio.charset.StandardCharsets;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code rs256.jws} is the example of RFC 7515, A.2, and {@code rfc7515.asc} an OpenPGP key with the numbers of that
 * example. The other tokens were made with the same numbers by Python's cryptography.
 */
@Tag("ART-6.1")
class JwsTest {

    private static final String BUNDLE =
            "{\"name\":\"train\",\"version\":\"1.0\",\"artifacts\":[{\"repo_path\":\"a/b.jar\",\"checksum\":\"00\"}]}";

    private static SignatureCheck<SignedPayload> check(String key, String token) {
        return SignatureVerifier.of(PublicSigningKey.of(Samples.text(key), key), NOW)
                .jws(token);
    }

    private static SignatureCheck<SignedPayload> check(String token) {
        return check("keys/rfc7515.asc", token);
    }

    private static String token(String name) {
        return Samples.text("signatures/" + name + ".jws");
    }

    private static SignedPayload payload(SignatureCheck<SignedPayload> check) {
        return check.fold(payload -> payload, fault -> {
            throw new AssertionError(fault);
        });
    }

    @Test
    void theExampleOfTheStandard_isValid() {
        SignedPayload payload = payload(check(token("rs256")));

        assertThat(payload.algorithm()).isEqualTo("RS256");
        assertThat(payload.text())
                .isEqualTo("{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}");
        assertThat(payload(check("\n" + token("rs256") + "\n")).bytes()).isEqualTo(payload.bytes());
    }

    @ParameterizedTest
    @CsvSource({"rs384, RS384", "rs512, RS512"})
    void theHeaderNamesTheHash(String name, String algorithm) {
        SignedPayload payload = payload(check(token(name)));

        assertThat(payload.algorithm()).isEqualTo(algorithm);
        assertThat(payload.text()).isEqualTo(BUNDLE);
        assertThat(payload).hasToString("SignedPayload[" + algorithm + ", 86 bytes]");
    }

    @ParameterizedTest
    @CsvSource({
        "none, ALGORITHM_REFUSED",
        "hs256, ALGORITHM_REFUSED",
        "ps256, ALGORITHM_REFUSED",
        "lower, ALGORITHM_REFUSED",
        "critical, CRITICAL_HEADER",
        "sha256-under-rs512, BAD_SIGNATURE",
        "twice, UNREADABLE",
        "list, UNREADABLE",
        "no-alg, UNREADABLE",
        "number, UNREADABLE"
    })
    void aTokenThatPlaysTricks_isRefused(String name, SignatureFault fault) {
        assertThat(check(token(name))).isEqualTo(new SignatureCheck.Invalid<>(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "keys/hand.asc, BAD_SIGNATURE",
        "keys/rfc7515-stolen.asc, KEY_REVOKED",
        "keys/ed25519.asc, KEY_UNUSABLE",
        "bad-keys/rsa-1024.asc, KEY_UNUSABLE",
        "bad-keys/no-signature.asc, KEY_UNUSABLE"
    })
    void anotherOrUnusableKey_verifiesNothing(String key, SignatureFault fault) {
        assertThat(check(key, token("rs256"))).isEqualTo(new SignatureCheck.Invalid<>(fault));
    }

    @Test
    void anyChangedLetter_isRefused() {
        String token = token("rs512");
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(check(token.substring(0, i) + changed + token.substring(i + 1)))
                    .as("letter %s", i)
                    .isInstanceOf(SignatureCheck.Invalid.class);
        }
    }

    /** RFC 7515, 2: without padding, line breaks, white space; and one way only to write the same bytes. */
    @Test
    void base64url_isStrict() {
        String token = token("rs256");
        char last = token.charAt(token.length() - 1); // 256 bytes: four of its six bits are spare
        char other = last == 'w' ? 'x' : 'w';

        assertThat(last).isEqualTo('w');
        for (String wrong : new String[] {
            token + "==",
            token.substring(0, token.length() - 1) + other,
            token.replace('_', '/').replace('-', '+'),
            token.replaceFirst("\\.", "=."),
            token.replaceFirst("\\.", "\n."),
            token + ".",
            token + "." + token,
            token.substring(0, token.lastIndexOf('.')),
            "." + token,
            "",
            ".."
        }) {
            assertThat(check(wrong)).as(wrong).isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.UNREADABLE));
        }
        assertThat(check(token.substring(0, token.lastIndexOf('.') + 1)))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.BAD_SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", BUNDLE})
    void whatAPairSigns_isVerifiedWithItsPublicKey(String payload) {
        SigningKeyPair pair = Samples.pair("rsa2048");
        String token = pair.signJws(payload.getBytes(StandardCharsets.UTF_8));

        assertThat(payload(SignatureVerifier.of(pair.publicKey(), NOW).jws(token))
                        .text())
                .isEqualTo(payload);
        assertThat(SignatureVerifier.of(Samples.key("rsa3072.asc"), NOW).jws(token))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.BAD_SIGNATURE));
    }

    @Test
    void aKeyThatVerifiesNoToken_signsNone() {
        PrivateSigningKey placeholder =
                PrivateSigningKey.of(Secret.of(Samples.text("bad-keys/placeholder.asc")), "placeholder");

        assertThatThrownBy(() ->
                        SigningKeyPair.of(placeholder.publicKey(), placeholder).signJws(new byte[0]))
                .hasMessageEndingWith("(PRIVATE_PART_MISSING)");
    }
}
