package org.jpdfederation.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jpdfederation.client.CallListener;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the REST client with bare {@code java.net.http} and Jackson on the same bytes of the same server, in turns,
 * so that what else the machine does meets both: many short rounds, in alternating order. Of each ratio there are two,
 * that of the medians of one run and that of its minima, which what else the machine does disturbs least.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.ClientBenchmark
 * </pre>
 */
public final class ClientBenchmark {

    private static final int USERS = 100_000;
    private static final int PAGE = 1_000;
    private static final int CALLS = 504;
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 41;
    private static final int CONCURRENT = 1_000;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final byte[] user = bytes("{\"username\":\"ada\",\"email\":\"ada@example.org\",\"admin\":false,"
            + "\"effective_admin\":false,\"policy_manager\":false,\"watch_manager\":false,\"reports_manager\":false,"
            + "\"profile_updatable\":true,\"internal_password_disabled\":false,\"resources_manager\":false,"
            + "\"policy_viewer\":false,\"groups\":[\"readers\",\"devs\"],\"realm\":\"internal\",\"status\":\"enabled\","
            + "\"disable_ui_access\":false,\"mfa_status\":\"NONE\"}");
    private final List<byte[]> pages = pages();
    private final CountDownLatch allArrived = new CountDownLatch(CONCURRENT);
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final URI url;
    private final HttpClient bare = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final FederationClient client;

