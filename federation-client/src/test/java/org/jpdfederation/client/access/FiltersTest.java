package org.jpdfederation.client.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

    @Test
    @Tag("API-3.6")
    void aRole_withWhatThePlatformWouldPassOver_isRefused() {
        assertThatThrownBy(() -> UserFilter.builder().role("r").username("a").build())
                .hasMessageContaining("role");
        assertThatThrownBy(() -> UserFilter.builder().role("r").onlyAdmins().build())
                .hasMessageContaining("role");
        assertThatCode(() -> UserFilter.builder().role("r").resource("t", "n").build())
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("API-3.6")
    void onlyAdmins_withAResource_isRefused() {
        assertThatThrownBy(() ->
                        UserFilter.builder().onlyAdmins().resource("t", "n").build())
                .hasMessageContaining("onlyAdmins");
        assertThatCode(() -> UserFilter.builder().onlyAdmins().username("a").build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Tag("API-3.3")
    @ValueSource(strings = {"", "/", "a/", "/a", "a//b", ".", "a/../b", "a\nb", "a/b\r"})
    void useCases_thatWouldLeadElsewhere_areRefused(String name) {
        assertThatThrownBy(() -> new PairingUseCase(PairingUseCase.Service.ACCESS, name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blankWords_areNone() {
        assertThatThrownBy(() -> new UserStatus(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
