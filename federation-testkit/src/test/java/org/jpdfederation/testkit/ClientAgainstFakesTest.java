package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.testkit.Federated.assertRefused;
import static org.jpdfederation.testkit.Federated.permission;
import static org.jpdfederation.testkit.Federated.user;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.BroadcastResult;
import org.jpdfederation.client.access.GroupFilter;
import org.jpdfederation.client.access.GroupsApi;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.access.PermissionsApi;
import org.jpdfederation.client.access.PlatformHealth;
import org.jpdfederation.client.access.TokenFilter;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.access.TokenScope;
import org.jpdfederation.client.access.TokensApi;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.access.UserDetails;
import org.jpdfederation.client.access.UserFilter;
import org.jpdfederation.client.access.UserStatus;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.access.UsersApi;
import org.jpdfederation.client.artifactory.ArtifactoryNode;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.PermissionAction;
import org.jpdfederation.core.entity.ResourceType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.ServiceType;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call of the client, made to a fake: what one side writes the other reads, though they share no wire class. */
class ClientAgainstFakesTest {

    private static final TargetSettings ALL_TYPES = TargetSettings.defaults().toBuilder()
            .entities(List.of(EntityType.values()))
            .build();

    private final Federated fakes = Federated.of("home", "edge");

    @AfterEach
    void close() {
        fakes.close();
    }

    /** As the platform answers a user who was created with a password: without it, and never signed in. */
    private static User answered(User user) {
        return user.toBuilder().password(null).signIn(SignIn.NEVER).build();
    }

    @Nested
    class Users {

        private final UsersApi users = fakes.access("home").users();

        @Test
        void areCreatedReadChangedAndDeleted() {
            User ada = user("ada").toBuilder()
                    .admin(true)
                    .profileUpdatable(false)
                    .uiAccessDisabled(true)
                    .roleFlags(List.of("policy_manager", "watch_manager"))
                    .build();

            User created = users.create(ada);
            assertThat(created).isEqualTo(answered(ada));
            assertThat(users.get("ada")).isEqualTo(created);
            assertThat(users.find("ada")).contains(created);

            User changed = created.toBuilder()
                    .email("ada@new.example.org")
                    .admin(false)
                    .roleFlags(List.of("reports_manager"))
                    .build();
            assertThat(users.update(changed)).isEqualTo(changed);
            assertThat(users.get("ada")).isEqualTo(changed);

            users.delete("ada");
            assertThat(users.find("ada")).isEmpty();
        }

        @Test
        void areCreatedIntoGroups_andAdministerByThem() {
            fakes.access("home")
                    .groups()
                    .create(Group.named("admins").adminPrivileges(true).build());

            users.create(user("ada"), List.of("admins"));

            UserDetails details = users.details("ada");
            assertThat(details.user()).isEqualTo(users.get("ada"));
            assertThat(details.groups()).containsExactly("admins");
            assertThat(details.user().admin()).isFalse();
            assertThat(details.effectiveAdmin()).isTrue();
        }

        @Test
        void areListedNarrowed() {
            fakes.platform.at("home").put(User.named("ada").admin(true).build());
            fakes.platform.at("home").put(User.named("adam").status("locked").build());
            fakes.platform.at("home").put(User.named("bob").build());

            assertThat(names(UserFilter.builder().username("ada"))).containsExactly("ada", "adam");
            assertThat(names(UserFilter.builder().status(UserStatus.LOCKED))).containsExactly("adam");
            assertThat(names(UserFilter.builder().onlyAdmins())).containsExactly("ada");
            assertThat(names(UserFilter.builder().descendingOrder())).containsExactly("bob", "adam", "ada");
        }

        private List<String> names(UserFilter.Builder filter) {
            return users.list(filter.build()).map(UserSummary::username).toList();
        }