    private ClientBenchmark() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
        server.createContext(
                "/access/api/v2/users/ada",
                exchange -> answer(exchange.getResponseBody(), () -> {
                    exchange.sendResponseHeaders(200, user.length);
                    return user;
                }));
        server.createContext(
                "/access/api/v2/users",
                exchange -> answer(exchange.getResponseBody(), () -> {
                    String query = exchange.getRequestURI().getQuery();
                    int at = query.indexOf("cursor=");
                    byte[] page = pages.get(at < 0 ? 0 : Integer.parseInt(query.substring(at + 7)));
                    exchange.sendResponseHeaders(200, page.length);
                    return page;
                }));
        server.createContext(
                "/access/api/v1/system/ping",
                exchange -> answer(exchange.getResponseBody(), () -> {
                    allArrived.countDown();
                    await(allArrived);
                    exchange.sendResponseHeaders(200, 2);
                    return bytes("OK");
                }));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = FederationClient.builder(JpdName.of("jpd"), url)
                .token(Secret.of("benchmark-token"))
                .allowPlaintext()
                .pageSize(PAGE)
                .listener(CallListener.none())
                .build();
    }

    private interface Body {
        byte[] begin() throws IOException;
    }

    private static void answer(OutputStream out, Body body) throws IOException {
        byte[] bytes = body.begin();
        try (out) {
            out.write(bytes);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> pages() {
        List<byte[]> pages = new ArrayList<>();
        for (int from = 0; from < USERS; from += PAGE) {
            StringBuilder page = new StringBuilder("{\"users\":[");
            for (int i = from; i < from + PAGE; i++) {
                page.append(i == from ? "" : ",")
                        .append("{\"username\":\"user-")
                        .append(i)
                        .append("\",\"uri\":\"https://jpd.example.org/access/api/v2/users/user-")
                        .append(i)
                        .append("\",\"realm\":\"internal\",\"status\":\"enabled\"}");
            }
            page.append(from + PAGE < USERS ? "],\"cursor\":\"" + (pages.size() + 1) + "\"}" : "]}");
            pages.add(bytes(page.toString()));
        }
        return pages;
    }

    /**
     * Runs the measurements.
     *
     * @param args not used
     */
    public static void main(String[] args) throws Exception {
        ClientBenchmark benchmark = new ClientBenchmark();
        System.out.println("# JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                + "; name median min max unit");
        try {
            benchmark.get(1);
            benchmark.get(8);
            benchmark.list();
            benchmark.concurrent();
        } finally {
            benchmark.close();
        }
        System.out.println("# load at the end "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /**
     * Two things in turns, in milliseconds. Who goes first changes with every round, so that neither always runs after
     * the other.
     */
    private static void compare(String name, Runnable ours, Runnable theirs) {
        double[] our = new double[ROUNDS];
        double[] their = new double[ROUNDS];
        for (int i = -WARM_UPS; i < ROUNDS; i++) {
            int round = Math.max(i, 0);
            if (i % 2 == 0) {
                their[round] = milliseconds(theirs);
                our[round] = milliseconds(ours);
            } else {
                our[round] = milliseconds(ours);
                their[round] = milliseconds(theirs);
            }
        }
        Figures bare = new Figures(their).print(name + "-bare", "ms");
        Figures client = new Figures(our).print(name, "ms");
        Figures.printRatio(name + "-ratio", client.median(), bare.median());
        Figures.printRatioOfMinima(name + "-ratio", client.min(), bare.min());
    }

    private static double milliseconds(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private void get(int callers) {
        compare(
                "get-user-" + callers + "-threads",
                () -> inThreads(
                        callers, () -> check(client.access().users().get("ada").name())),
                () -> inThreads(
                        callers,
                        () -> check(json.readTree(fetch("/access/api/v2/users/ada"))
                                .path("username")
                                .asString())));
    }

    private static void check(String name) {
        if (!name.equals("ada")) {
            throw new IllegalStateException(name);
        }
    }

    private void inThreads(int callers, Runnable call) {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            all.add(threads.submit(() -> {
                for (int n = 0; n < CALLS / callers; n++) {
                    call.run();
                }
            }));
        }
        all.forEach(ClientBenchmark::join);
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] fetch(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer benchmark-token")
                .build();
        try {
            return bare.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void list() {
        compare("list-" + USERS + "-users", this::listByClient, this::listByHand);
        Figures.measured(1, 5, this::heapWhileListing).print("list-heap-growth", "MiB");
    }

    private void listByClient() {
        try (Stream<UserSummary> users = client.access().users().list()) {
            checkCount(users.filter(user -> !user.username().isEmpty()).count());
        }
    }

    private void listByHand() {
        long count = 0;
        String cursor = "";
        do {
            String more = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            JsonNode page = json.readTree(fetch("/access/api/v2/users?limit=" + PAGE + more));
            for (JsonNode element : page.path("users")) {
                UserSummary user = new UserSummary(
                        element.path("username").asString(),
                        element.path("realm").asString(),
                        element.path("status").asString());
                count += user.username().isEmpty() ? 0 : 1;
            }
            cursor = page.path("cursor").asString("");
        } while (!cursor.isEmpty());
        checkCount(count);
    }

    private static void checkCount(long count) {
        if (count != USERS) {
            throw new IllegalStateException(count + " users");
        }
    }

    /** The most that is alive, found by collecting garbage at every twentieth page, above what was alive before. */
    private double heapWhileListing() {
        long before = alive();
        long most = 0;
        int n = 0;
        try (Stream<UserSummary> users = client.access().users().list()) {
            for (UserSummary user : (Iterable<UserSummary>) users::iterator) {
                check(user.username().isEmpty() ? "" : "ada");
                if (++n % (20 * PAGE) == PAGE / 2) {
                    most = Math.max(most, alive() - before);
                }
            }
        }
        return most / Figures.MEGABYTE;
    }

    private static long alive() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** As many calls as the server waits for before it answers the first. */
    private void concurrent() {
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < CONCURRENT; i++) {
            calls.add(client.async().access().ping());
        }
        int most = 0;
        while (allArrived.getCount() > 0) {
            most = Math.max(most, clientThreads());
            Thread.onSpinWait();
        }
        most = Math.max(most, clientThreads());
        calls.forEach(CompletableFuture::join);
        most = Math.max(most, clientThreads());
        System.out.println(CONCURRENT + "-async-calls-threads " + most + " threads at the most");
    }

    private static int clientThreads() {
        Thread[] all = new Thread[5_000];
        int count = Thread.enumerate(all);
        int found = 0;
        for (int i = 0; i < count; i++) {
            found += all[i].getThreadGroup() != null
                            && all[i].getThreadGroup().getName().startsWith("federation-client-")
                    ? 1
                    : 0;
        }
        return found;
    }

    private void close() {
        client.close();
        threads.shutdown();
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }
}
