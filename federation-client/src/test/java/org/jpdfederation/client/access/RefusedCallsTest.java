package org.jpdfederation.client.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.artifactory.ArtifactoryApi;
import org.jpdfederation.client.internal.RefusedCalls;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.ResourceType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.Outcome;

/**
 * Each refusing status that is published for a call, and the code it gets. 401 and 403 hold for every call of an
 * administrator (3.0) and are in each row. The lists of statuses are those of the tables 3.1 to 3.8, 5.1 and 5.2.
 */
class RefusedCallsTest extends RefusedCalls {

    private static final Secret SECRET = Secret.of("canary");
    private static final URI URL = URI.create("https://old.example.org/access");
    private static final SyncTarget TARGET = new SyncTarget("osaka", URL, TargetSettings.defaults());
    private static final Permission.Resource RESOURCE =
            Permission.Resource.builder().target("libs").build();

    RefusedCallsTest() {
        super(Map.of("{\"errors\":[{\"code\":\"SOME\",\"message\":\"" + REASON + "\"}]}", REASON));
    }

    private static Stream<Case> access(String name, Consumer<AccessApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.access()), statuses);
    }

    private static Stream<Case> artifactory(String name, Consumer<ArtifactoryApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.artifactory()), statuses);
    }

    /** Only pairing tokens, which change something, are refused with 500. */
    @Override
    protected Outcome outcome(int status) {
        return status == 500 ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
    }

    static Stream<Case> published() {
        return Stream.of(
                        // 3.1, 3.2
                        access("import backup", a -> a.importBackup(BackupContent.SELF_HOSTED), 400),
                        access("start backup export", AccessApi::startBackupExport),
                        access("enable basic authentication", a -> a.config().enableBasicAuthentication()),
                        access("get basic authentication", a -> a.config().basicAuthenticationEnabled()),
                        access("get default token expiry", a -> a.config().defaultTokenExpiry()),
                        access(
                                "change default token expiry",
                                a -> a.config().changeDefaultTokenExpiry(Duration.ofHours(1))),
                        access("get root certificate", AccessApi::rootCertificate),
                        // 3.3
                        access(
                                "create pairing token",
                                a -> a.pairing().createToken(PairingUseCase.COLD_STORAGE),
                                404,
                                500),
                        access(
                                "exchange pairing token",
                                a -> a.pairing().exchange(PairingUseCase.COLD_STORAGE, SECRET),
                                400,
                                404,
                                500),
                        access(
                                "unregister pairing",
                                a -> a.pairing().unregister(PairingUseCase.COLD_STORAGE, URL),
                                400,
                                404),
                        access("revoke pairing", a -> a.pairing().revoke(PairingUseCase.MISSION_CONTROL, URL), 404),
                        // 3.4
                        access(
                                "create token",
                                a -> a.tokens().create(TokenRequest.builder().build()),
                                400),
                        access("refresh token", a -> a.tokens().refresh(SECRET), 400),
                        access("list tokens", a -> a.tokens().list().toList()),
                        access("get token", a -> a.tokens().get("t"), 404),
                        access("get own token", a -> a.tokens().own(), 404),
                        access("revoke token", a -> a.tokens().revoke("t"), 404),
                        access("revoke own token", a -> a.tokens().revokeOwn(), 404),
                        access("revoke token by value", a -> a.tokens().revokeValue(SECRET), 404),
                        // 3.5
                        access("list targets", a -> a.federation().targets()),
                        access("get target", a -> a.federation().target("osaka"), 400, 404),
                        access("register target", a -> a.federation().register(TARGET), 400, 409),
                        access("update target", a -> a.federation().update(TARGET), 400, 404),
                        access("remove target", a -> a.federation().remove("osaka"), 404),
                        access("full broadcast", a -> a.federation().fullBroadcast("osaka"), 400, 404),
                        access("validate server", a -> a.federation().validateServer(URL), 400),
                        // 3.6
                        access("list users", a -> a.users().list().toList(), 400),
                        access(
                                "create user",
                                a -> a.users().create(User.named("ada").build()),
                                400,
                                409),
                        access("get user", a -> a.users().get("ada"), 400, 404),
                        access("get details of user", a -> a.users().details("ada"), 400, 404),
                        access(
                                "update user",
                                a -> a.users().update(User.named("ada").build()),
                                400,
                                404),
                        access("delete user", a -> a.users().delete("ada"), 404),
                        access("change groups", a -> a.users().changeGroups("ada", List.of(), List.of()), 400, 404),
                        access("change password", a -> a.users().changePassword("ada", SECRET), 400, 404),
                        access("expire password", a -> a.users().expirePassword("ada"), 404),
                        access("unlock user", a -> a.users().unlock("ada"), 404),
                        access("expire all passwords", a -> a.users().expireAllPasswords()),
                        access("unexpire all passwords", a -> a.users().unexpireAllPasswords()),
                        // 3.7
                        access("list groups", a -> a.groups().list().toList(), 400),
                        access(
                                "create group",
                                a -> a.groups().create(Group.named("devs").build()),
                                400,
                                404,
                                409),
                        access("get group", a -> a.groups().get("devs"), 400, 404),
                        access(
                                "update group",
                                a -> a.groups().update(Group.named("devs").build()),
                                400,
                                404),
                        access("delete group", a -> a.groups().delete("devs"), 404),
                        access("change members", a -> a.groups().changeMembers("devs", List.of(), List.of()), 404),
                        // 3.8
                        access("list permissions", a -> a.permissions().list().toList(), 400),
                        access(
                                "create permission",
                                a -> a.permissions().create(Permission.of("p", Map.of())),
                                400,
                                409),
                        access("get permission", a -> a.permissions().get("p"), 400, 404),
                        access("delete permission", a -> a.permissions().delete("p"), 400, 404),
                        access("get resource", a -> a.permissions().getResource("p", ResourceType.BUILD), 400, 404),
                        access(
                                "replace resource",
                                a -> a.permissions().replaceResource("p", ResourceType.BUILD, RESOURCE),
                                400,
                                404),
                        access(
                                "merge resource",
                                a -> a.permissions().mergeResource("p", ResourceType.BUILD, RESOURCE),
                                400,
                                404),
                        access(
                                "delete resource",
                                a -> a.permissions().deleteResource("p", ResourceType.BUILD),
                                400,
                                404),
                        // 5.1, 5.2
                        artifactory("get version", a -> a.version()),
                        artifactory("get service id", a -> a.serviceId()),
                        artifactory("get nodes", a -> a.nodes()),
                        artifactory("get base URL", a -> a.baseUrl()),
                        artifactory("change base URL", a -> a.changeBaseUrl(URL), 400))
                .flatMap(cases -> cases);
    }
}
