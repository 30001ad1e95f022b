package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real inventory; its README tells the numbers. Looked for under FEDERATION_TEST_DATA, else beside the project. */
class RealDataTest {

    private final Path data = Path.of(System.getenv().getOrDefault("FEDERATION_TEST_DATA", "../../shared/data"))
            .resolve("jenkins-artifactory");

    @TempDir
    private Path folder;

    @BeforeEach
    void theDataIsThere() {
        assumeTrue(
                Files.isDirectory(data),
                () -> "no test inventory at " + data.toAbsolutePath().normalize() + "; set FEDERATION_TEST_DATA");
    }

    private Tool tour(String topology) throws IOException {
        Path file = Files.writeString(folder.resolve("topology.yml"), topology);
        return Tool.run("tour", "--inventory", data, "--topology", file, "--report", folder.resolve("report.md"));
    }

    @Test
    void aStarOfFour() throws IOException {
        Tool run = tour("shape: star\njpds: [home, edge-eu, edge-us, edge-ap]\n");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.lines())
                .contains(
                        "round 1: 14349 entities arrived, 14349 of them changed a target",
                        "home: 1949 users, 288 groups, 2546 permissions before; 4783 entities expected,"
                                + " 4783 read over REST, 0 differ",
                        "edge-ap: nothing before; 4783 entities expected, 4783 read over REST, 0 differ",
                        "proof holds: 19132 entities on 4 JPDs compared over REST, none differs");
    }

    @Test
    void aMeshOfThree() throws IOException {
        Tool run = tour("shape: mesh\njpds: [paris, tokyo, lima]\n");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.lines())
                .contains(
                        "lima: nothing before; 4783 entities expected, 4783 read over REST, 0 differ",
                        "proof holds: 14349 entities on 3 JPDs compared over REST, none differs");
    }
}
