package org.jpdfederation.client.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.access.BackupContent;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.PermissionAction;
import org.jpdfederation.core.entity.ResourceType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls of Access and Artifactory may be sent twice, and what is looked for in between. */
class AccessSafetyTest {

    private static final Secret SECRET = Secret.of("canary");
    private static final URI URL = URI.create("https://osaka.example.org/access");
    private static final SyncTarget TARGET = new SyncTarget(
            "osaka",
            URL,
            TargetSettings.defaults().toBuilder()
                    .permissionFilters(NamePatterns.including("release-.*"))
                    .build());
    private static final Group GROUP =
            Group.named("devs").description("d").members(List.of("ada", "eve")).build();
    private static final Permission.Resource RESOURCE = Permission.Resource.builder()
            .user("ada", PermissionAction.READ)
            .target("libs")
            .build();
    private static final Permission PERMISSION = Permission.of("p", Map.of("artifact", RESOURCE));

    private static Safety safety(Operation<?> operation) {
        return ((Operation.Send<?>) operation).call().safety();
    }

    @Test
    void whatMakesOrSpendsASecret_orStartsHeavyWork_isSentOnce() {
        assertThat(List.of(
                        TokenOperations.create(TokenRequest.builder().build()),
                        TokenOperations.refresh(SECRET),
                        PairingOperations.createToken(PairingUseCase.MISSION_CONTROL),
                        PairingOperations.exchange(PairingUseCase.COLD_STORAGE, SECRET),
                        FederationOperations.fullBroadcast("osaka"),
                        AccessOperations.startBackupExport(),
                        AccessOperations.importBackup(BackupContent.SELF_HOSTED)))
                .extracting(AccessSafetyTest::safety)
                .containsOnly(Safety.ONCE);
    }

    @Test
    void whatLeavesTheSame_mayBeRepeated() {
        assertThat(List.of(
                        TokenOperations.revoke("t"),
                        PairingOperations.unregister(PairingUseCase.COLD_STORAGE, URL),
                        FederationOperations.registerOrReplace(TARGET, FieldNames.SNAKE_CASE),
                        FederationOperations.remove("osaka"),
                        UserOperations.changePassword("ada", SECRET),
                        UserOperations.unlock("ada"),
                        UserOperations.expireAllPasswords(),
                        GroupOperations.changeMembers("devs", List.of("ada"), List.of()),
                        PermissionOperations.mergeResource("p", ResourceType.ARTIFACT, RESOURCE),
                        AccessConfigOperations.changeDefaultTokenExpiry(Duration.ofHours(1)),
                        ArtifactoryOperations.changeBaseUrl(URL)))
                .extracting(AccessSafetyTest::safety)
                .containsOnly(Safety.REPEATABLE);
    }

    @Test
    void whatOnlyAsks_reads() {
        assertThat(List.of(
                        FederationOperations.validateServer(URL),
                        AccessOperations.health(),
                        ArtifactoryOperations.readiness()))
                .extracting(AccessSafetyTest::safety)
                .containsOnly(Safety.READ);
    }

    @Test
    void whatCreates_looksBeforeItIsRepeated() {
        for (Operation<?> create : List.of(
                UserOperations.create(User.named("ada").build()),
                GroupOperations.create(GROUP),
                PermissionOperations.create(PERMISSION),
                FederationOperations.register(TARGET, FieldNames.SNAKE_CASE))) {
            assertThat(safety(create)).isEqualTo(Safety.CREATE);
            assertThat(((Operation.Send<?>) create).look()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'devs','description':'d','members':['eve','ada'],'realm':'internal'} | Same",
                "{'name':'devs','description':'d','members':['eve','ada'],'policy_viewer':true} | Same",
                "{'name':'devs','description':'d','members':['eve']} | Different",
                "{'name':'devs','description':'other','members':['eve','ada']} | Different",
                "{'name':'devs','description':'d','members':['eve','ada'],'auto_join':true} | Different"
            })
    void aGroupThatIsThere_isTheOneAskedFor_orAnother(String document, String expected) {
        assertThat(looked(GroupOperations.create(GROUP), 200, document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'p','resources':{'artifact':{'actions':{'users':{'ada':['READ']}},'targets':{'libs':{}}}}} | Same",
                "{'name':'p','resources':{'artifact':{'actions':{'users':{'ada':['WRITE']}},'targets':{'libs':{}}}}} | Different",
                "{'name':'p','resources':{}} | Different"
            })
    void aPermissionThatIsThere_isTheOneAskedFor_orAnother(String document, String expected) {
        assertThat(looked(PermissionOperations.create(PERMISSION), 200, document))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'osaka','url':'https://osaka.example.org/access','permission_filters':{'include_patterns':['release-.*']},'entities':['users','groups','permissions','tokens']} | Same",
                "{'name':'osaka','url':'https://osaka.example.org/access'} | Different",
                "{'name':'osaka','url':'https://other.example.org/access','permission_filters':{'include_patterns':['release-.*']}} | Different",
                "{'name':'osaka','url':'https://osaka.example.org/access','permission_filters':{'include_patterns':['release-.*']},'active':false} | Different"
            })
    void aTargetThatIsThere_isTheOneAskedFor_orAnother(String document, String expected) {
        assertThat(looked(FederationOperations.register(TARGET, FieldNames.SNAKE_CASE), 200, document))
                .isEqualTo(expected);
    }

    @Test
    void aUserWhoIsThere_isTheOneAskedFor_onlyInTheGroupsAskedFor() {
        Operation<?> create = UserOperations.create(User.named("ada").build(), List.of("devs"));

        assertThat(looked(create, 200, "{'username':'ada','groups':['readers','devs']}"))
                .isEqualTo("Same");
        assertThat(looked(create, 200, "{'username':'ada','groups':['readers']}"))
                .isEqualTo("Different");
        assertThat(looked(create, 200, "{'username':'ada','groups':['devs'],'admin':true}"))
                .isEqualTo("Different");
    }

    @Test
    void whatIsNotThere_isAbsent() {
        assertThat(looked(GroupOperations.create(GROUP), 404, "{}")).isEqualTo("Absent");
        assertThat(looked(FederationOperations.register(TARGET, FieldNames.SNAKE_CASE), 404, "{}"))
                .isEqualTo("Absent");
    }

    private static String looked(Operation<?> create, int status, String document) {
        Operation.Send<?> look = (Operation.Send<?>) ((Operation.Send<?>) create).look();
        Operation<?> found = look.then().apply(answer(look.call(), status, document));
        return ((Look<?>) ((Operation.Done<?>) found).value()).getClass().getSimpleName();
    }

    private static Answer answer(Call call, int status, String document) {
        byte[] body = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new Answer(call, status, body, none, Optional.empty(), null, null);
    }
}
