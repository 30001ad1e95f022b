package org.jpdfederation.client.missioncontrol;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("API-4.0")
class MissionControlApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PING = "/mc/api/v1/system/ping";

    private FederationClient client;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void ping_takesTheTextOfMissionControl() {
        SERVER.stubFor(get(PING).willReturn(ok("OK").withHeader("Content-Type", "text/plain")));

        client.missionControl().ping();
        client.async().missionControl().ping().join();

        SERVER.verify(2, getRequestedFor(urlEqualTo(PING)).withRequestBody(absent()));
    }

    @Test
    void ping_ofAJpdWithoutMissionControl_isNotFound() {
        SERVER.stubFor(get(PING).willReturn(json(404, "")));

        assertThat(catchThrowableOfType(
                                PlatformRefusedException.class,
                                () -> client.missionControl().ping())
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    @Tag("HYB-4.5")
    void theErrorsOfMissionControl_areToldWithTheirDetails() {
        SERVER.stubFor(get("/mc/api/v1/jpds/JPD-9")
                .willReturn(json(
                        400,
                        "{\"errors\":[{\"message\":\"No such JPD\",\"type\":\"VALIDATION\",\"details\":[\"id JPD-9\",\"ask again\"]},"
                                + "{\"message\":\"Second fault\"}]}")));

        assertThat(catchThrowableOfType(
                                PlatformRefusedException.class,
                                () -> client.missionControl().jpds().get("JPD-9"))
                        .serverWords())
                .isEqualTo("No such JPD; id JPD-9; ask again; Second fault");
    }
}
