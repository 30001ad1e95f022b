package org.jpdfederation.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jpdfederation.client.inventory.InventoryReader;
import org.jpdfederation.client.inventory.InventoryReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built jar exports what the built jar serves. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExportProcessIT {

    @TempDir
    private Path folder;

    /** What one run said, and its exit code. */
    private record Run(int exitCode, String said) {}

    private Run export(String token, String jpd, Path to) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-jar",
                        ServedFakes.JAR.toString(),
                        "export",
                        "--fleet",
                        folder.resolve("fleet.yml").toString(),
                        "--jpd",
                        jpd,
                        to.toString())
                .redirectErrorStream(true);
        builder.environment().put("LAB_TOKEN", token);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), said);
    }

    private void fleet(ServedFakes fakes) throws IOException {
        Files.writeString(
                folder.resolve("fleet.yml"),
                "jpds:\n  home: {url: \"" + fakes.value("url", 0)
                        + "\", token-env: LAB_TOKEN, allow-plaintext: true}\n");
    }

    @Test
    void whatWasServed_isReadBack() throws Exception {
        Path inventory = Tool.smallInventory(folder.resolve("inventory"));
        Path exported = folder.resolve("exported");
        try (ServedFakes fakes = ServedFakes.start(folder, "--jpds", "home", "--inventory", inventory)) {
            fleet(fakes);

            Run run = export(fakes.value("adminToken", 0), "home", exported);

            assertThat(run.exitCode()).as(run.said()).isZero();
            assertThat(run.said()).contains("wrote 4 users, 2 groups, 2 permissions, 1 tokens of home to " + exported);
        }
        InventoryReading before = InventoryReader.read(inventory);
        InventoryReading after = InventoryReader.read(exported);
        assertThat(after.inventory().entities())
                .containsExactlyElementsOf(before.inventory().entities().toList());
        assertThat(after.findings()).isEqualTo(before.findings());
    }

    @Test
    void aRefusedToken_leavesNoFolder_andTellsNoSecret() throws Exception {
        try (ServedFakes fakes = ServedFakes.start(folder, "--jpds", "home")) {
            fleet(fakes);

            Run run = export("not-the-token", "home", folder.resolve("exported"));

            assertThat(run.exitCode()).isEqualTo(FleetTool.FAILED);
            assertThat(run.said()).contains("401", "next: ").doesNotContain("not-the-token", "\tat ");
            assertThat(folder).isDirectoryNotContaining("glob:**exported*");
        }
    }

    @Test
    void anUnknownJpd_isNamed_withThoseThatAre() throws Exception {
        try (ServedFakes fakes = ServedFakes.start(folder, "--jpds", "home")) {
            fleet(fakes);

            Run run = export("any", "hom", folder.resolve("exported"));

            assertThat(run.exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
            assertThat(run.said()).contains("there is no JPD 'hom', only [home]");
        }
    }
}
