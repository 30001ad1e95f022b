package org.jpdfederation.client.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.client.missioncontrol.JpdCredentials;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.KeyLines;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls of Mission Control may be sent twice, and what is looked for in between. */
class MissionControlSafetyTest {

    private static final JpdDetails DETAILS =
            JpdDetails.of("edge-*", URI.create("https://edge.example.org"), new Location("Paris", "FR", 48.85, 2.35));
    private static final Secret SECRET = Secret.of("canary");
    private static final JpdCredentials TOKEN = new JpdCredentials.PairingToken(SECRET);
    private static final JpdCredentials KEY = new JpdCredentials.JoinKey(SECRET);
    private static final JpdCredentials LOGIN = new JpdCredentials.Login("admin", SECRET);

    private static Safety safety(Operation<?> operation) {
        return ((Operation.Send<?>) operation).call().safety();
    }

    @Test
    @Tag("HYB-4.1")
    void whatCarriesAPairingToken_orTakesLicences_isSentOnce() {
        assertThat(List.of(
                        JpdOperations.add(DETAILS, TOKEN),
                        JpdOperations.update("JPD-7", DETAILS, TOKEN),
                        LicenseBucketOperations.create("edges", URI.create("https://x.example.org/"), SECRET),
                        LicenseBucketOperations.upload("edges", new byte[1], SECRET),
                        LicenseBucketOperations.attach("edges", "JPD-3", 1),
                        LicenseBucketOperations.acquire("edges", "team-a", 1, KeyLines.AS_ISSUED)))
                .extracting(MissionControlSafetyTest::safety)
                .containsOnly(Safety.ONCE);
        assertThat(((Operation.Send<?>) JpdOperations.add(DETAILS, TOKEN)).look())
                .isNull();
    }

    @Test
    void whatLeavesTheSame_mayBeRepeated() {
        List<FederationTarget> targets =
                List.of(FederationTarget.of("JPD-3", URI.create("https://osaka.example.org/access")));
        List<EntityType> types = List.of(EntityType.USERS);

        assertThat(List.of(
                        JpdOperations.update("JPD-7", DETAILS),
                        JpdOperations.update("JPD-7", DETAILS, KEY),
                        JpdOperations.delete("JPD-7"),
                        MissionControlFederationOperations.configure("JPD-1", types, targets),
                        MissionControlFederationOperations.createMesh(List.of("JPD-1", "JPD-2"), types),
                        LicenseBucketOperations.release("edges", "JPD-3"),
                        LicenseBucketOperations.delete("edges")))
                .extracting(MissionControlSafetyTest::safety)
                .containsOnly(Safety.REPEATABLE);
        assertThat(List.of(JpdOperations.add(DETAILS, KEY), JpdOperations.add(DETAILS, LOGIN)))
                .extracting(MissionControlSafetyTest::safety)
                .containsOnly(Safety.CREATE);
    }

    @ParameterizedTest
    @CsvSource({
        "edge-*, https://edge.example.org/, Same",
        "edge-*, https://edge.example.org, Same",
        "edge-*, https://other.example.org/, Different",
        "edge-1, https://edge.example.org/, Absent"
    })
    void afterAnUncertainAddWithAJoinKey_theJpdOfThatName_isLookedFor(String name, String url, String found) {
        Operation.Send<RegisteredJpd> add = (Operation.Send<RegisteredJpd>) JpdOperations.add(DETAILS, KEY);
        Operation<Look<RegisteredJpd>> look = add.look();
        Call call = ((Operation.Send<?>) look).call();
        String body = "[{\"id\":\"JPD-7\",\"name\":\"" + name + "\",\"url\":\"" + url + "\"}]";

        Operation<Look<RegisteredJpd>> ended =
                ((Operation.Send<Look<RegisteredJpd>>) look).then().apply(answer(call, body));

        assertThat(call).hasToString("GET /mc/api/v1/jpds?name=edge-%2A");
        assertThat(((Operation.Done<Look<RegisteredJpd>>) ended)
                        .value()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(found);
    }

    @SuppressWarnings("NullAway") // an answer that can be read makes no error
    private static Answer answer(Call call, String body) {
        return new Answer(
                call,
                200,
                body.getBytes(StandardCharsets.UTF_8),
                HttpHeaders.of(Map.of(), (key, value) -> true),
                Optional.empty(),
                null,
                null);
    }
}
