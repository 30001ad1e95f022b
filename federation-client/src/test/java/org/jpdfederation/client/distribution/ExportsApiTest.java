package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.Jpd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-2.5")
class ExportsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String EXPORT = "/distribution/api/v1/export/release_bundle/acme-suite/4.2.0";

    private FederationClient client;
    private ExportsApi exports;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        exports = client.distribution().exports();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void start_sendsNoBody() {
        SERVER.stubFor(post(EXPORT).willReturn(aResponse().withStatus(202)));

        exports.start("acme-suite", "4.2.0");

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(EXPORT))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withRequestBody(absent()));
    }

    @Test
    void delete_deletesTheArchive() {
        SERVER.stubFor(delete(EXPORT).willReturn(aResponse().withStatus(200)));

        exports.delete("acme-suite", "4.2.0");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(EXPORT)));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_EXPORTED, NOT_EXPORTED, false",
        "In progress, IN_PROGRESS, false",
        "COMPLETED, COMPLETED, true",
        "failed, FAILED, true",
        "PACKING, PACKING, false"
    })
    void status_keepsTheWord(String written, String word, boolean ended) {
        SERVER.stubFor(get(EXPORT + "/status")
                .willReturn(json(200, "{\"status\":\"" + written + "\",\"download_url\":\"\"}")));

        ExportStatus status = exports.status("acme-suite", "4.2.0");

        assertThat(status.state()).hasToString(word);
        assertThat(status.state().ended()).isEqualTo(ended);
        assertThat(status.downloadUrl()).isEmpty();
    }

    @Test
    void aDownloadUrl_isGiven_butShownInNoText() {
        String url = "https://jpd.example.org/artifactory/export/acme.zip?sig=canary";
        SERVER.stubFor(get(EXPORT + "/status")
                .willReturn(json(200, "{\"status\":\"COMPLETED\",\"download_url\":\"" + url + "\"}")));

        ExportStatus status = exports.status("acme-suite", "4.2.0");

        assertThat(status.downloadUrl()).contains(URI.create(url));
        assertThat(status.toString()).isEqualTo("COMPLETED, downloadUrl ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "",
                "{}",
                "{\"status\":\"COMPLETED\",\"download_url\":\"https://canary example\"}",
            })
    void anAnswerThatCannotBeRead_isAnError_whichRepeatsNoUrl(String body) {
        SERVER.stubFor(get(EXPORT + "/status").willReturn(aResponse().withBody(body)));

        MalformedAnswerException e =
                catchThrowableOfType(MalformedAnswerException.class, () -> exports.status("acme-suite", "4.2.0"));

        assertThat(e).hasMessageNotContaining("canary");
    }
}
