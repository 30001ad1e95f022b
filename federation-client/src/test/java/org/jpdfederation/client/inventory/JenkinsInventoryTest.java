package org.jpdfederation.client.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.Inventory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real inventory; its README tells the numbers. Looked for under FEDERATION_TEST_DATA, else beside the project. */
class JenkinsInventoryTest {

    private final Path data = Path.of(System.getenv().getOrDefault("FEDERATION_TEST_DATA", "../../shared/data"))
            .resolve("jenkins-artifactory");

    @BeforeEach
    void theDataIsThere() {
        assumeTrue(
                Files.isDirectory(data),
                () -> "no test inventory at " + data.toAbsolutePath().normalize() + "; set FEDERATION_TEST_DATA");
    }

    @Test
    void itsNumbersAreThoseOfItsReadme() {
        InventoryReading reading = InventoryReader.read(data);

        Inventory inventory = reading.inventory();
        assertThat(inventory.users()).hasSize(1_949);
        assertThat(inventory.groups()).hasSize(288);
        assertThat(inventory.permissions()).hasSize(2_546);
        assertThat(inventory.tokens()).isEmpty();
        assertThat(inventory.groups().stream().mapToInt(g -> g.members().size()).sum())
                .isEqualTo(1_935);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("SIGN_IN_UNKNOWN");
        assertThat(reading.findings().get(0).message()).startsWith("1949 user(s)");
    }

    @Test
    void itIsTheSameAfterWritingAndReading(@TempDir Path folder) {
        Inventory inventory = InventoryReader.read(data).inventory();

        InventoryWriter.write(inventory, folder);

        assertThat(InventoryReader.read(folder).inventory().entities())
                .containsExactlyElementsOf(inventory.entities().toList());
    }
}
