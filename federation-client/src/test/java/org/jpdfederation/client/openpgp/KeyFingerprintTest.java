package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFingerprintTest {

    private static final String DIGITS = "0D6B7784AF443B35C78F10BA0FC2A62062F1CD4";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0FC2A62062F1CD4E",
                DIGITS,
                DIGITS + "E0",
                DIGITS + "g",
                DIGITS + "\u0665",
                "0x0x" + DIGITS + "E",
                "5b:0a:..."
            })
    void whatIsNoFingerprint_isRefused(String text) {
        assertThatThrownBy(() -> KeyFingerprint.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("40 hexadecimal digits");
    }
}
