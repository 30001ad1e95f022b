package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.arrival.Proof.Verdict;
import org.jpdfederation.client.openpgp.KeyRequest;
import org.jpdfederation.client.openpgp.SigningKeyPair;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example on a server with the answers that the vendor's pages show, for both JPDs. */
@Tag("DIST-2.1")
class ReleaseBundleExampleTest {

    private static final Instant NOW = Instant.parse("2026-05-31T08:00:00Z");
    private static final String SHA = "9f2c".repeat(16);
    private static final String FILE = "\"acme-edge/a.jar\"";
    private static final String BUNDLE = "{\"name\":\"suite\",\"version\":\"4.2.0\",\"state\":\"OPEN\",\"artifacts\":["
            + "{\"checksum\":\"" + SHA + "\",\"sourceRepoPath\":\"acme-prod-local/a.jar\",\"targetRepoPath\":" + FILE
            + "}]}";
    private static final String RECEIVED = "{\"name\":\"suite\",\"version\":\"4.2.0\",\"artifacts\":[{\"checksum\":\""
            + SHA + "\",\"repo_path\":" + FILE + ",\"props\":[]}]}";

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final SigningKeyPair keys = SigningKeyPair.generate(
            KeyRequest.of("Release <rel@acme.example>").withBits(2048), NOW.minusSeconds(60), new SecureRandom());
    private HttpServer server;
    private FederationClient jpd;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            exchange.getRequestBody().readAllBytes();
            asked.add(call);
            byte[] body = answers.getOrDefault(call, "").getBytes(StandardCharsets.UTF_8);
            int status = body.length == 0 ? 404 : call.endsWith("/release_bundle") ? 201 : 200;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        jpd = FederationClient.builder(
                        JpdName.of("jpd"),
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .allowPlaintext()
                .build();
        answers();
    }

    private void answers() {
        String api = "/distribution/api/v1";
        answers.put(
                "POST " + api + "/keys/gpg",
                "{\"report\":{\"status\":\"SUCCESS\",\"message\":\"\",\"details\":[{\"jpd_id\":\"JPD-7\","
                        + "\"name\":\"edge-paris\",\"key_alias\":\"train\",\"status\":\"SUCCESS\"}]}}");
        answers.put("POST " + api + "/release_bundle", BUNDLE);
        answers.put("GET " + api + "/release_bundle/suite/4.2.0", BUNDLE);
        answers.put("POST " + api + "/release_bundle/suite/4.2.0/sign", "{}");
        answers.put(
                "POST " + api + "/distribution/suite/4.2.0",
                "{\"id\":518234771209834496,\"sites\":[{\"service_id\":\"jfrt@01\",\"name\":\"edge-paris\","
                        + "\"type\":\"edge\"}]}");
        answers.put(
                "GET " + api + "/release_bundle/suite/4.2.0/distribution/518234771209834496",
                "{\"distribution_id\":518234771209834496,\"type\":\"distribute\",\"release_bundle_name\":\"suite\","
                        + "\"release_bundle_version\":\"4.2.0\",\"status\":\"Completed\",\"sites\":[]}");
        String item = "\",\"size\":\"90211\",\"checksums\":{\"sha256\":\"" + SHA + "\"}}";
        answers.put(
                "GET /artifactory/api/storage/acme-prod-local/a.jar",
                "{\"repo\":\"acme-prod-local\",\"path\":\"/a.jar" + item);
        answers.put("GET /artifactory/api/storage/acme-edge/a.jar", "{\"repo\":\"acme-edge\",\"path\":\"/a.jar" + item);
        String received = "GET /artifactory/api/release/bundles/suite";
        answers.put(received, "{\"versions\":[{\"version\":\"4.2.0\",\"status\":\"COMPLETE\"}]}");
        answers.put(received + "/4.2.0?format=json", RECEIVED);
        answers.put(received + "/4.2.0?format=jws", keys.signJws(RECEIVED.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void stop() {
        jpd.close();
        server.stop(0);
    }

    private Verdict release() {
        return ReleaseBundleExample.release(jpd, jpd, keys, "4.2.0", NOW).verdict();
    }

    @Test
    void aBundleIsSentAndItsArrivalProved() {
        List<String> printed =
                ExampleProgramsTest.printedBy(() -> assertThat(release()).isEqualTo(Verdict.VERIFIED));

        assertThat(printed)
                .containsExactly(
                        "distribution 518234771209834496: COMPLETED", "checksums VERIFIED, signature VERIFIED");
        assertThat(asked).allSatisfy(call -> assertThat(answers).containsKey(call));
    }

    @Test
    void aFileThatIsNotThere_isNoProof() {
        answers.remove("GET /artifactory/api/storage/acme-edge/a.jar");

        assertThat(release()).isEqualTo(Verdict.DIFFERENT);
    }
}
