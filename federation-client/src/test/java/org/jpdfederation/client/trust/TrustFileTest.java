package org.jpdfederation.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jpdfederation.client.trust.TrustFile.Existing;
import org.jpdfederation.client.trust.TrustFile.Written;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Tag("AF2.2")
class TrustFileTest {

    private static final JpdName HOME = JpdName.of("us-east");
    private static final JpdName EDGE = JpdName.of("us-west");
    private static final RootCertificate OF_HOME = Samples.certificate("root-rsa.crt");
    private static final RootCertificate OF_EDGE = Samples.certificate("root-ec.crt");
    private static final Topology STAR = Topology.star(HOME, List.of(EDGE)).build();

    @TempDir
    private Path var;

    private Path keys;

    @BeforeEach
    void aPlatformsFolder() throws IOException {
        keys = Files.createDirectories(var.resolve("etc/access/keys"));
    }

    private static TrustFile file(RootCertificate certificate) {
        Map<JpdName, RootCertificate> certificates = new LinkedHashMap<>();
        certificates.put(HOME, certificate);
        return TrustFile.of(STAR, certificates).get(0);
    }

    private List<String> filesInKeys() throws IOException {
        try (Stream<Path> files = Files.walk(keys)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> keys.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The certificate of us-east becomes trusted/us-east.crt on us-west (2.2). */
    @Test
    void theFile_liesWhereTheVendorWantsIt_andNothingElse() throws IOException {
        assertThat(file(OF_HOME).write(var, Existing.KEEP)).isEqualTo(Written.NEW);

        assertThat(filesInKeys()).containsExactly("trusted/us-east.crt");
        assertThat(var.resolve("etc/access/keys/trusted/us-east.crt"))
                .hasContent(Samples.text("certificates/root-rsa.crt"));
    }

    @Test
    void theSameCertificate_isLeftAsItIs_whateverItsForm() throws IOException {
        Path place = Files.createDirectories(keys.resolve("trusted")).resolve("us-east.crt");
        Files.write(place, Samples.bytes("certificates/root.der"));

        assertThat(file(OF_HOME).write(var, Existing.KEEP)).isEqualTo(Written.SAME);
        assertThat(place).hasBinaryContent(Samples.bytes("certificates/root.der"));
    }

    @Test
    void anotherCertificate_isReplacedOnlyWhenAsked() throws IOException {
        file(OF_EDGE).write(var, Existing.KEEP);

        assertThatThrownBy(() -> file(OF_HOME).write(var, Existing.KEEP))
                .isInstanceOfSatisfying(
                        InputException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE))
                .hasMessageContaining("us-east.crt: another certificate lies there");
        assertThat(keys.resolve("trusted/us-east.crt")).hasContent(OF_EDGE.pem());

        assertThat(file(OF_HOME).write(var, Existing.REPLACE)).isEqualTo(Written.REPLACED);
        assertThat(keys.resolve("trusted/us-east.crt")).hasContent(OF_HOME.pem());
        assertThat(filesInKeys()).containsExactly("trusted/us-east.crt");
    }

    @Test
    void aLink_isNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(var.resolve("elsewhere"), "keep me");
        Files.createSymbolicLink(
                Files.createDirectories(keys.resolve("trusted")).resolve("us-east.crt"), elsewhere);

        file(OF_HOME).write(var, Existing.REPLACE);

        assertThat(elsewhere).hasContent("keep me");
        assertThat(keys.resolve("trusted/us-east.crt")).isRegularFile().hasContent(OF_HOME.pem());
    }

    @Test
    void aFolderOfNoPlatform_isRefused_andStaysEmpty() throws IOException {
        Path other = Files.createDirectory(var.resolve("other"));

        assertThatThrownBy(() -> file(OF_HOME).write(other, Existing.KEEP))
                .isInstanceOfSatisfying(
                        InputException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.FILE_MISSING))
                .hasMessageContaining("$JFROG_HOME/artifactory/var of us-west");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWritten_isNamed_andNoDraftStays() throws IOException {
        Files.createDirectories(keys.resolve("trusted/us-east.crt/not-empty"));

        assertThatThrownBy(() -> file(OF_HOME).write(var, Existing.REPLACE))
                .isInstanceOfSatisfying(
                        InputException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE))
                .hasMessageContaining("us-east.crt: it cannot be written");
        assertThat(filesInKeys()).isEmpty();
    }

    @Test
    @Tag("AF1.13")
    void aMesh_needsACopyForEachOrderedPair() {
        Map<JpdName, RootCertificate> certificates = new LinkedHashMap<>();
        certificates.put(HOME, OF_HOME);
        certificates.put(EDGE, OF_EDGE);

        assertThat(TrustFile.of(Topology.mesh(List.of(HOME, EDGE)).build(), certificates))
                .extracting(file -> file.copy().path() + " on " + file.copy().to() + " is of "
                        + file.certificate().key())
                .containsExactly(
                        "etc/access/keys/trusted/us-east.crt on us-west is of RSA 2048",
                        "etc/access/keys/trusted/us-west.crt on us-east is of EC 256");
    }

    @Test
    void missingAndSharedCertificates_areAllNamed() {
        Map<JpdName, RootCertificate> certificates = new LinkedHashMap<>();
        certificates.put(HOME, OF_HOME);
        certificates.put(EDGE, OF_HOME);
        Topology mesh = Topology.mesh(List.of(HOME, EDGE, JpdName.of("lima"))).build();

        assertThatThrownBy(() -> TrustFile.of(mesh, certificates))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("JPD 'us-west': it has the root certificate of us-east")
                .hasMessageContaining("JPD 'lima': its root certificate is missing");
    }

    @Test
    @Tag("AF2.4")
    void theHelmSecret_isYamlWithOneEntryForEachSource() {
        JsonNode secret = new YAMLMapper().readTree(HelmTrust.secret("circle-of-trust", List.of(file(OF_HOME))));

        assertThat(secret.at("/kind").asString()).isEqualTo("Secret");
        assertThat(secret.at("/metadata/name").asString()).isEqualTo("circle-of-trust");
        assertThat(secret.at("/data").propertyNames()).containsExactly("us-east.crt");
        assertThat(new String(
                        java.util.Base64.getDecoder()
                                .decode(secret.at("/data/us-east.crt").asString()),
                        StandardCharsets.UTF_8))
                .isEqualTo(OF_HOME.pem());
        assertThat(new YAMLMapper()
                        .readTree(HelmTrust.values("0123"))
                        .at("/artifactory/circleOfTrustCertificatesSecret")
                        .isString())
                .isTrue();
    }

    @Test
    void aHelmSecret_isForOneTarget_withAUsableName() {
        TrustFile file = file(OF_HOME);

        assertThatThrownBy(() -> HelmTrust.secret("Circle", List.of(file))).hasMessageContaining("'Circle' cannot be");
        assertThatThrownBy(() -> HelmTrust.secret("a\": x", List.of(file)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HelmTrust.values("-a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HelmTrust.secret("a", List.of())).hasMessageContaining("one target");
        assertThatThrownBy(() -> HelmTrust.secret("a", List.of(file, file))).hasMessageContaining("each name once");
    }
}
