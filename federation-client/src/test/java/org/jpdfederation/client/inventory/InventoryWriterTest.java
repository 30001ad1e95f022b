package org.jpdfederation.client.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryWriterTest {

    private static final List<String> NAMES = List.of(
            "ada", "no", "0123", "a b", "ü", "😀", "\"quoted\"", "back\\slash", "a/b", "\n", "ANY LOCAL", "~", "null");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWritten_isReadBackEqual(long seed) {
        Inventory inventory = generated(new Random(seed));

        InventoryWriter.write(inventory, folder);

        List<Entity> read = InventoryReader.read(folder).inventory().entities().toList();
        Assertions.assertThat(read)
                .as("seed " + seed)
                .isEqualTo(inventory.entities().toList());
    }

    @Test
    void anotherInventoryReplacesTheFormerOne_tokensIncluded() {
        InventoryWriter.write(
                Inventory.builder()
                        .add(AccessToken.of("t", "jfac@1/users/a").build())
                        .build(),
                folder);
        InventoryWriter.write(Inventory.empty(), folder);

        assertThat(InventoryReader.read(folder).inventory().size()).isZero();
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void secretsAreNotWritten() throws IOException {
        Inventory inventory = Inventory.builder()
                .add(User.named("ada").password(Secret.of("canary-1")).build())
                .add(AccessToken.of("t", "jfac@1/users/ada")
                        .value(Secret.of("canary-2"))
                        .build())
                .build();

        InventoryWriter.write(inventory, folder);

        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(file).content().doesNotContain("canary");
            }
        }
    }

    @Test
    void whatTheDocumentsCannotTell_isRefusedBeforeAnythingIsWritten() {
        Path fresh = folder.resolve("fresh");
        for (Entity entity : List.of(
                User.named("ada").signIn(SignIn.YES).build(),
                User.named("ada").roleFlags(List.of("king")).build(),
                Group.named("ada").roleFlags(List.of("king")).build(),
                AccessToken.of("ada", "s").expiry(Instant.ofEpochMilli(1)).build())) {
            assertThatThrownBy(() -> InventoryWriter.write(
                            Inventory.builder().add(entity).build(), fresh))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(entity.ref().toString());
            assertThat(fresh).doesNotExist();
        }
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(InputFaults.of(() -> InventoryWriter.write(Inventory.empty(), file.resolve("below")))
                        .code())
                .isEqualTo(ErrorCode.FILE_UNWRITABLE);
    }

    private static Inventory generated(Random random) {
        Inventory.Builder inventory = Inventory.builder();
        for (String name : some(random)) {
            User.Builder user = User.named(name)
                    .email(random.nextBoolean() ? null : name + "@example.org")
                    .realm(random.nextBoolean() ? "internal" : "ldap")
                    .status(random.nextBoolean() ? "enabled" : "some day")
                    .admin(random.nextBoolean())
                    .profileUpdatable(random.nextBoolean())
                    .uiAccessDisabled(random.nextBoolean())
                    .internalPasswordDisabled(random.nextBoolean())
                    .roleFlags(random.nextBoolean() ? List.of() : List.of("watch_manager", "manage_webhook"));
            switch (random.nextInt(3)) {
                case 0 -> user.signIn(SignIn.NEVER);
                case 1 -> user.lastLoggedIn(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
                default -> user.signIn(SignIn.UNKNOWN);
            }
            inventory.add(user.build());
        }
        for (String name : some(random)) {
            inventory.add(Group.named(name)
                    .description(name)
                    .autoJoin(random.nextBoolean())
                    .adminPrivileges(random.nextBoolean())
                    .externalId(random.nextBoolean() ? null : name)
                    .realm(random.nextBoolean() ? "internal" : "saml")
                    .realmAttributes(random.nextBoolean() ? null : name)
                    .roleFlags(random.nextBoolean() ? List.of() : List.of("manage_resources"))
                    .members(some(random))
                    .build());
        }
        for (String name : some(random)) {
            TreeMap<String, Permission.Resource> resources = new TreeMap<>();
            some(random).forEach(type -> resources.put(type, resource(random)));
            inventory.add(Permission.of(name, resources));
        }
        for (String name : some(random)) {
            inventory.add(AccessToken.of(name, "jfac@01/users/" + name)
                    .scope(random.nextBoolean() ? "applied-permissions/user" : "member-of-groups:*")
                    .expiry(random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt()))
                    .issuedAt(random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt()))
                    .issuer(random.nextBoolean() ? null : "jfac@01")
                    .description(name)
                    .refreshable(random.nextBoolean())
                    .build());
        }
        return inventory.build();
    }

    private static Permission.Resource resource(Random random) {
        TreeMap<String, Permission.Patterns> targets = new TreeMap<>();
        some(random).forEach(key -> targets.put(key, new Permission.Patterns(some(random), some(random))));
        return new Permission.Resource(grants(random), grants(random), targets);
    }

    private static TreeMap<String, SortedSet<String>> grants(Random random) {
        return some(random).stream()
                .collect(
                        Collectors.toMap(name -> name, name -> new TreeSet<>(some(random)), (a, b) -> a, TreeMap::new));
    }

    private static List<String> some(Random random) {
        List<String> names = new ArrayList<>(NAMES);
        java.util.Collections.shuffle(names, random);
        return names.subList(0, random.nextInt(5));
    }
}
