package org.jpdfederation.client.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jpdfederation.client.access.TokenScope.Action;
import org.jpdfederation.client.access.TokenScope.SystemArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("API-3.4")
class TokenScopeTest {

    @Test
    void scopes_areWrittenAsPublished() {
        assertThat(TokenScope.USER).hasToString("applied-permissions/user");
        assertThat(TokenScope.ADMIN).hasToString("applied-permissions/admin");
        assertThat(TokenScope.groups("devs", "ops")).hasToString("applied-permissions/groups:devs,ops");
        assertThat(TokenScope.roles("alpha", "Viewer", "Lead"))
                .hasToString("applied-permissions/roles:alpha:Viewer,Lead");
        assertThat(TokenScope.artifact("libs/org/**", Action.READ, Action.WRITE))
                .hasToString("artifact:libs/org/**:r,w");
        assertThat(TokenScope.artifact("libs")).hasToString("artifact:libs:*");
        assertThat(TokenScope.system(SystemArea.IDENTITIES, Action.READ)).hasToString("system:identities:r");
        assertThat(TokenScope.system(SystemArea.METRICS)).hasToString("system:metrics:*");
        assertThat(TokenScope.system(SystemArea.LIVELOGS)).hasToString("system:livelogs:*");
        assertThat(TokenScope.system(SystemArea.PERMISSIONS)).hasToString("system:permissions:*");
    }

    @Test
    void everyPublishedLetter_hasAnAction() {
        assertThat(TokenScope.artifact("x", Action.values())).hasToString("artifact:x:r,w,d,a,m,x,s");
    }

    @Test
    void otherWords_areKept() {
        assertThat(TokenScope.of("jfrt@x:admin")).hasToString("jfrt@x:admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a\"b", "a\tb"})
    void names_thatCannotBeWritten_areRefused(String name) {
        assertThatThrownBy(() -> TokenScope.groups("devs", name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenScope.roles("alpha", name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenScope.roles(name, "Viewer")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scopes_thatWouldBeTwoOrNone_areRefused() {
        assertThatThrownBy(() -> TokenScope.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenScope.of("applied-permissions/user applied-permissions/admin"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenScope.groups()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenScope.artifact("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenScope.artifact("my libs")).isInstanceOf(IllegalArgumentException.class);
    }
}
