package org.jpdfederation.core.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R5")
class RightsTest {

    private static final User KIM = User.named("kim").build();
    private static final AccessToken TOKEN = AccessToken.of("t", "jfac@01hq3v7k/users/kim")
            .expiry(Instant.parse("2026-03-01T00:00:00Z"))
            .build();

    private static List<String> gained(Entity before, Entity after) {
        return Rights.gained(Optional.of(before), Optional.of(after));
    }

    private static Permission permission(String user, String action, List<String> include, List<String> exclude) {
        SortedMap<String, SortedSet<String>> users = new TreeMap<>(Map.of(user, new TreeSet<>(List.of(action))));
        SortedMap<String, Permission.Patterns> targets =
                new TreeMap<>(Map.of("libs", new Permission.Patterns(include, exclude)));
        return Permission.of("p", Map.of("artifact", new Permission.Resource(users, new TreeMap<>(), targets)));
    }

    @Test
    void aNewAccountMaySignIn_aDeletedOneGainsNothing() {
        assertThat(Rights.gained(Optional.empty(), Optional.of(KIM)))
                .containsExactly("sign in", "use an internal password", "use the web interface");
        assertThat(Rights.gained(Optional.of(KIM), Optional.empty())).isEmpty();
        User disabled = KIM.toBuilder().status("disabled").build();
        assertThat(Rights.gained(Optional.empty(), Optional.of(disabled))).isEmpty();
        assertThat(gained(disabled, KIM)).contains("sign in");
    }

    @Test
    void anotherPasswordOrAddressIsNoRight_adminAndRolesAre() {
        assertThat(gained(
                        KIM, KIM.toBuilder().email("x").password(Secret.of("p")).build()))
                .isEmpty();
        User chief =
                KIM.toBuilder().admin(true).roleFlags(List.of("watch_manager")).build();
        assertThat(gained(KIM, chief)).containsExactly("administer the platform", "role watch_manager");
        assertThat(gained(chief, KIM)).isEmpty();
    }

    @Test
    void membersAndWhatTheyMay() {
        Group dev = Group.named("dev").members(List.of("ann", "bob")).build();
        assertThat(gained(dev, Group.named("dev").members(List.of("bob", "cid")).build()))
                .containsExactly("member cid");
        assertThat(gained(
                        dev,
                        dev.toBuilder().adminPrivileges(true).autoJoin(true).build()))
                .containsExactly("members administer the platform", "new users join");
    }

    @Test
    void actionsAndTargets_anotherPatternCountsAsAGain() {
        Permission before = permission("ann", "READ", List.of("**"), List.of("secret/**"));
        assertThat(gained(before, permission("ann", "WRITE", List.of("**"), List.of("secret/**"))))
                .containsExactly("user ann: WRITE on artifact");
        assertThat(gained(before, permission("ann", "READ", List.of("**"), List.of())))
                .containsExactly("on artifact libs: [**]");
    }

    @Test
    void aTokenThatEndsLaterIsAGain_oneThatEndsEarlierIsNone() {
        AccessToken forEver = TOKEN.toBuilder().expiry(null).build();
        assertThat(gained(TOKEN, forEver)).containsExactly("valid for ever");
        assertThat(gained(forEver, TOKEN)).isEmpty();
    }

    @Test
    void manyGainsAreShortenedInWords() {
        List<String> twelve =
                IntStream.range(10, 22).mapToObj(i -> "member u" + i).toList();

        assertThat(Rights.inWords(new TreeMap<>(Map.of(JpdName.of("B"), twelve))))
                .startsWith("; B gains: member u10, member u11")
                .endsWith("member u19 and 2 more");
    }
}
