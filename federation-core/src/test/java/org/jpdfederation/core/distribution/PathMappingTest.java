package org.jpdfederation.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DIST-1.2")
class PathMappingTest {

    private static final PathMapping LIBS = new PathMapping("acme-maven-prod-local/(.*)", "acme-maven-edge/$1");
    private static final PathMapping DOCS = new PathMapping("(docs)-local/([^/]+)/(.*)", "$1-edge/$3/$2");

    @Test
    void theFirstThatMatchesTheWholePathDecides() {
        assertThat(PathMapping.apply(List.of(LIBS, DOCS), "acme-maven-prod-local/com/a.jar"))
                .isEqualTo("acme-maven-edge/com/a.jar");
        assertThat(PathMapping.apply(List.of(LIBS, DOCS), "docs-local/4.2/guide.pdf"))
                .isEqualTo("docs-edge/guide.pdf/4.2");
        assertThat(PathMapping.apply(List.of(new PathMapping("libs/.*", "first/x"), LIBS), "libs/a.jar"))
                .isEqualTo("first/x");
    }

    @Test
    void whatNoneMatchesStaysWhereItWas() {
        assertThat(PathMapping.apply(List.of(LIBS), "old/acme-maven-prod-local/a.jar"))
                .isEqualTo("old/acme-maven-prod-local/a.jar");
        assertThat(PathMapping.apply(List.of(), "libs/a.jar")).isEqualTo("libs/a.jar");
    }

    @Test
    void whatCannotBeEvaluatedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathMapping.apply(List.of(new PathMapping("libs/(", "x")), "libs/a.jar"))
                .withMessageContaining("'libs/('");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathMapping.apply(List.of(new PathMapping("(?=libs).*", "x")), "libs/a.jar"))
                .withMessageContaining("cannot be evaluated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathMapping.apply(List.of(new PathMapping("libs/(.*)", "edge/$2")), "libs/a.jar"))
                .withMessageContaining("'edge/$2'");
    }
}
