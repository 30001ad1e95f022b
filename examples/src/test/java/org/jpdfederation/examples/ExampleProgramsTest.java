package org.jpdfederation.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleProgramsTest {

    static List<String> printedBy(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8).lines().toList();
    }

    @Test
    @Tag("AF1.6")
    void theStar() {
        assertThat(printedBy(() -> StarExample.main(new String[0])))
                .containsExactly("members of dev on edge-eu: [ada]");
    }

    /** Fakes that follow the rules from 7.77.3 on say that they are of 7.104.2. */
    @Test
    void theFleet_isAskedAtOnce_andARefusalSaysWhatHappened() {
        assertThat(printedBy(() -> FleetExample.main(new String[0])))
                .containsExactly(
                        "home 7.104.2",
                        "edge-eu 7.104.2",
                        "edge-us 7.104.2",
                        "ALREADY_EXISTS, NOT_APPLIED: read it first; update it or choose another name");
    }

    /** Virtual time starts at 09:00:00; kim is made on paris then, and on tokyo 20 s later. */
    @Test
    @Tag("T01")
    void theMesh_staysSplit() {
        List<String> printed = printedBy(() -> MeshConflictExample.main(new String[0]));

        assertThat(printed)
                .hasSize(4)
                .contains("paris holds kim@paris.example.org", "tokyo holds kim@tokyo.example.org");
        assertThat(printed.subList(0, 2))
                .anySatisfy(line -> assertThat(line).contains("tokyo from paris: user/kim IGNORED_OLDER"))
                .anySatisfy(line -> assertThat(line).contains("paris from tokyo: user/kim IGNORED_IN_WINDOW"));
    }

    /** kim is made at 09:00:00 and 09:00:20; 60 s after the later one tokyo writes her again. */
    @Test
    @Tag("R2")
    void theRepair_healsWhatWasPredicted() {
        assertThat(printedBy(() -> SplitRepairExample.main(new String[0])))
                .hasSize(5)
                .anySatisfy(line ->
                        assertThat(line).startsWith("user/kim split since ").contains("T01"))
                .anySatisfy(line -> assertThat(line).isEqualTo("  repaired: what tokyo holds wins"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("1. on tokyo, not before ")
                        .endsWith("T09:01:20Z: write user/kim, which reaches paris"))
                .endsWith("user/kim is healed: as planned on [paris, tokyo]");
    }

    @Test
    void theTool_inAProcessOfItsOwn_rehearsesItsSampleOrganisation(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out.txt");
        Process tool = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FleetTool.class.getName(),
                        "tour")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(tool.waitFor()).as(() -> read(out)).isZero();
        assertThat(read(out).lines().map(String::strip))
                .contains(
                        "proof holds: 1144 entities on 4 JPDs compared over REST, none differs",
                        "the report is in report.md");
        assertThat(read(folder.resolve("report.md"))).contains("```mermaid", "[\"home\"]", "[\"edge-ap\"]");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
