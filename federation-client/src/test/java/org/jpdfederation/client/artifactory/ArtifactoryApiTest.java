package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void probes_sayYesOrNo(String name) {
        String path = "/artifactory/api/v1/system/" + name;
        Supplier<Probe> probe = () -> name.equals("liveness") ? artifactory.liveness() : artifactory.readiness();
        SERVER.stubFor(get(path).willReturn(json(200, "{\"code\":\"OK\"}")));
        assertThat(probe.get()).isEqualTo(new Probe(true, ""));

        SERVER.resetRequests();
        SERVER.stubFor(get(path).willReturn(json(500, "{\"errors\":[{\"status\":500,\"message\":\"no database\"}]}")));
        assertThat(probe.get()).isEqualTo(new Probe(false, "no database"));
        SERVER.verify(1, getRequestedFor(urlEqualTo(path)));

        SERVER.stubFor(get(path).willReturn(json(404, "")));
        assertThatThrownBy(probe::get)
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void nodes_andWordsThatAreNotPublished() {
        SERVER.stubFor(get("/artifactory/api/system/status").willReturn(json(200, sample("artifactory/status.json"))));

        assertThat(artifactory.nodes())
                .containsExactly(new ArtifactoryNode("n1", "RUNNING"), new ArtifactoryNode("n2", "WORD_OF_TOMORROW"));
    }

    @Test
    @Tag("API-5.2")
    void baseUrl_isThatOfTheConfiguration_notAnyDeeperOne() {
        SERVER.stubFor(get("/artifactory/api/system/configuration")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/xml")
                        .withBody(sample("artifactory/configuration.xml"))));

        assertThat(artifactory.baseUrl()).contains(URI.create("https://home.example.org"));
    }

    @ParameterizedTest
    @Tag("API-5.2")
    @ValueSource(
            strings = {
                "<config><offlineMode/></config>",
                "<config><urlBase/></config>",
                "<config><urlBase> </urlBase></config>"
            })
    void baseUrl_thatIsAbsentOrEmpty_isNotSet(String xml) {
        SERVER.stubFor(get("/artifactory/api/system/configuration")
                .willReturn(aResponse().withBody(xml)));

        assertThat(artifactory.baseUrl()).isEmpty();
    }

    @ParameterizedTest
    @Tag("API-5.2")
    @ValueSource(
            strings = {
                "",
                "{}",
                "<config><urlBase>",
                "<html><body>Log in</body></html>",
                "<!DOCTYPE config [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><config><urlBase>&x;</urlBase></config>",
                "<config><urlBase>http://a b</urlBase></config>"
            })
    void baseUrl_thatCannotBeRead_isMalformed(String body) {
        SERVER.stubFor(get("/artifactory/api/system/configuration")
                .willReturn(aResponse().withBody(body)));

        assertThatThrownBy(() -> artifactory.baseUrl())
                .isInstanceOfSatisfying(
                        MalformedAnswerException.class,
                        e -> assertThat(e.field()).isEqualTo("urlBase"));
    }

    @Test
    @Tag("API-5.2")
    void changeBaseUrl_putsPlainText() {
        SERVER.stubFor(put("/artifactory/api/system/configuration/baseUrl")
                .willReturn(aResponse().withStatus(200)));

        artifactory.changeBaseUrl(URI.create("https://home.example.org"));

        SERVER.verify(putRequestedFor(urlEqualTo("/artifactory/api/system/configuration/baseUrl"))
                .withHeader("Content-Type", equalTo("text/plain"))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withRequestBody(equalTo("https://home.example.org")));
    }

    @Test
    void asyncTwin_makesTheSameCall() throws Exception {
        SERVER.stubFor(get("/artifactory/api/system/status").willReturn(json(200, sample("artifactory/status.json"))));

        assertThat(client.async().artifactory().nodes().get(10, TimeUnit.SECONDS))
                .hasSize(2);
    }
}
