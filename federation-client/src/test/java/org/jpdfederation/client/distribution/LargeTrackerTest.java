package org.jpdfederation.client.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A tracker of a thousand sites with a thousand names of files each: more than the 64 MiB that an answer may have. */
@Tag("DIST-2.2")
@Timeout(60)
class LargeTrackerTest {

    private static final int SITES = 1_000;
    private static final int FILES = 1_000;

    private HttpServer server;
    private FederationClient client;
    private volatile long sent;

    @BeforeEach
    void start() throws IOException {
        byte[] site = site();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, site));
        server.start();
        client = FederationClient.builder(
                        JpdName.of("jpd-2"),
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .allowPlaintext()
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    private static byte[] site() {
        StringBuilder site = new StringBuilder("{\"status\":\"In progress\",\"target_artifactory\":{\"name\":\"edge\"},"
                + "\"total_files\":1000,\"file_errors\":[],\"files_in_progress\":[");
        for (int i = 0; i < FILES; i++) {
            site.append(i == 0 ? "" : ",")
                    .append("\"acme-generic-edge/com/acme/suite/module-")
                    .append(10_000 + i)
                    .append("/4.2.0/module-4.2.0.jar\"");
        }
        return site.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, byte[] site) throws IOException {
        boolean list = exchange.getRequestURI().getPath().endsWith("/distribution");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(ascii((list ? "[" : "") + "{\"distribution_id\":7,\"status\":\"In progress\",\"sites\":["));
            for (int i = 0; i < SITES; i++) {
                out.write(i == 0 ? new byte[0] : ascii(","));
                out.write(site);
                sent += site.length;
            }
            out.write(ascii("],\"created_by\":\"relmgr\"}" + (list ? "]" : "")));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void assertCounted(Tracker tracker) {
        assertThat(sent).isGreaterThan(64L << 20);
        assertThat(tracker.createdBy()).isEqualTo("relmgr");
        assertThat(tracker.sites())
                .hasSize(SITES)
                .allMatch(site -> site.filesInProgress() == FILES && site.fileErrors() == 0);
    }

    @Test
    void itsHead_isRead_andTheNamesAreCounted() {
        assertCounted(client.distribution().distributions().get("acme", "1", 7));
    }

    @Test
    void itIsRead_inAList() {
        try (Stream<Tracker> all = client.distribution().distributions().list()) {
            assertCounted(all.findFirst().orElseThrow());
        }
    }

    @Test
    void itsSites_areReadOneByOne() {
        try (Stream<SiteFiles> sites = client.distribution().distributions().sites("acme", "1", 7)) {
            assertThat(sites.filter(
                                    site -> site.filesInProgress().size() == FILES
                                            && site.filesInProgress()
                                                    .get(999)
                                                    .equals(
                                                            "acme-generic-edge/com/acme/suite/module-10999/4.2.0/module-4.2.0.jar"))
                            .count())
                    .isEqualTo(SITES);
        }
    }
}
