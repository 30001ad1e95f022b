package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README shows is what the build compiles and runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/org/jpdfederation/examples/StarExample.java"),
            Path.of("src/main/java/org/jpdfederation/examples/FleetExample.java"),
            Path.of("src/main/java/org/jpdfederation/examples/ReleaseBundleExample.java"),
            Path.of("src/main/java/org/jpdfederation/examples/MeshConflictExample.java"),
            Path.of("src/main/java/org/jpdfederation/examples/SplitRepairExample.java"),
            Path.of("src/test/java/org/jpdfederation/examples/FederationWithFakesTest.java"));

    @Test
    void everyJavaBlock_isPartOfACompiledFile() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path source : SOURCES) {
            sources.add(unindented(Files.readString(source)));
        }
        List<String> blocks = blocks("java");

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
        assertThat(blocks)
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(unindented(block))));
    }

    @Test
    void theExamples_areShort() throws IOException {
        for (Path source : SOURCES) {
            assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(60);
        }
    }

    @Test
    void theStory_isAFile_andEndsAsShown() throws IOException {
        Path story = ROOT.resolve("docs/scenarios/two-edits.yml");

        assertThat(blocks("yaml")).contains(Files.readString(story));
        assertThat(blocks("text"))
                .contains(Tool.run("simulate", story, "--timeline").out());
    }

    @Test
    void theFirstCommandRunsTheTour_andTheSecondTheTests() throws IOException {
        List<String> commands = blocks("sh");

        assertThat(commands.get(0)).contains("fleet-tool.jar tour").hasLineCount(1);
        assertThat(commands.get(1)).contains("verify").hasLineCount(1);
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            if (line.equals("```" + language)) {
                block = new StringBuilder();
            } else if (block != null && line.equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    }
}
