package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

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
