package org.jpdfederation.client.missioncontrol;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.Jpd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("API-4.2")
class MissionControlApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

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
    @Tag("A6")
    void jpds_withTheStatusAsAWordOrAsAnObject() {
        SERVER.stubFor(get("/mc/api/v1/jpds").willReturn(json(200, sample("missioncontrol/jpds.json"))));

        assertThat(client.missionControl().jpds())
                .containsExactly(
                        new RegisteredJpd(
                                "JPD-1",
                                "home",
                                "https://home.example.org",
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                new RegisteredJpd.Status("ONLINE", "", List.of()),
                                List.of(),
                                false),
                        new RegisteredJpd(
                                "JPD-3",
                                "osaka-edge",
                                "https://osaka.example.org/",
                                Optional.of("https://osaka.example.org"),
                                false,
                                Optional.of(new RegisteredJpd.Location("Osaka", "JP", 34.69, 135.5)),
                                List.of(new RegisteredJpd.License("EDGE", false, "Example", "2027-03-31", "9f1c")),
                                List.of(new RegisteredJpd.Service("ARTIFACTORY", "ONLINE")),
                                new RegisteredJpd.Status(
                                        "PARTIAL", "Some services are offline", List.of("JFMC is slow")),
                                List.of("prod"),
                                false));
    }

    @Test
    void anAnswerThatIsNoList_isMalformed() {
        SERVER.stubFor(get("/mc/api/v1/jpds").willReturn(json(200, "{\"jpds\":[]}")));

        assertThat(catchThrowableOfType(
                        MalformedAnswerException.class,
                        () -> client.missionControl().jpds()))
                .hasMessageContaining("must be a list");
    }
}