        @Test
        void getAnotherPassword_andAreUnlocked() {
            users.create(user("ada"));
            fakes.platform
                    .at("home")
                    .put(users.get("ada").toBuilder().status("locked").build());

            users.changePassword("ada", Secret.of("another"));
            users.unlock("ada");

            assertThat(users.get("ada").status()).isEqualTo("enabled");
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.changePassword("bob", Secret.of("x")));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.unlock("bob"));
        }

        @Test
        void joinAndLeaveGroups() {
            users.create(user("ada"));
            for (String name : List.of("dev", "ops", "qa")) {
                fakes.access("home").groups().create(Group.named(name).build());
            }

            assertThat(users.changeGroups("ada", List.of("dev", "ops"), List.of()))
                    .containsExactlyInAnyOrder("dev", "ops");
            assertThat(users.changeGroups("ada", List.of("qa"), List.of("dev"))).containsExactlyInAnyOrder("ops", "qa");
            assertThat(users.groups("ada")).containsExactlyInAnyOrder("ops", "qa");
            assertThat(fakes.access("home").groups().get("ops").members()).containsExactly("ada");
            assertThat(fakes.access("home").groups().get("dev").members()).isEmpty();
        }

        @Test
        void ofAnotherStatusOrRealmAreListedSo() {
            fakes.platform.at("home").put(User.named("eve").status("disabled").build());
            fakes.platform.at("home").put(User.named("sam").realm("saml").build());

            assertThat(users.list().map(u -> u.username() + " " + u.realm() + " " + u.status()))
                    .containsExactly("eve internal disabled", "sam saml enabled");
        }

        @Test
        void thatAreUnknownOrTakenAreErrors() {
            users.create(user("ada"));

            assertRefused(ErrorCode.ALREADY_EXISTS, 409, () -> users.create(user("ada")));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.get("bob"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.groups("bob"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.update(user("bob")));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.delete("bob"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.changeGroups("bob", List.of(), List.of()));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> users.changeGroups("ada", List.of("nobody"), List.of()));
            assertRefused(
                    ErrorCode.BAD_REQUEST,
                    400,
                    () -> users.create(
                            User.named("cyd").password(Secret.of("p")).build()));
            assertRefused(
                    ErrorCode.BAD_REQUEST,
                    400,
                    () -> users.create(User.named("cyd").email("c@example.org").build()));
            assertThat(users.list()).hasSize(1);
        }
    }

    @Nested
    class Groups {

        private final GroupsApi groups = fakes.access("home").groups();

        @Test
        void areCreatedReadChangedAndDeleted() {
            fakes.createUser("home", "ada");
            fakes.createUser("home", "bob");
            Group dev = Group.named("dev")
                    .description("those who write it")
                    .externalId("scim-1")
                    .adminPrivileges(true)
                    .members(List.of("bob", "ada"))
                    .build();

            assertThat(groups.create(dev)).isEqualTo(dev);
            assertThat(groups.get("dev")).isEqualTo(dev);
            assertThat(groups.find("dev")).contains(dev);

            Group changed = dev.toBuilder()
                    .description("")
                    .adminPrivileges(false)
                    .autoJoin(true)
                    .build();
            assertThat(groups.update(changed)).isEqualTo(changed);
            assertThat(groups.changeMembers("dev", List.of("ada"), List.of("bob")))
                    .containsExactly("ada");
            assertThat(groups.get("dev").members()).containsExactly("ada");
            assertThat(groups.list()).containsExactly("dev");

            groups.delete("dev");
            assertThat(groups.find("dev")).isEmpty();
        }

        @Test
        void areListedNarrowed() {
            for (String name : List.of("dev", "devops", "qa")) {
                groups.create(Group.named(name).build());
            }

            assertThat(groups.list(GroupFilter.builder().groupName("qa").build()))
                    .containsExactly("qa");
            assertThat(groups.list(GroupFilter.builder().descendingOrder().build()))
                    .containsExactly("qa", "devops", "dev");
        }

        @Test
        void thatAreUnknownOrTakenAreErrors() {
            groups.create(Group.named("dev").build());

            assertRefused(
                    ErrorCode.ALREADY_EXISTS,
                    409,
                    () -> groups.create(Group.named("dev").build()));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> groups.get("ops"));
            assertRefused(
                    ErrorCode.NOT_FOUND,
                    404,
                    () -> groups.update(Group.named("ops").build()));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> groups.delete("ops"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> groups.changeMembers("ops", List.of(), List.of()));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> groups.changeMembers("dev", List.of("bob"), List.of()));
            assertRefused(
                    ErrorCode.NOT_FOUND,
                    404,
                    () -> groups.create(
                            Group.named("ops").members(List.of("bob")).build()));
            assertThat(groups.list()).containsExactly("dev");
        }
    }

    @Nested
    class Permissions {

        private final PermissionsApi permissions = fakes.access("home").permissions();

        @Test
        void areCreatedReadAndDeleted_aResourceTypeAtATime() {
            Permission deploy = permission("deploy", List.of("ada"), List.of("dev"));

            assertThat(permissions.create(deploy)).isEqualTo(deploy);
            assertThat(permissions.get("deploy")).isEqualTo(deploy);
            assertThat(permissions.find("deploy")).contains(deploy);
            assertThat(permissions.list()).containsExactly("deploy");

            Permission.Resource artifact =
                    permission("other", List.of("bob"), List.of()).resources().get("artifact");
            Permission.Resource bundle = new Permission.Resource(
                    artifact.users(),
                    artifact.groups(),
                    new TreeMap<>(Map.of(
                            "release-bundles-v2", new Permission.Patterns(List.of("**"), List.of("internal/**")))));
            permissions.replaceResource("deploy", ResourceType.ARTIFACT, artifact);
            permissions.replaceResource("deploy", ResourceType.RELEASE_BUNDLE, bundle);
            assertThat(permissions.get("deploy").resources())
                    .containsOnlyKeys("artifact", "release_bundle")
                    .containsEntry("artifact", artifact)
                    .containsEntry("release_bundle", bundle);

            assertThat(permissions.getResource("deploy", ResourceType.RELEASE_BUNDLE))
                    .isEqualTo(bundle);
            permissions.mergeResource(
                    "deploy",
                    ResourceType.RELEASE_BUNDLE,
                    Permission.Resource.builder()
                            .user("eve", PermissionAction.EXECUTE)
                            .target("other-bundles")
                            .build());
            Permission.Resource merged = permissions.getResource("deploy", ResourceType.RELEASE_BUNDLE);
            assertThat(merged.users()).containsOnlyKeys("bob", "eve");
            assertThat(merged.targets()).containsOnlyKeys("release-bundles-v2", "other-bundles");
            assertThat(permissions.findResource("deploy", ResourceType.BUILD)).isEmpty();
            permissions.deleteResource("deploy", ResourceType.ARTIFACT);
            assertThat(permissions.get("deploy").resources()).containsOnlyKeys("release_bundle");

            permissions.delete("deploy");
            assertThat(permissions.find("deploy")).isEmpty();
        }

        @Test
        void thatAreUnknownOrTakenAreErrors() {
            Permission deploy = permission("deploy", List.of(), List.of());
            permissions.create(deploy);

            assertRefused(ErrorCode.ALREADY_EXISTS, 409, () -> permissions.create(deploy));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> permissions.get("none"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> permissions.delete("none"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> permissions.deleteResource("none", ResourceType.ARTIFACT));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> permissions.deleteResource("deploy", ResourceType.BUILD));
            assertRefused(
                    ErrorCode.NOT_FOUND,
                    404,
                    () -> permissions.replaceResource(
                            "none", ResourceType.ARTIFACT, deploy.resources().get("artifact")));
        }
    }

    @Nested
    class Tokens {

        @Test
        void areCreatedReadListedAndRevoked() {
            fakes.createUser("home", "ci");
            IssuedToken issued = fakes.access("home")
                    .tokens()
                    .create(TokenRequest.builder()
                            .username("ci")
                            .scopes(TokenScope.USER)
                            .expiresIn(Duration.ofHours(4))
                            .description("for the pipeline")
                            .audience(ServiceId.parse("jfrt@*"))
                            .refreshable()
                            .referenceToken()
                            .build());
            String id = issued.tokenId().orElseThrow();

            assertThat(issued.expiresIn()).contains(Duration.ofHours(4));
            assertThat(issued.scope()).isEqualTo("applied-permissions/user");
            assertThat(issued.tokenType()).isEqualTo("Bearer");
            assertThat(List.of(
                            issued.accessToken(),
                            issued.refreshToken().orElseThrow(),
                            issued.referenceToken().orElseThrow()))
                    .doesNotHaveDuplicates();
            AccessToken expected = AccessToken.of(id, accessId("home") + "/users/ci")
                    .scope("applied-permissions/user")
                    .issuedAt(FakePlatformTest.START)
                    .expiry(FakePlatformTest.START.plusSeconds(14_400))
                    .issuer(accessId("home"))
                    .description("for the pipeline")
                    .refreshable(true)
                    .build();
            assertThat(fakes.access("home").tokens().get(id)).isEqualTo(expected);
            assertThat(fakes.access("home").tokens().find(id)).contains(expected);
            assertThat(fakes.access("home").tokens().list()).containsExactly(expected);

            fakes.access("home").tokens().revoke(id);
            assertThat(fakes.access("home").tokens().find(id)).isEmpty();
            assertRefused(
                    ErrorCode.NOT_FOUND,
                    404,
                    () -> fakes.access("home").tokens().revoke(id));
            assertRefused(
                    ErrorCode.NOT_FOUND,
                    404,
                    () -> fakes.access("home").tokens().get(id));
        }

        private String accessId(String jpd) {
            return fakes.platform.at(jpd).jpd().serviceIds().stream()
                    .filter(id -> id.prefix().equals(ServiceType.ACCESS.prefix()))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }

        @Test
        void areRefreshedOnce_andRevokedByValue() {
            fakes.createUser("home", "ci");
            IssuedToken first = fakes.access("home")
                    .tokens()
                    .create(TokenRequest.builder().username("ci").refreshable().build());
            TokensApi own =
                    fakes.clientWith("home", first.accessToken()).access().tokens();

            IssuedToken second = own.refresh(first);

            assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
            assertThat(second.refreshToken()).isPresent().isNotEqualTo(first.refreshToken());
            TokensApi next =
                    fakes.clientWith("home", second.accessToken()).access().tokens();
            assertRefused(
                    ErrorCode.BAD_REQUEST,
                    400,
                    () -> next.refresh(first.refreshToken().orElseThrow()));
            IssuedToken third = next.refresh(second.refreshToken().orElseThrow());

            TokensApi tokens = fakes.access("home").tokens();
            assertThat(tokens.revokeValue(third.accessToken())).isEqualTo(third.tokenId());
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> tokens.revokeValue(third.accessToken()));
        }

        @Test
        void withoutALifeOfTheirOwn_liveAsLongAsIsSet() {
            AccessApi home = fakes.access("home");
            assertThat(home.config().defaultTokenExpiry()).isEqualTo(Duration.ofSeconds(31_536_000));

            home.config().changeDefaultTokenExpiry(Duration.ofHours(5));

            assertThat(home.config().defaultTokenExpiry()).isEqualTo(Duration.ofHours(5));
            assertThat(home.tokens().create(TokenRequest.builder().build()).expiresIn())
                    .contains(Duration.ofHours(5));
        }

        @Test
        void inUse_areRevokedByThemselves() {
            fakes.createUser("home", "ci");
            IssuedToken issued = fakes.access("home")
                    .tokens()
                    .create(TokenRequest.builder().username("ci").build());
            TokensApi own =
                    fakes.clientWith("home", issued.accessToken()).access().tokens();

            own.revokeOwn();

            assertRefused(ErrorCode.UNAUTHORIZED, 401, own::own);
        }

        @Test
        void areListedNarrowed_andStoredHoweverShortTheyLive() {
            fakes.createUser("home", "ci");
            TokensApi tokens = fakes.access("home").tokens();
            tokens.create(TokenRequest.builder()
                    .username("ci")
                    .description("ci-1")
                    .expiresIn(Duration.ofSeconds(60))
                    .forceRevocable()
                    .build());
            tokens.create(TokenRequest.builder()
                    .username("ci")
                    .description("ci-2")
                    .refreshable()
                    .build());
            tokens.create(TokenRequest.builder().description("other").build());

            assertThat(tokens.list(TokenFilter.builder().username("ci").build()).map(AccessToken::description))
                    .containsExactlyInAnyOrder("ci-1", "ci-2");
            assertThat(tokens.list(TokenFilter.builder().description("ci*").build())
                            .map(AccessToken::description))
                    .containsExactlyInAnyOrder("ci-1", "ci-2");
            assertThat(tokens.list(TokenFilter.builder().onlyRefreshable().build())
                            .map(AccessToken::description))
                    .containsExactly("ci-2");
        }

        @Test
        void thatNeverEndHaveNoExpiry() {
            IssuedToken issued = fakes.access("home")
                    .tokens()
                    .create(TokenRequest.builder().expiresIn(Duration.ZERO).build());

            assertThat(fakes.access("home")
                            .tokens()
                            .get(issued.tokenId().orElseThrow())
                            .expiry())
                    .isEmpty();
        }

        @Test
        void meIsTheTokenInUse() {
            fakes.createUser("home", "ci");
            IssuedToken issued = fakes.access("home")
                    .tokens()
                    .create(TokenRequest.builder().username("ci").build());

            assertThat(fakes.clientWith("home", issued.accessToken())
                            .access()
                            .tokens()
                            .own()
                            .id())
                    .isEqualTo(issued.tokenId().orElseThrow());
        }

        @Test
        void ofTheBuiltInAdministratorAdministerByEitherScope() {
            for (String scope : List.of("applied-permissions/user", "applied-permissions/admin")) {
                Secret token = fakes.access("home")
                        .tokens()
                        .create(TokenRequest.builder()
                                .scopes(TokenScope.of(scope))
                                .build())
                        .accessToken();

                assertThat(fakes.clientWith("home", token).access().users().list())
                        .as(scope)
                        .isEmpty();
            }
        }

        @Test
        @Tag("A15")
        void ofOneWhoAdministersByAGroup_administer() {
            fakes.createUser("home", "ada");
            Secret token = fakes.access("home")
                    .tokens()
                    .create(TokenRequest.builder().username("ada").build())
                    .accessToken();
            UsersApi asAda = fakes.clientWith("home", token).access().users();
            fakes.access("home")
                    .groups()
                    .create(Group.named("dev").members(List.of("ada")).build());
            assertRefused(ErrorCode.FORBIDDEN, 403, () -> asAda.get("ada"));

            fakes.access("home")
                    .groups()
                    .create(Group.named("admins")
                            .adminPrivileges(true)
                            .members(List.of("ada"))
                            .build());

            assertThat(asAda.get("ada").name()).isEqualTo("ada");
        }
    }

    @Nested
    class Federation {

        @Test
        void targetsAreRegisteredReadChangedAndRemoved() {
            TargetSettings filtered = TargetSettings.defaults().toBuilder()
                    .entities(List.of(EntityType.PERMISSIONS, EntityType.USERS))
                    .permissionFilters(new NamePatterns(List.of("release-.*"), List.of("release-internal-.*")))
                    .groupFilters(NamePatterns.including("team-.*"))
                    .active(false)
                    .build();
            SyncTarget edge = fakes.target("edge", filtered);

            assertThat(fakes.access("home").federation().register(edge)).isEqualTo(edge);
            assertThat(fakes.access("home").federation().target("edge")).isEqualTo(edge);
            assertThat(fakes.access("home").federation().findTarget("edge")).contains(edge);
            assertThat(fakes.access("home").federation().targets()).containsExactly(edge);
            assertThat(fakes.access("edge").federation().targets()).isEmpty();

            SyncTarget changed = fakes.target("edge", ALL_TYPES);
            assertThat(fakes.access("home").federation().update(changed)).isEqualTo(changed);
            assertThat(fakes.access("home").federation().target("edge")).isEqualTo(changed);

            fakes.access("home").federation().remove("edge");
            assertThat(fakes.access("home").federation().findTarget("edge")).isEmpty();
        }

        @Test
        void aTargetWithoutTypesOfItsOwnGetsAllFour() {
            SyncTarget edge = fakes.target("edge", TargetSettings.defaults());

            assertThat(fakes.access("home").federation().register(edge)).isEqualTo(fakes.target("edge", ALL_TYPES));
        }

        @Test
        @Tag("A3")
        void aNameThatIsTakenIsAnError_unlessItIsToBeReplaced() {
            fakes.access("home").federation().register(fakes.target("edge", ALL_TYPES));
            SyncTarget another =
                    new SyncTarget("edge", fakes.platform.at("home").accessUrl(), ALL_TYPES);

            assertRefused(
                    ErrorCode.ALREADY_EXISTS,
                    409,
                    () -> fakes.access("home").federation().register(another));
            assertThat(fakes.access("home").federation().registerOrReplace(another))
                    .isEqualTo(another);
            assertThat(fakes.access("home").federation().targets()).containsExactly(another);
        }

        @Test
        void anUnknownTargetIsAnError() {
            var federation = fakes.access("home").federation();

            assertThat(federation.findTarget("edge")).isEmpty();
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> federation.target("edge"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> federation.update(fakes.target("edge", ALL_TYPES)));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> federation.remove("edge"));
            assertRefused(ErrorCode.NOT_FOUND, 404, () -> federation.fullBroadcast("edge"));
        }

        @Test
        void aBroadcastIsStarted_orRunsAlready_orTheTargetIsNotEligible() {
            fakes.createUser("home", "ada");
            fakes.register("home", "edge", ALL_TYPES);
            var federation = fakes.access("home").federation();
            fakes.platform.link("home", "edge").latency(Duration.ofMillis(500));

            assertThat(federation.fullBroadcast("edge")).isEqualTo(BroadcastResult.STARTED);
            assertThat(federation.fullBroadcast("edge")).isEqualTo(BroadcastResult.ALREADY_RUNNING);
            fakes.platform.advance(Duration.ofMillis(999));
            assertThat(federation.fullBroadcast("edge")).isEqualTo(BroadcastResult.ALREADY_RUNNING);
            fakes.platform.advance(Duration.ofMillis(1));
            assertThat(federation.fullBroadcast("edge")).isEqualTo(BroadcastResult.STARTED);
            fakes.platform.advance(Duration.ofSeconds(1));

            federation.update(
                    fakes.target("edge", ALL_TYPES.toBuilder().active(false).build()));
            assertThat(federation.fullBroadcast("edge")).isEqualTo(BroadcastResult.NOT_ELIGIBLE);
            federation.update(fakes.target(
                    "edge", ALL_TYPES.toBuilder().entities(List.of()).build()));
            assertThat(federation.fullBroadcast("edge")).isEqualTo(BroadcastResult.NOT_ELIGIBLE);
        }

        @Test
        void validationAsksTheTargetWhetherItTrustsTheSource() {
            var federation = fakes.access("home").federation();
            URI edge = fakes.platform.at("edge").accessUrl();

            assertNotTrusted(federation.validateServer(edge), "edge does not trust home");
            fakes.platform.at("edge").trust(fakes.platform.at("home"));
            assertThat(federation.validateServer(edge)).isEqualTo(new TrustResult.Trusted());
            assertNotTrusted(
                    fakes.access("edge")
                            .federation()
                            .validateServer(fakes.platform.at("home").accessUrl()),
                    "home does not trust edge");

            fakes.platform.link("home", "edge").cut();
            assertNotTrusted(federation.validateServer(edge), "no answer from " + edge);
            fakes.platform.link("home", "edge").heal();
            fakes.platform.at("edge").distrust(fakes.platform.at("home"));
            assertNotTrusted(federation.validateServer(edge), "edge does not trust home");
        }

        @Test
        void validationOfItself_andOfAnAddressThatLeadsNowhere_areAnswered() {
            var federation = fakes.access("home").federation();

            assertNotTrusted(
                    federation.validateServer(fakes.platform.at("home").accessUrl()), "home does not trust home");
            URI nowhere = URI.create("https://nowhere.example.invalid/access");
            assertNotTrusted(federation.validateServer(nowhere), "no answer from " + nowhere);
            URI noAccess = fakes.platform.at("edge").url();
            assertNotTrusted(federation.validateServer(noAccess), "no answer from " + noAccess);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://127.0.0.1:%d/access/", "HTTP://localhost:%d/access", "http://LOCALHOST:%d/access/"})
        @Tag("C5")
        void anAddressMayBeSpelledInEveryWayThatReachesTheTarget(String spelling) {
            fakes.platform.at("edge").trust(fakes.platform.at("home"));
            URI url = URI.create(
                    String.format(spelling, fakes.platform.at("edge").url().getPort()));

            assertThat(fakes.access("home").federation().validateServer(url)).isEqualTo(new TrustResult.Trusted());
        }

        private void assertNotTrusted(TrustResult result, String reason) {
            assertThat(result)
                    .isInstanceOfSatisfying(
                            TrustResult.NotTrusted.class,
                            no -> assertThat(no.serverWords())
                                    .isEqualTo("circle of trust validation failed (response from target server: "
                                            + reason + ")"));
        }
    }

    @Nested
    class System {

        @Test
        void pingsNeedNoCredentials_andTheRestDoes() {
            try (FederationClient anyone = fakes.clientWithoutToken("home")) {
                anyone.access().ping();
                anyone.artifactory().ping();
                assertThat(anyone.access().rootCertificate()).startsWith("-----BEGIN CERTIFICATE-----");

                assertRefused(
                        ErrorCode.UNAUTHORIZED,
                        401,
                        () -> anyone.access().users().get("ada"));
                assertRefused(ErrorCode.UNAUTHORIZED, 401, anyone.artifactory()::version);
                assertRefused(ErrorCode.UNAUTHORIZED, 401, anyone.artifactory()::serviceId);
                assertRefused(
                        ErrorCode.UNAUTHORIZED,
                        401,
                        () -> anyone.missionControl().jpds().list().toList());
            }
        }

        @Test
        void tellsVersionAndServiceId() {
            assertThat(fakes.client("home").artifactory().version().version()).isEqualTo("7.104.2");
            assertThat(fakes.platform.at("home").jpd().serviceIds())
                    .contains(fakes.client("home").artifactory().serviceId())
                    .allMatch(id -> id.unique().length() == 26 && id.unique().startsWith("0"));
            assertThat(fakes.client("home").artifactory().serviceId().prefix()).isEqualTo("jfrt");
        }

        @Test
        void healthTellsTheIdsOfServices_withoutCredentials() {
            FederationClient anonymous = fakes.clientWithoutToken("home");

            PlatformHealth health = anonymous.access().health();

            assertThat(health.healthy()).isTrue();
            assertThat(health.serviceId(ServiceType.ARTIFACTORY))
                    .contains(fakes.client("home").artifactory().serviceId());
            assertThat(health.services()).hasSize(2);
            assertThat(anonymous.artifactory().liveness().ok()).isTrue();
            assertThat(anonymous.artifactory().readiness().ok()).isTrue();
            assertThat(fakes.client("home").artifactory().nodes())
                    .containsExactly(new ArtifactoryNode("home", "RUNNING"));
        }

        @Test
        void whatIsNotModelledIsRefused_notGuessed() {
            AccessApi home = fakes.access("home");

            assertRefused(
                    ErrorCode.NOT_SUPPORTED, 501, () -> home.pairing().createToken(PairingUseCase.MISSION_CONTROL));
            assertRefused(ErrorCode.NOT_SUPPORTED, 501, () -> home.users().expireAllPasswords());
            assertRefused(
                    ErrorCode.NOT_SUPPORTED,
                    501,
                    () -> fakes.client("home").artifactory().baseUrl());
        }

        @Test
        void rootCertificateIsASelfSignedCa_differentOnEachJpd() throws GeneralSecurityException {
            List<X509Certificate> certificates = new ArrayList<>();
            for (String jpd : List.of("home", "edge")) {
                String pem = fakes.access(jpd).rootCertificate();
                X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
                certificate.verify(certificate.getPublicKey());
                certificate.checkValidity(Date.from(fakes.platform.now()));
                assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
                assertThat(certificate.getBasicConstraints())
                        .as("path length of a CA")
                        .isGreaterThanOrEqualTo(0);
                assertThat(certificate.getKeyUsage()[5]).as("keyCertSign").isTrue();
                assertThat(certificate.getSubjectX500Principal().getName()).contains(jpd);
                assertThat(fakes.access(jpd).rootCertificate()).isEqualTo(pem);
                certificates.add(certificate);
            }
            assertThat(certificates.get(0)).isNotEqualTo(certificates.get(1));
            assertThat(certificates.get(0).getPublicKey())
                    .isNotEqualTo(certificates.get(1).getPublicKey());
        }

        @Test
        void wrongTokensAndTooWeakOnesAreTwoErrors() {
            fakes.createUser("home", "ada");
            Secret weak = fakes.access("home")
                    .tokens()
                    .create(TokenRequest.builder().username("ada").build())
                    .accessToken();

            assertRefused(
                    ErrorCode.UNAUTHORIZED,
                    401,
                    () -> fakes.clientWith("home", Secret.of("wrong"))
                            .access()
                            .users()
                            .get("ada"));
            assertRefused(
                    ErrorCode.FORBIDDEN,
                    403,
                    () -> fakes.clientWith("home", weak).access().users().get("ada"));
            assertRefused(
                    ErrorCode.FORBIDDEN,
                    403,
                    () -> fakes.clientWith("home", weak).access().federation().targets());
            assertThat(fakes.clientWith("home", weak).artifactory().version().version())
                    .isEqualTo("7.104.2");
            assertRefused(
                    ErrorCode.UNAUTHORIZED,
                    401,
                    () -> fakes.clientWith("edge", weak).artifactory().version());
        }

        @Test
        void aClosedPlatformCannotBeReached() {
            fakes.platform.close();

            assertThatThrownBy(fakes.access("home")::ping).isInstanceOf(UnreachableException.class);
        }
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 6, 7, 8})
        void comeWholeOverSeveralPages(int pageSize) {
            List<String> names = List.of("a", "b", "c", "d", "e", "f", "g");
            for (String name : names) {
                fakes.platform.at("home").put(User.named(name).build());
                fakes.platform.at("home").put(Group.named(name).build());
                fakes.platform.at("home").put(permission(name, List.of(), List.of()));
            }
            var access = fakes.clientWithPages("home", pageSize).access();

            assertThat(access.users().list().map(summary -> summary.username())).containsExactlyElementsOf(names);
            assertThat(access.groups().list()).containsExactlyElementsOf(names);
            assertThat(access.permissions().list()).containsExactlyElementsOf(names);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "a/b",
                "/",
                "50%",
                "%2F",
                "a+b",
                "a?b#c",
                "a;b=c",
                "x@y",
                "é",
                "日本",
                "😀",
                "no",
                "0123",
                "~",
                "null",
                "1e3",
                "2020-01-01",
                ".hidden",
                "A",
                "a\"b\\c",
                "tab\there"
            })
    @Tag("1.1")
    void everyNameIsTheSameOnBothSides_andAtTheTarget(String name) {
        fakes.register("home", "edge", ALL_TYPES);
        var home = fakes.access("home");
        home.users().create(user(name));
        home.groups().create(Group.named(name).members(List.of(name)).build());
        home.permissions().create(permission(name, List.of(name), List.of(name)));
        fakes.platform.advance(Federated.WAIT);

        for (String jpd : List.of("home", "edge")) {
            var access = fakes.access(jpd);
            assertThat(access.users().get(name)).isEqualTo(answered(user(name)));
            assertThat(access.users().groups(name)).containsExactly(name);
            assertThat(access.groups().get(name).members()).containsExactly(name);
            assertThat(access.permissions().get(name)).isEqualTo(permission(name, List.of(name), List.of(name)));
            assertThat(fakes.users(jpd)).containsExactly(name);
            assertThat(access.groups().list()).containsExactly(name);
            assertThat(access.permissions().list()).containsExactly(name);
        }
        SyncTarget target = new SyncTarget(name, URI.create("https://x.example.org/access"), ALL_TYPES);
        assertThat(home.federation().register(target)).isEqualTo(target);
        assertThat(home.federation().target(name)).isEqualTo(target);
        home.federation().remove(name);

        home.users().delete(name);
        home.groups().delete(name);
        home.permissions().delete(name);
        fakes.platform.advance(Federated.WAIT);
        assertThat(fakes.platform.at("edge").inventory().size()).isZero();
        assertThat(fakes.platform.at("home").record(EntityRef.user(name))).isEmpty();
    }
}
