package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-7")
class DistributionSystemApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String SYSTEM = "/distribution/api/v1/system";
    private static final String MAINTENANCE = "/distribution/api/v1/maintenance";

    private FederationClient client;
    private DistributionSystemApi system;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        system = client.distribution().system();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @Tag("DIST-7.1")
    void ping_isWell_orSaysWhatIsNot() {
        SERVER.stubFor(get(SYSTEM + "/ping").willReturn(json(200, "{\"status_code\":200,\"message\":\"ok\"}")));
        assertThatCode(system::ping).doesNotThrowAnyException();

        String broken = "One or more of the following services are unavailable: distributor, database and/or redis";
        SERVER.stubFor(
                get(SYSTEM + "/ping").willReturn(json(500, "{\"status_code\":500,\"message\":\"" + broken + "\"}")));
        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, system::ping);
        assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED);
        assertThat(e.serverWords()).isEqualTo(broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>welcome</html>"})
    @Tag("DIST-7.1")
    void ping_thatIsAnsweredByAPage_isMalformed(String body) {
        SERVER.stubFor(get(SYSTEM + "/ping").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, system::ping))
                .isNotNull();
    }

    @Test
    @Tag("DIST-7.2")
    void version_isTrimmed() {
        SERVER.stubFor(get(SYSTEM + "/info").willReturn(json(200, "{\"version\":\" 2.28.1\\n\",\"more\":1}")));

        assertThat(system.version()).isEqualTo("2.28.1");
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(SYSTEM + "/info"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    @Tag("DIST-7.2")
    void version_of404_meansThatThereIsNoDistribution() {
        SERVER.stubFor(get(SYSTEM + "/info").willReturn(json(404, "")));

        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, system::version);

        assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(e).hasMessageContaining("there is no Distribution at this URL");
    }

    @Test
    @Tag("DIST-7.3")
    void callHome_isTurnedOnAndOff() {
        SERVER.stubFor(post(SYSTEM + "/settings").willReturn(aResponse().withStatus(200)));

        system.enableCallHome();
        system.disableCallHome();

        for (String word : new String[] {"true", "false"}) {
            SERVER.verify(
                    1,
                    postRequestedFor(urlEqualTo(SYSTEM + "/settings"))
                            .withRequestBody(equalToJson("{\"call_home_enabled\":" + word + "}")));
        }
    }

    private MaintenanceReport maintained(String operation) {
        return switch (operation) {
            case "stopAllTasks" -> system.stopAllTasks();
            case "dryRunStopAllTasks" -> system.dryRunStopAllTasks();
            case "unlockStuckTasks" -> system.unlockStuckTasks();
            default -> system.dryRunUnlockStuckTasks();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "stopAllTasks, stop_all, false",
        "dryRunStopAllTasks, stop_all, true",
        "unlockStuckTasks, unlock_stuck, false",
        "dryRunUnlockStuckTasks, unlock_stuck, true"
    })
    @Tag("DIST-7.5")
    void maintenance_sendsItsTokenBackAsText_andAlwaysSaysWhetherItIsADryRun(
            String operation, String path, String dryRun) {
        SERVER.stubFor(get(MAINTENANCE + "/generate_token/" + path)
                .willReturn(json(200, "{\"token\":\"canary-maintenance\"}")));
        SERVER.stubFor(post(urlPathEqualTo(MAINTENANCE + "/execute/" + path))
                .willReturn(json(
                        202,
                        "{\"trackers_db_info\":{\"affected_edge_tracker_artifacts\":9007199254740993,"
                                + "\"affected_edge_trackers\":4,\"affected_trackers\":\"2\"},"
                                + "\"tasks_queue_flushed\":true}")));

        assertThat(maintained(operation))
                .isEqualTo(new MaintenanceReport(
                        OptionalLong.of(2),
                        OptionalLong.of(4),
                        OptionalLong.of(9_007_199_254_740_993L),
                        Optional.of(true)));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(MAINTENANCE + "/execute/" + path + "?dryRun=" + dryRun))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Content-Type", equalTo("text/plain"))
                        .withRequestBody(equalTo("canary-maintenance")));
    }

    @Test
    @Tag("DIST-7.5")
    void whatIsNotTold_isEmpty_notZero() {
        SERVER.stubFor(get(MAINTENANCE + "/generate_token/unlock_stuck").willReturn(json(200, "{\"token\":\"t\"}")));
        SERVER.stubFor(
                post(urlPathEqualTo(MAINTENANCE + "/execute/unlock_stuck")).willReturn(json(202, "{}")));

        assertThat(system.unlockStuckTasks())
                .isEqualTo(new MaintenanceReport(
                        OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"stopAllTasks, UNKNOWN", "dryRunStopAllTasks, NOT_APPLIED"})
    @Tag("DIST-7.5")
    void maintenance_withoutAnAnswer_mayHaveStoppedTasks_butADryRunHasNot(String operation, Outcome expected) {
        SERVER.stubFor(
                get(MAINTENANCE + "/generate_token/stop_all").willReturn(json(200, "{\"token\":\"canary-token-2\"}")));
        SERVER.stubFor(post(urlPathEqualTo(MAINTENANCE + "/execute/stop_all"))
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        UnreachableException e = catchThrowableOfType(UnreachableException.class, () -> maintained(operation));

        assertThat(e.outcome()).isEqualTo(expected);
        assertThat(e.getMessage()).doesNotContain("canary");
    }

    @Test
    @Tag("DIST-7.5")
    void maintenance_thatIsRefused_doesNotRepeatTheToken() {
        SERVER.stubFor(get(MAINTENANCE + "/generate_token/stop_all")
                .willReturn(json(200, "{\"token\":\"canary-maintenance\"}")));
        SERVER.stubFor(post(urlPathEqualTo(MAINTENANCE + "/execute/stop_all"))
                .willReturn(json(400, "{\"status_code\":400,\"message\":\"canary-maintenance has expired\"}")));

        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, system::stopAllTasks);

        assertThat(e.serverWords()).isEqualTo("*** has expired");
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"token\":\"\"}", "<html/>"})
    @Tag("DIST-7.4")
    void withoutAToken_nothingIsExecuted(String body) {
        SERVER.stubFor(get(MAINTENANCE + "/generate_token/stop_all").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, system::stopAllTasks))
                .isNotNull();
        SERVER.verify(0, postRequestedFor(anyUrl()));
    }
}
