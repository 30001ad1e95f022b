package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jpdfederation.testkit.FakeDeployment;
import org.jpdfederation.testkit.FakePlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against fakes over HTTP; their certificates are valid for ten years from a day before their start. */
@Tag("AF1.13")
class TrustCommandTest {

    @TempDir
    private Path folder;

    private Tool trust(Instant now, Path fleet, FakePlatform platform, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = Stream.concat(Stream.of("trust", "--fleet", fleet.toString()), Stream.of(more))
                .toArray(String[]::new);
        int exitCode = FleetTool.run(
                new PrintWriter(out),
                new PrintWriter(err),
                name -> platform.at(name).adminToken().reveal(),
                InstantSource.fixed(now),
                args);
        return new Tool(exitCode, out.toString(), err.toString());
    }

    /** The variable that holds a token is named like its JPD. */
    private Path fleet(FakePlatform... platforms) throws IOException {
        StringBuilder yaml = new StringBuilder("jpds:\n");
        boolean first = true;
        for (FakePlatform platform : platforms) {
            for (FakeDeployment jpd : platform.deployments()) {
                yaml.append("  %s: {url: \"%s\", token-env: %s, allow-plaintext: true, mission-control: %s}%n"
                        .formatted(jpd.name(), jpd.url(), jpd.name(), first));
                first = false;
            }
        }
        return Files.writeString(folder.resolve("fleet.yml"), yaml);
    }

    private static void trustEachOther(FakePlatform platform) {
        for (FakeDeployment target : platform.deployments()) {
            platform.deployments().stream().filter(source -> source != target).forEach(target::trust);
        }
    }

    @Test
    void aFleetInFullTrust_holds() throws IOException {
        try (FakePlatform platform = FakePlatform.of("home", "edge")) {
            trustEachOther(platform);

            Tool run = trust(platform.now(), fleet(platform), platform);

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.lines())
                    .contains("[1]  home  -    yes", "[2]  edge  yes  -")
                    .noneMatch(line -> line.contains("Findings"));
            assertThat(run.lines()).anyMatch(line -> line.startsWith("home  yes      same      2036-01-05T09:00:00Z"));
        }
    }

    @Test
    void trustInOneDirection_isShownAsSuch_withItsCause() throws IOException {
        try (FakePlatform platform = FakePlatform.of("home", "edge")) {
            platform.at("edge").trust(platform.at("home"));

            Tool run = trust(platform.now(), fleet(platform), platform);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lines())
                    .contains(
                            "[1]  home  -    yes",
                            "[2]  edge  no   -",
                            "edge -> home: not trusted",
                            "CERTIFICATE_MISSING: the target does not have the source's root certificate")
                    .doesNotContain("home -> edge: not trusted");
        }
    }

    @Test
    void onlyThePairsOfATopology_areAsked() throws IOException {
        try (FakePlatform platform = FakePlatform.of("home", "edge")) {
            platform.at("edge").trust(platform.at("home"));
            Path topology = Files.writeString(folder.resolve("topology.yml"), "shape: star\njpds: [home, edge]\n");

            Tool run = trust(platform.now(), fleet(platform), platform, "--topology", topology.toString());

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.lines()).contains("[1]  home  -    yes", "[2]  edge  -    -");
        }
    }

    /** Home's certificate ended on 2025-01-05, a year before the other platform's time began. */
    @Test
    void anExpiredCertificate_isTheLikeliestCause() throws IOException {
        try (FakePlatform old = FakePlatform.builder()
                        .jpds("home")
                        .startingAt(Instant.parse("2015-01-05T09:00:00Z"))
                        .build();
                FakePlatform platform = FakePlatform.of("edge")) {
            Path fleet = fleet(old, platform);
            StringWriter out = new StringWriter();

            int exitCode = FleetTool.run(
                    new PrintWriter(out),
                    new PrintWriter(new StringWriter()),
                    name -> (name.equals("home") ? old : platform)
                            .at(name)
                            .adminToken()
                            .reveal(),
                    InstantSource.fixed(platform.now()),
                    "trust",
                    "--fleet",
                    fleet.toString());

            assertThat(exitCode).isEqualTo(1);
            assertThat(out.toString())
                    .contains("error CERTIFICATE_EXPIRED home", "until 2025-01-04T09:00:00Z", "CERTIFICATE_EXPIRED: ");
        }
    }

    @Test
    void aJpdThatIsDown_isUnreachable_asSourceAndAsTarget() throws IOException {
        try (FakePlatform platform = FakePlatform.of("home", "edge")) {
            trustEachOther(platform);
            Path fleet = fleet(platform);
            platform.at("edge").crash();

            Tool run = trust(platform.now(), fleet, platform);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lines())
                    .contains(
                            "[1]  home  -    no",
                            "[2]  edge  ?    -",
                            "TARGET_UNREACHABLE: the target gave no answer",
                            "SOURCE_UNREACHABLE: the source gave no answer")
                    .noneMatch(line -> line.startsWith("CERTIFICATE_MISSING"));
        }
    }

    @Test
    void asJson_itIsForPrograms_andHoldsNoToken() throws IOException {
        try (FakePlatform platform = FakePlatform.of("home", "edge")) {
            Tool run = trust(platform.now(), fleet(platform), platform, "--format", "json");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith("{\n  \"at\": \"2026-01-05T09:00:00Z\",\n  \"holds\": false,")
                    .contains("\"baseUrlState\": \"same\"", "\"answer\": \"no\"")
                    .doesNotContain(platform.at("home").adminToken().reveal());
        }
    }

    @Test
    void aTopologyWithAJpdOutsideTheFleet_isWrongInput() throws IOException {
        try (FakePlatform platform = FakePlatform.of("home")) {
            Path topology = Files.writeString(folder.resolve("topology.yml"), "shape: star\njpds: [home, moon]\n");

            Tool run = trust(platform.now(), fleet(platform), platform, "--topology", topology.toString());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("the JPD 'moon' is not in the fleet, only [home]");
        }
    }
}
