package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.ServiceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("API-5.1")
class ArtifactoryApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private FederationClient client;
    private ArtifactoryApi artifactory;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        artifactory = client.artifactory();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void ping() {
        SERVER.stubFor(
                get("/artifactory/api/system/ping").willReturn(aResponse().withBody("OK")));

        artifactory.ping();

        SERVER.verify(getRequestedFor(urlEqualTo("/artifactory/api/system/ping")));
    }

    @Test
    void version_withAndWithoutItsOptionalFields() {
        SERVER.stubFor(
                get("/artifactory/api/system/version").willReturn(json(200, sample("artifactory/version.json"))));
        assertThat(artifactory.version())
                .isEqualTo(new ArtifactoryVersion(
                        "7.104.2",
                        Optional.of("81042900"),
                        List.of("ha", "federated"),
                        Optional.of("ENTERPRISE_PLUS")));

        SERVER.stubFor(get("/artifactory/api/system/version").willReturn(json(200, "{\"version\":\"6.0.0\"}")));
        assertThat(artifactory.version())
                .isEqualTo(new ArtifactoryVersion("6.0.0", Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void serviceId_isBareText_trimmed_inBothFormats() {
        SERVER.stubFor(get("/artifactory/api/system/service_id")
                .willReturn(aResponse().withBody(" jfrt@01hq3v7k8m2n4p6r8t0w2y4abc\n")));
        assertThat(artifactory.serviceId()).isEqualTo(new ServiceId("jfrt", "01hq3v7k8m2n4p6r8t0w2y4abc"));

        SERVER.stubFor(
                get("/artifactory/api/system/service_id").willReturn(aResponse().withBody("jf-artifactory@a-b-c")));
        assertThat(artifactory.serviceId().legacyFormat()).isTrue();
    }

    @Test
    void serviceId_thatIsNone_isMalformed() {
        SERVER.stubFor(
                get("/artifactory/api/system/service_id").willReturn(aResponse().withBody("nothing")));

        assertThatThrownBy(() -> artifactory.serviceId())
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("no service id");
    }
}
