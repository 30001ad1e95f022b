package org.jpdfederation.client.artifactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ART-2")
class RepositoryPathTest {

    @Test
    void isReadFromTheTextsOfThePlatform() {
        assertThat(RepositoryPath.of("libs", "/com/a.jar")).isEqualTo(RepositoryPath.of("libs", "com/a.jar"));
        assertThat(RepositoryPath.of("libs", "/")).isEqualTo(RepositoryPath.rootOf("libs"));
        assertThat(RepositoryPath.parse("libs/com/a.jar")).isEqualTo(RepositoryPath.of("libs", "com/a.jar"));
        assertThat(RepositoryPath.parse("libs").isRoot()).isTrue();
        assertThat(RepositoryPath.rootOf("libs").resolve("/com").resolve("a.jar"))
                .isEqualTo(RepositoryPath.of("libs", "com/a.jar"));
    }

    @Test
    void tellsItsNameAndText() {
        assertThat(RepositoryPath.of("libs", "com/a.jar").name()).isEqualTo("a.jar");
        assertThat(RepositoryPath.of("libs", "com/a.jar")).hasToString("libs/com/a.jar");
        assertThat(RepositoryPath.rootOf("libs")).hasToString("libs");
        assertThat(RepositoryPath.rootOf("libs").name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/../b", "a/..", "./a", "a//b", "a/", "//", "a\nb", "a\u0000"})
    void aPath_thatLeadsElsewhere_isRefused(String path) {
        assertThatThrownBy(() -> RepositoryPath.of("libs", path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\r"})
    void aRepository_thatIsNone_isRefused(String repository) {
        assertThatThrownBy(() -> RepositoryPath.of(repository, "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
