package org.jpdfederation.client.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.artifactory.FileListOptions;
import org.jpdfederation.client.artifactory.PropertyScope;
import org.jpdfederation.client.artifactory.Repository;
import org.jpdfederation.client.artifactory.RepositoryClass;
import org.jpdfederation.client.artifactory.RepositoryFilter;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.http.Sink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which calls of files, searches and repositories may be sent twice. */
@Tag("C15")
class ArtifactorySafetyTest {

    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");
    private static final Map<String, List<String>> PROPERTIES = Map.of("k", List.of("v"));
    private static final Repository LIBS =
            Repository.builder("libs", RepositoryClass.LOCAL, "generic").build();

    private static Safety safety(Operation<?> operation) {
        return ((Operation.Send<?>) operation).call().safety();
    }

    @Test
    void whatOnlyAsks_reads_alsoWhenItPosts() {
        assertThat(List.of(
                        FileOperations.get(JAR),
                        FileOperations.find(JAR),
                        FileOperations.properties(JAR),
                        FileOperations.head(JAR),
                        FileOperations.download(JAR, new Sink.ToStream(OutputStream.nullOutputStream())),
                        RepositoryOperations.get("libs"),
                        RepositoryOperations.find("libs"),
                        RepositoryOperations.findAll(List.of("libs")),
                        RepositoryOperations.exists("libs")))
                .extracting(ArtifactorySafetyTest::safety)
                .containsOnly(Safety.READ);
        assertThat(List.of(
                        FileOperations.list(JAR, FileListOptions.allFiles()),
                        SearchOperations.aql("items.find({})"),
                        SearchOperations.bySha256("00"),
                        RepositoryOperations.list(RepositoryFilter.none())))
                .extracting((Listing<?> listing) -> listing.call().safety())
                .containsOnly(Safety.READ);
    }

    @Test
    void whatLeavesTheSame_mayBeRepeated() {
        assertThat(List.of(
                        FileOperations.setProperties(JAR, PROPERTIES, PropertyScope.ITEM_ONLY),
                        FileOperations.deleteProperties(JAR, List.of("k"), PropertyScope.ITEM_ONLY),
                        FileOperations.updateProperties(
                                JAR, Map.of("k", "v"), List.of("gone"), PropertyScope.ITEM_ONLY),
                        FileOperations.deploy(JAR, new byte[1], PROPERTIES),
                        FileOperations.deployByChecksum(JAR, Checksums.ofSha256("00"), PROPERTIES),
                        FileOperations.createFolder(JAR),
                        FileOperations.delete(JAR),
                        RepositoryOperations.update(LIBS),
                        RepositoryOperations.updateAll(List.of(LIBS)),
                        RepositoryOperations.delete("libs")))
                .extracting(ArtifactorySafetyTest::safety)
                .containsOnly(Safety.REPEATABLE);
    }

    @Test
    void whatCreates_looksBeforeItIsRepeated() {
        for (Operation<?> create :
                List.of(RepositoryOperations.create(LIBS), RepositoryOperations.createAll(List.of(LIBS)))) {
            assertThat(safety(create)).isEqualTo(Safety.CREATE);
            assertThat(((Operation.Send<?>) create).look()).isNotNull();
        }
    }
}
