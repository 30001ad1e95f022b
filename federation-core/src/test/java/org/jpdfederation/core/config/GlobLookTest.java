package org.jpdfederation.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C8")
class GlobLookTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"team_a_*", "*", "*-release", "release-*", "a b*", "?x", "x*.y", "path/*", "[ab]x*", "(x*)"})
    void looksLikeAGlob(String pattern) {
        assertThat(GlobLook.looksLikeGlob(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "release-.*",
                ".*a.*",
                "[a-z]*",
                "(ab)*",
                "\\w*",
                "colou?r",
                "a\\*",
                "[*]",
                "[a*]",
                "[\\]*]",
                "x{2}*",
                "team_a_.+",
                "\\[x]\\*"
            })
    void looksLikeARegularExpression(String pattern) {
        assertThat(GlobLook.looksLikeGlob(pattern)).isFalse();
    }
}
