package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps fakes from being served: one message, exit code 2, no output. How they serve is seen in FakeProcessIT. */
class FakeCommandTest {

    @TempDir
    private Path folder;

    private static void refused(Tool run, String message) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(run.err()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a,b | 1,2,3 | 2 JPDs need as many ports, or a single 0, not [1, 2, 3]",
                "a,b | 18081 | 2 JPDs need as many ports, or a single 0, not [18081]",
                "a | 65536 | a port is a number from 0 to 65535, not 65536",
                "a | -1 | a port is a number from 0 to 65535, not -1",
                "a | eighty | 'eighty' is not an int",
                "a,b | 18081,18081 | 18081 is given twice",
                "a,a | 0 | 'a' is named twice",
                "a,,b | 0 | a name is blank"
            })
    void badNamesAndPorts(String jpds, String ports, String message) {
        refused(Tool.run("fake", "--jpds", jpds, "--ports", ports), message);
    }

    @Test
    void noNamesAtAll() {
        refused(Tool.run("fake"), "name the JPDs with --jpds, or give a --topology that names them");
    }

    @Test
    void aTopologyOfOtherJpds() throws IOException {
        Path topology = Files.writeString(folder.resolve("topology.yml"), "shape: star\njpds: [home, edge-eu]\n");

        refused(
                Tool.run("fake", "--jpds", "home,edge", "--topology", topology),
                "--jpds: the topology needs a JPD 'edge-eu' too");
    }

    @Test
    void filesThatAreNotThere() {
        refused(
                Tool.run("fake", "--topology", folder.resolve("no.yml")),
                folder.resolve("no.yml") + ": there is no such file");
        refused(
                Tool.run("fake", "--jpds", "a", "--inventory", folder.resolve("none")),
                folder.resolve("none") + ": there is no such folder");
    }
}
