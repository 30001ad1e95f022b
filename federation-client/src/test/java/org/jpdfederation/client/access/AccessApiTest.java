package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.PlatformHealth.Node;
import org.jpdfederation.client.access.PlatformHealth.Service;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.ServiceType;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final ServiceId ACCESS = ServiceId.parse("jfac@01hq3v7k8m2n4p6r8t0w2y4abd");
    private static final ServiceId ARTIFACTORY = ServiceId.parse("jfrt@01hq3v7k8m2n4p6r8t0w2y4abc");
    private static final String PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

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
    @Tag("API-3.1")
    void ping_returnsWhenTheServiceAnswers() {
        SERVER.stubFor(get("/access/api/v1/system/ping").willReturn(aResponse().withBody("OK")));

        client.access().ping();

        SERVER.verify(getRequestedFor(urlEqualTo("/access/api/v1/system/ping")));
    }

    @Test
    @Tag("API-3.1")
    void ping_isAnErrorWhenTheServiceFails_orAPageAnswers() {
        SERVER.stubFor(get("/access/api/v1/system/ping").willReturn(aResponse().withStatus(500)));
        assertThatThrownBy(() -> client.access().ping()).isInstanceOf(PlatformRefusedException.class);

        SERVER.stubFor(get("/access/api/v1/system/ping").willReturn(aResponse().withBody("<html>Log in</html>")));
        assertThatThrownBy(() -> client.access().ping()).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    @Tag("API-3.1")
    void health_tellsTheServicesAndTheirIds() {
        SERVER.stubFor(get("/router/api/v1/system/health").willReturn(json(200, sample("access/health.json"))));

        PlatformHealth health = client.access().health();

        Node well = new Node("n1", HealthState.HEALTHY, "OK");
        assertThat(health)
                .isEqualTo(
                        new PlatformHealth(well, List.of(new Service(ACCESS, well), new Service(ARTIFACTORY, well))));
        assertThat(health.healthy()).isTrue();
        assertThat(health.serviceId(ServiceType.ARTIFACTORY)).contains(ARTIFACTORY);
        assertThat(health.serviceId(ServiceType.XRAY)).isEmpty();
        SERVER.verify(getRequestedFor(urlEqualTo("/router/api/v1/system/health")));
    }

    @Test
    @Tag("API-3.1")
    void health_ofAJpdThatIsNotWell_isAnAnswer_andItsWordsAreKept() {
        SERVER.stubFor(get("/router/api/v1/system/health").willReturn(json(503, sample("access/health-unwell.json"))));

        PlatformHealth health = client.access().health();

        assertThat(health.healthy()).isFalse();
        assertThat(health.services())
                .containsExactly(
                        new Service(ACCESS, new Node("n1", new HealthState("WORD_OF_TOMORROW"), "no database")),
                        new Service(
                                ServiceId.parse("jfob@01hq3v7k8m2n4p6r8t0w2y4abe"),
                                new Node("n2", HealthState.HEALTHY, "OK")));
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @Tag("API-3.1")
    void health_ofManyServices_thatAreNotWell_isReadWhole() {
        String service = "{\"service_id\":\"jfac@01hq3v7k8m2n4p6r8t0w2y4abd\",\"node_id\":\"n1\","
                + "\"state\":\"HEALTHY\",\"message\":\"OK\"}";
        String report = "{\"router\":{\"node_id\":\"n1\",\"state\":\"UNHEALTHY\",\"message\":\"\"},\"services\":["
                + String.join(",", java.util.Collections.nCopies(200, service)) + "]}";
        SERVER.stubFor(get("/router/api/v1/system/health").willReturn(json(503, report)));

        assertThat(report.length()).isGreaterThan(8 << 10);
        assertThat(client.access().health().services()).hasSize(200);
    }

    @Test
    @Tag("API-3.1")
    void health_withA503ThatIsAnError_isARefusal_withItsWords() {
        SERVER.stubFor(get("/router/api/v1/system/health")
                .willReturn(json(503, "{\"errors\":[{\"status\":503,\"message\":\"starting up\"}]}")));

        assertThatThrownBy(() -> client.access().health())
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED))
                .hasMessageContaining("starting up");
    }

    @Test
    @Tag("API-3.1")
    void health_withA503OfAProxy_isARefusal() {
        SERVER.stubFor(get("/router/api/v1/system/health")
                .willReturn(aResponse().withStatus(503).withBody("<html>Service Unavailable</html>")));

        assertThatThrownBy(() -> client.access().health())
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED));
    }

    @Test
    @Tag("API-3.1")
    void backups_areExportedAndImported() {
        SERVER.stubFor(post("/access/api/v1/system/backup/export")
                .willReturn(aResponse().withStatus(202)));
        SERVER.stubFor(post("/access/api/v1/system/backup/import")
                .willReturn(aResponse().withStatus(200)));

        client.access().startBackupExport();
        client.access().importBackup(BackupContent.SELF_HOSTED);

        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v1/system/backup/export"))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withRequestBody(absent()));
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v1/system/backup/import"))
                .withRequestBody(equalToJson("{\"saas\":false}")));

        client.access().importBackup(BackupContent.SAAS);
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v1/system/backup/import"))
                .withRequestBody(equalToJson("{\"saas\":true}")));
    }

    @Test
    @Tag("API-3.1")
    void basicAuthentication_isReadAndSwitched() {
        String path = "/access/api/v1/config/security/authentication/basic_authentication_enabled";
        SERVER.stubFor(get(path).willReturn(json(200, "{\"enabled\":true}")));
        SERVER.stubFor(put(path).willReturn(aResponse().withStatus(200)));
        AccessConfigApi config = client.access().config();

        assertThat(config.basicAuthenticationEnabled()).isTrue();
        config.disableBasicAuthentication();
        SERVER.verify(putRequestedFor(urlEqualTo(path)).withRequestBody(equalToJson("{\"enabled\":false}")));
        config.enableBasicAuthentication();
        SERVER.verify(putRequestedFor(urlEqualTo(path)).withRequestBody(equalToJson("{\"enabled\":true}")));
    }

    @Test
    @Tag("API-3.4")
    void defaultTokenExpiry_isReadAndChanged_inSeconds() {
        String path = "/access/api/v1/config/token/default_expiry";
        SERVER.stubFor(get(path).willReturn(json(200, "{\"default_token_expiration\":31536000}")));
        SERVER.stubFor(put(path).willReturn(aResponse().withStatus(200)));
        AccessConfigApi config = client.access().config();

        assertThat(config.defaultTokenExpiry()).isEqualTo(Duration.ofDays(365));
        config.changeDefaultTokenExpiry(Duration.ofHours(1));
        SERVER.verify(
                putRequestedFor(urlEqualTo(path)).withRequestBody(equalToJson("{\"default_token_expiration\":3600}")));
        assertThatThrownBy(() -> config.changeDefaultTokenExpiry(Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("API-3.1")
    void aSwitchThatIsNotTold_isMalformed() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{}")));

        assertThatThrownBy(() -> client.access().config().basicAuthenticationEnabled())
                .isInstanceOfSatisfying(
                        MalformedAnswerException.class,
                        e -> assertThat(e.field()).isEqualTo("enabled"));
        assertThatThrownBy(() -> client.access().config().defaultTokenExpiry())
                .isInstanceOfSatisfying(
                        MalformedAnswerException.class,
                        e -> assertThat(e.field()).isEqualTo("default_token_expiration"));
    }

    @Test
    @Tag("API-3.1")
    void asyncTwins_makeTheSameCalls() throws Exception {
        SERVER.stubFor(get("/router/api/v1/system/health").willReturn(json(200, sample("access/health.json"))));
        SERVER.stubFor(put("/access/api/v1/config/token/default_expiry")
                .willReturn(aResponse().withStatus(200)));
        AsyncAccessApi access = client.async().access();

        assertThat(access.health().get(10, TimeUnit.SECONDS).healthy()).isTrue();
        access.config().changeDefaultTokenExpiry(Duration.ofSeconds(5)).get(10, TimeUnit.SECONDS);
        SERVER.verify(putRequestedFor(urlEqualTo("/access/api/v1/config/token/default_expiry"))
                .withRequestBody(equalToJson("{\"default_token_expiration\":5}")));
    }

    @Test
    @Tag("API-3.2")
    void rootCertificate_isThePemText() {
        SERVER.stubFor(get("/access/api/v1/cert/root?formatted=true")
                .willReturn(aResponse().withBody(PEM)));

        assertThat(client.access().rootCertificate()).isEqualTo(PEM);
    }

    @Test
    @Tag("API-3.2")
    void rootCertificate_thatIsNone_isMalformed() {
        SERVER.stubFor(get("/access/api/v1/cert/root?formatted=true")
                .willReturn(aResponse().withBody("MIIB")));

        assertThatThrownBy(() -> client.access().rootCertificate())
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("BEGIN CERTIFICATE");
    }
}
