package org.jpdfederation.client.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.core.plan.CrossTypePermissions;
import org.jpdfederation.core.plan.RepositoryType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("AF-1.15")
class RepositoriesReaderTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    @Test
    void theListOfThePlatform_isRead_inEitherCase() throws IOException {
        Path file = file("""
                [{"key": "b", "type": "REMOTE", "packageType": "Maven"}, {"key": "a", "type": "local"}]
                """);

        assertThat(RepositoriesReader.read(file).types())
                .containsExactly(
                        org.assertj.core.api.Assertions.entry("a", RepositoryType.LOCAL),
                        org.assertj.core.api.Assertions.entry("b", RepositoryType.REMOTE));
    }

    @Test
    void anUnknownType_andAMissingKey_haveTheirPlaces() throws IOException {
        Path file = file("[{\"key\": \"a\", \"type\": \"cache\"},\n {\"type\": \"LOCAL\"}]");

        assertThat(InputFaults.of(() -> RepositoriesReader.read(file)).faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("1:23 'type' is refused: 'cache' is no repository type"),
                        fault -> assertThat(fault).startsWith("2:2 'key' is missing"));
    }

    @Test
    void theTwoProperties_areReadAmongOthers_andFalseWhenAbsent() throws IOException {
        assertThat(RepositoriesReader.readSystemProperties(file("# none\nother=1\n")))
                .isEqualTo(CrossTypePermissions.NONE);
        assertThat(RepositoriesReader.readSystemProperties(file("""
                        other=\\
                          1
                        artifactory.apply.local.repos.permissions.on.remote.repos = true
                        artifactory.apply.remote.repos.permissions.on.local.repos: false
                        """))).isEqualTo(new CrossTypePermissions(true, false));
        assertThat(RepositoriesReader.readSystemProperties(
                        file("artifactory.apply.remote.repos.permissions.on.local.repos=TRUE")))
                .isEqualTo(new CrossTypePermissions(false, true));
    }

    @Test
    void aValueThatIsNeither_hasItsPlace_andABrokenEscapeIsAnError() throws IOException {
        Path yes = file("a=1\n artifactory.apply.local.repos.permissions.on.remote.repos=yes\n");
        assertThat(InputFaults.of(() -> RepositoriesReader.readSystemProperties(yes))
                        .faults())
                .containsExactly(
                        "2:2 'artifactory.apply.local.repos.permissions.on.remote.repos' must be true or false,"
                                + " but is 'yes'");

        Path broken = file("a=\\u12\n");
        assertThat(InputFaults.of(() -> RepositoriesReader.readSystemProperties(broken))
                        .faults())
                .singleElement()
                .asString()
                .startsWith("1:1 this is no properties file");
    }
}
