package org.jpdfederation.client.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jpdfederation.core.entity.ServiceId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published limits of the fields, each in a pair: the last that is taken and the first that is not. */
@Tag("API-3.4")
class TokenRequestTest {

    private final TokenRequest.Builder request = TokenRequest.builder();

    @Test
    void lengths_areThosePublished() {
        assertThatCode(() -> request.username("u".repeat(255))).doesNotThrowAnyException();
        assertThatThrownBy(() -> request.username("u".repeat(256))).hasMessageContaining("255");
        assertThatCode(() -> request.description("d".repeat(1_024))).doesNotThrowAnyException();
        assertThatThrownBy(() -> request.description("d".repeat(1_025))).hasMessageContaining("1024");
        assertThatCode(() -> request.scopes(TokenScope.USER, TokenScope.of("s".repeat(475))))
                .doesNotThrowAnyException(); // 24 + 1 + 475
        assertThatThrownBy(() -> request.scopes(TokenScope.USER, TokenScope.of("s".repeat(476))))
                .hasMessageContaining("500");
    }

    @Test
    void aCharacterBeyondTheBasicPlane_isOne() {
        assertThatCode(() -> request.username("😀".repeat(255))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jfrt@x", "jfxr@x", "jfpip@x", "jfds@x", "jfmc@x", "jfac@x", "jfevt@x", "jfmd@x", "jfcon@x", "*@*",
                "jfrt@*"
            })
    void audiences_ofPublishedTypes_areTaken(String audience) {
        assertThat(request.audience(ServiceId.parse(audience)).build().audience())
                .containsExactly(ServiceId.parse(audience));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jfob@x", "jf-artifactory@x", "JFRT@x"})
    void audiences_ofOtherTypes_areRefused(String audience) {
        assertThatThrownBy(() -> request.audience(ServiceId.parse(audience)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(audience);
    }

    @Test
    void audience_hasAtMost255Characters() {
        ServiceId fits = ServiceId.parse("jfrt@" + "x".repeat(243)); // 248 + 1 + 6
        assertThatCode(() -> request.audience(fits, ServiceId.parse("jfrt@y"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> request.audience(fits, ServiceId.parse("jfrt@yy")))
                .hasMessageContaining("255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a1", "a-", "a1234567890123456789012345678901"})
    void projectKeys_ofThePublishedForm_areTaken(String key) {
        assertThat(request.projectKey(key).build().projectKey()).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1a", "-a", "aB", "a_b", "a b", "a12345678901234567890123456789012"})
    void projectKeys_ofAnotherForm_areRefused(String key) {
        assertThatThrownBy(() -> request.projectKey(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLife_isWholeSeconds_zeroStandsForEver() {
        assertThat(request.expiresIn(Duration.ZERO).build().expiresIn()).contains(Duration.ZERO);
        assertThatThrownBy(() -> request.expiresIn(Duration.ofMillis(1_500)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.expiresIn(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
