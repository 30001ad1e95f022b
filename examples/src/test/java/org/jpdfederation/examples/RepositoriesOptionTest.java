package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the small inventory the permissions release and scratch name a repository of the key repo. */
@Tag("AF-1.15")
class RepositoriesOptionTest {

    @TempDir
    private Path folder;

    private List<Object> files;

    @BeforeEach
    void aLocalRepositoryAtHome_thatIsRemoteAtTheEdge() throws IOException {
        Path home = Files.writeString(folder.resolve("home.json"), "[{\"key\":\"repo\",\"type\":\"LOCAL\"}]");
        Path edge = Files.writeString(folder.resolve("edge.json"), "[{\"key\":\"repo\",\"type\":\"REMOTE\"}]");
        files = new ArrayList<>(List.of(
                "--inventory",
                Tool.smallInventory(folder.resolve("inventory")),
                "--topology",
                Files.writeString(folder.resolve("topology.yml"), "shape: star\njpds: [home, edge]\n"),
                "--repositories",
                "home=" + home,
                "--repositories",
                "edge=" + edge));
    }

    private Tool run(Object... command) {
        List<Object> args = new ArrayList<>(List.of(command));
        args.addAll(files);
        return Tool.run(args.toArray());
    }

    @Test
    void planAndExplain_tellOfThePermissionsWithoutEffect() {
        assertThat(run("plan").out()).contains("REPOSITORY_TYPES_DIFFER");
        assertThat(run("explain", "permission/release", "--from", "home", "--to", "edge")
                        .out())
                .startsWith("SYNCED\n")
                .contains("AF 1.15 repository types", "'repo' is local at the source and remote at the target");
    }

    @Test
    void theTargetsSystemProperty_letsThemApply() throws IOException {
        Path properties = Files.writeString(
                folder.resolve("artifactory.system.properties"),
                "artifactory.apply.local.repos.permissions.on.remote.repos=true\n");
        files.addAll(List.of("--system-properties", "edge=" + properties));

        assertThat(run("plan").out()).contains("REPOSITORY_TYPES_CROSSED").doesNotContain("REPOSITORY_TYPES_DIFFER");
    }

    @Test
    void anUnknownJpd_isWrongInput() {
        files.addAll(List.of("--repositories", "nowhere=x.json"));
        Tool run = run("plan");

        assertThat(run.exitCode()).isEqualTo(FleetTool.WRONG_INPUT);
        assertThat(run.err()).contains("there is no JPD 'nowhere' in the topology");
    }
}
