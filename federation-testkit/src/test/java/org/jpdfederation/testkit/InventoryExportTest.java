package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.inventory.InventoryExport;
import org.jpdfederation.client.inventory.InventoryReader;
import org.jpdfederation.client.inventory.InventoryReading;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export reads back as is what the fake holds, secrets aside; and there is a whole folder or none. */
class InventoryExportTest {

    @TempDir
    private Path parent;

    private final FakePlatform platform = FakePlatform.of("home");
    private final FakeDeployment home = platform.at("home");
    private FederationClient client;
    private Path folder;

    @BeforeEach
    void connect() {
        folder = parent.resolve("inventory");
        client = FederationClient.builder(home.name(), home.url())
                .token(home.adminToken())
                .allowPlaintext()
                .pageSize(2)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        platform.close();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(parent)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void isReadBackAsWhatTheJpdHolds_overSeveralPages() {
        Inventory held = Inventory.builder()
                .add(User.named("ada").email("ada@example.org").admin(true).build())
                .add(User.named("ben")
                        .realm("ldap")
                        .lastLoggedIn(Instant.parse("2025-12-06T17:06:00Z"))
                        .build())
                .add(User.named("m\u00fcller / \u00bbx\u00ab").build())
                .add(User.named("no").roleFlags(List.of("policy_viewer")).build())
                .add(User.named("zoe").status("disabled").build())
                .add(Group.named("dev").members(List.of("ada", "ben")).build())
                .add(Group.named("empty").description("nobody").build())
                .add(Group.named("ops").members(List.of("no", "zoe", "ada")).build())
                .add(Federated.permission("release", List.of("ada"), List.of("dev")))
                .add(AccessToken.of("t1", "jfac@01hq3v7k8m2n4p6r8t0w2y4abd/users/ada")
                        .scope("applied-permissions/user")
                        .issuedAt(Instant.parse("2026-01-01T00:00:00Z"))
                        .build())
                .build();
        home.preload(held);
        List<EntityRef> told = new ArrayList<>();

        InventoryExport.write(client, folder, told::add);

        InventoryReading read = InventoryReader.read(folder);
        assertThat(read.inventory().entities())
                .containsExactlyElementsOf(held.entities().toList());
        assertThat(read.findings()).isEmpty();
        assertThat(told)
                .containsExactlyElementsOf(
                        held.entities().map(entity -> entity.ref()).toList());
    }

    @Test
    void secretsAreNotInIt() throws IOException {
        home.preload(Inventory.builder()
                .add(User.named("ada").password(Secret.of("not-a-real-one-1")).build())
                .add(AccessToken.of("t1", "jfac@01hq3v7k8m2n4p6r8t0w2y4abd/users/ada")
                        .scope("applied-permissions/user")
                        .value(Secret.of("not-a-real-one-2"))
                        .build())
                .build());

        InventoryExport.write(client, folder, ref -> {});

        for (String file : List.of("users.json", "groups.json", "permissions.json", "tokens.json")) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain("not-a-real-one");
        }
    }

    @Test
    void anEmptyJpd_andAFolderThatIsThere() throws IOException {
        Files.createDirectory(folder);

        InventoryExport.write(client, folder, ref -> {});

        assertThat(InventoryReader.read(folder).inventory().entities()).isEmpty();
    }

    @Test
    void whenTheJpdDiesMeanwhile_nothingIsLeft() throws IOException {
        home.preload(Inventory.builder()
                .add(Federated.user("ada"))
                .add(Federated.user("ben"))
                .add(Federated.user("cat"))
                .build());

        assertThatThrownBy(() -> InventoryExport.write(client, folder, ref -> {
                    if (ref.equals(EntityRef.user("ben"))) {
                        home.crash();
                    }
                }))
                .isInstanceOf(FederationException.class);

        assertNothingIsLeft();
    }

    @Test
    void aFolderThatHoldsSomething_isLeftAlone() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("users.json"), "[]");

        assertThatThrownBy(() -> InventoryExport.write(client, folder, ref -> {}))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE))
                .hasMessageContaining("name a folder that is new or empty");

        try (Stream<Path> left = Files.list(parent)) {
            assertThat(left).containsExactly(folder);
        }
        assertThat(folder.resolve("users.json")).hasContent("[]");
    }

    @Test
    void aFileInTheFoldersPlace_orNoParent_isRefused() throws IOException {
        Files.writeString(folder, "x");
        assertThatThrownBy(() -> InventoryExport.write(client, folder, ref -> {}))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> InventoryExport.write(client, parent.resolve("a/b"), ref -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no folder to make it in");
        assertThat(folder).hasContent("x");
    }
}
