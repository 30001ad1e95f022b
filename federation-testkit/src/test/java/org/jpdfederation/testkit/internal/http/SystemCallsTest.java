package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 3.1, 3.2 and 5.1 of the API specification. */
class SystemCallsTest {

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/access/api/v1/system/ping", "/artifactory/api/system/ping"})
    void pingSaysOkWithoutCredentials(String path) {
        Fake.Reply reply = fake.as().get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("OK");
        assertThat(reply.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void openCallsDoNotLookAtCredentials() {
        assertThat(fake.bearer("nonsense").get("/access/api/v1/system/ping").status())
                .isEqualTo(200);
    }

    @Test
    void artifactoryPingNamesTheNode() {
        assertThat(fake.get("/artifactory/api/system/ping").header("X-Artifactory-Node-Id"))
                .contains("osaka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void probesAnswerWithoutCredentials(String probe) {
        Fake.Reply reply = fake.as().get("/artifactory/api/v1/system/" + probe);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo("{\"code\":\"OK\"}");
    }

    @Test
    @Tag("H7")
    void rootCertificateIsBareBase64OfItsBytes_withoutCredentials() {
        Fake.Reply reply = fake.as().get("/access/api/v1/cert/root");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("\n");
        assertThat(Base64.getDecoder().decode(reply.body())).isEqualTo(MapBackend.CERTIFICATE);
    }

    @Test
    @Tag("H7")
    void formattedRootCertificateIsPem() {
        Fake.Reply reply = fake.as().get("/access/api/v1/cert/root?formatted=true");

        assertThat(reply.body().lines().toList())
                .startsWith(
                        "-----BEGIN CERTIFICATE-----",
                        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v")
                .endsWith("-----END CERTIFICATE-----")
                .allMatch(line -> line.length() <= 64);
    }

    @Test
    void badFlagInTheQueryIsRefused() {
        assertThat(fake.get("/access/api/v1/cert/root?formatted=maybe").error()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    @Tag("G10")
    void routerHealthTellsServiceIdsWithoutCredentials() {
        Fake.Reply reply = fake.as().get("/router/api/v1/system/health");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Fake.sample("router/health.json"));
    }

    @Test
    void versionIsToldToAnyUser() {
        String ada = fake.backend.token("ada", "applied-permissions/user");

        Fake.Reply reply = fake.bearer(ada).get("/artifactory/api/system/version");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Fake.sample("artifactory/version.json"));
    }

    @Test
    void serviceIdIsBareTextForAdministrators() {
        Fake.Reply reply = fake.get("/artifactory/api/system/service_id");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("jfrt@01hq3v7k8m2n4p6r8t0w2y4abc");
    }

    @Test
    void statusListsTheNode() {
        assertThat(fake.get("/artifactory/api/system/status").json()).isEqualTo(Fake.sample("artifactory/status.json"));
    }
}
