package org.jpdfederation.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jpdfederation.client.CallListener;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.core.entity.JpdName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the tracker of a distribution to a thousand sites with a thousand names of files each: by the client, as a
 * tracker and site by site, and by bare {@code java.net.http} into a tree of Jackson. The heap is what is alive, found
 * by collecting garbage ten times while the answer arrives, above what was alive before.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.TrackerBenchmark
 * </pre>
 */
public final class TrackerBenchmark {

    private static final int SITES = 1_000;
    private static final int FILES = 1_000;
    private static final int LOOKS = 10;
    private static final int WARM_UPS = 2;
    private static final int RUNS = 7;
    private static final String PATH = "/distribution/api/v1/release_bundle/acme/1/distribution/7";

    private final String names = names();
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final URI url;
    private final HttpClient bare =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FederationClient client;
    private volatile boolean looking;
    private volatile long most;

    private TrackerBenchmark() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = FederationClient.builder(JpdName.of("jpd"), url)
                .allowPlaintext()
                .listener(CallListener.none())
                .build();
    }

    private static String names() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < FILES; i++) {
            names.append(i == 0 ? "" : ",")
                    .append("\"acme-generic-edge/com/acme/suite/module-")
                    .append(10_000 + i)
                    .append("/4.2.0/module-4.2.0.jar\"");
        }
        return names.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, "{\"distribution_id\":7,\"type\":\"distribute\",\"status\":\"In progress\",\"sites\":[");
            for (int i = 0; i < SITES; i++) {
                write(out, (i == 0 ? "" : ",") + site(i));
                if (looking && i % (SITES / LOOKS) == SITES / LOOKS - 1) {
                    most = Math.max(most, alive());
                }
            }
            write(out, "]}");
        }
    }

    private String site(int number) {
        return "{\"status\":\"In progress\",\"general_error\":\"\",\"target_artifactory\":{\"service_id\":\"jfrt@"
                + number
                + "\",\"name\":\"edge-" + number
                + "\",\"type\":\"edge\"},\"total_files\":1000,\"total_bytes\":4812345678,"
                + "\"distributed_files\":5,\"distributed_bytes\":1900000000,\"file_errors\":[],\"files_in_progress\":["
                + names + "]}";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Runs the measurements.
     *
     * @param args not used
     */
    public static void main(String[] args) throws Exception {
        TrackerBenchmark benchmark = new TrackerBenchmark();
        System.out.println("# JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                + "; name median min max unit");
        try {
            benchmark.run();
        } finally {
            benchmark.close();
        }
    }

    private void run() {
        times();
        Figures.measured(1, 3, () -> heap(this::tracker)).print("tracker-heap-growth", "MiB");
        Figures.measured(1, 3, () -> heap(this::sites)).print("sites-heap-growth", "MiB");
        Figures.measured(1, 3, () -> heap(this::tree)).print("tree-bare-heap-growth", "MiB");
    }

    /** In turns, so that what else the machine does meets all. */
    private void times() {
        double[] trees = new double[RUNS];
        double[] trackers = new double[RUNS];
        double[] sites = new double[RUNS];
        for (int i = -WARM_UPS; i < RUNS; i++) {
            trees[Math.max(i, 0)] = milliseconds(this::tree);
            trackers[Math.max(i, 0)] = milliseconds(this::tracker);
            sites[Math.max(i, 0)] = milliseconds(this::sites);
        }
        double tree = new Figures(trees).print("tree-bare", "ms").median();
        Figures.printRatio(
                "tracker-ratio", new Figures(trackers).print("tracker", "ms").median(), tree);
        Figures.printRatio(
                "sites-ratio", new Figures(sites).print("sites", "ms").median(), tree);
    }

    private static double milliseconds(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private Tracker tracker() {
        Tracker tracker = client.distribution().distributions().get("acme", "1", 7);
        check(tracker.sites().stream().mapToLong(site -> site.filesInProgress()).sum());
        return tracker;
    }

    private Long sites() {
        try (Stream<SiteFiles> sites = client.distribution().distributions().sites("acme", "1", 7)) {
            return check(sites.mapToLong(site -> site.filesInProgress().size()).sum());
        }
    }

    private JsonNode tree() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + PATH)).build();
        try (InputStream body =
                bare.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            JsonNode tree = json.readTree(body);
            long files = 0;
            for (JsonNode site : tree.path("sites")) {
                files += site.path("files_in_progress").size();
            }
            check(files);
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long check(long files) {
        if (files != (long) SITES * FILES) {
            throw new IllegalStateException(files + " names of files");
        }
        return files;
    }

    private double heap(Runnable reading) {
        long before = alive();
        most = before;
        looking = true;
        try {
            reading.run();
        } finally {
            looking = false;
        }
        return (most - before) / Figures.MEGABYTE;
    }

    private static long alive() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void close() {
        client.close();
        server.stop(0);
    }
}
