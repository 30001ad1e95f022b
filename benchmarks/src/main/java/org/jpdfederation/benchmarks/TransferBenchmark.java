package org.jpdfederation.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jpdfederation.client.CallListener;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.UploadCheck;
import org.jpdfederation.core.entity.JpdName;

/**
 * Downloads and uploads of a gibibyte, beside the same by bare {@code java.net.http}, in turns: without checksums, as
 * most write it, and with the SHA-256 that our client works out of each download, and of an upload unless it shall
 * compare sizes only. The server is the JDK's, in a process of its own, and keeps
 * nothing. Run it with {@code -Xmx64m} to prove that a transfer needs no more. Arguments: the size in MiB, 1024 by
 * default, and the number of runs, 5 by default.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx64m -cp benchmarks/target/classes:examples/target/fleet-tool.jar \
 *     org.jpdfederation.benchmarks.TransferBenchmark
 * </pre>
 */
public final class TransferBenchmark {

    private static final RepositoryPath FILE = RepositoryPath.of("libs", "large.bin");
    private static final String PATH = "/artifactory/libs/large.bin";
    private static final int BLOCK = 1 << 20;
    private static final long PAUSE = 20_000_000;
    private static final List<String> TARGETS = List.of("ours", "bare", "hashed");
    private static final String SERVER = "--serve";

    private final URI url;
    private final long size;
    private final int runs;
    private final Path folder;
    private final Path source;
    private final HttpClient bare =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FederationClient client;
    private final FilesApi files;

    private TransferBenchmark(URI url, int mebibytes, int runs) throws IOException {
        this.url = url;
        this.size = (long) mebibytes * BLOCK;
        this.runs = runs;
        this.folder = Files.createTempDirectory("transfer");
        this.source = folder.resolve("source");
        try (OutputStream out = Files.newOutputStream(source)) {
            byte[] block = block();
            for (int i = 0; i < mebibytes; i++) {
                out.write(block);
            }
        }
        this.client = FederationClient.builder(JpdName.of("jpd"), url)
                .allowPlaintext()
                .listener(CallListener.none())
                .build();
        this.files = client.artifactory().files();
    }

    /**
     * Runs the measurements.
     *
     * @param args the size in MiB and the number of runs
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals(SERVER)) {
            serve(Integer.parseInt(args[1]));
            return;
        }
        int mebibytes = args.length > 0 ? Integer.parseInt(args[0]) : 1_024;
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Process server = startServer(mebibytes);
        try (InputStream said = server.getInputStream()) {
            StringBuilder port = new StringBuilder();
            for (int c = said.read(); c >= '0'; c = said.read()) {
                port.append((char) c);
            }
            TransferBenchmark benchmark =
                    new TransferBenchmark(URI.create("http://127.0.0.1:" + port), mebibytes, runs);
            try {
                benchmark.run();
            } finally {
                benchmark.close();
            }
        } finally {
            server.destroy();
        }
    }

    private static Process startServer(int mebibytes) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Xmx128m",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TransferBenchmark.class.getName(),
                        SERVER,
                        Integer.toString(mebibytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The same bytes each time. */
    private static byte[] block() {
        byte[] block = new byte[BLOCK];
        new Random(1).nextBytes(block);
        return block;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the file, and takes what is sent. */
    private static void serve(int mebibytes) throws IOException {
        byte[] block = block();
        MessageDigest whole = sha256();
        for (int i = 0; i < mebibytes; i++) {
            whole.update(block);
        }
        String sha256 = HexFormat.of().formatHex(whole.digest());
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(PATH, exchange -> {
            try (exchange) {
                if (exchange.getRequestMethod().equals("GET")) {
                    give(exchange, mebibytes, block, sha256);
                } else {
                    take(exchange, (long) mebibytes * BLOCK);
                }
            }
        });
        server.setExecutor(threads);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.out.flush();
    }

    private static void give(HttpExchange exchange, int mebibytes, byte[] block, String sha256) throws IOException {
        exchange.getResponseHeaders().set("X-Checksum-Sha256", sha256);
        exchange.sendResponseHeaders(200, (long) mebibytes * BLOCK);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(block);
            }
        }
    }

    private static void take(HttpExchange exchange, long expected) throws IOException {
        byte[] buffer = new byte[BLOCK];
        long taken = 0;
        try (InputStream in = exchange.getRequestBody()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                taken += count;
            }
        }
        byte[] answer = ("{\"repo\":\"libs\",\"path\":\"/large.bin\",\"size\":\"" + taken + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(taken == expected ? 201 : 400, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private void run() throws Exception {
        System.out.println("# " + size / BLOCK + " MiB, JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, heap of at most "
                + Runtime.getRuntime().maxMemory() / BLOCK + " MiB, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                + "; name median min max unit");
        double[] download = medians(List.of(
                new Side("download", this::downloadByClient),
                new Side("download-bare", this::downloadBare),
                new Side("download-bare-sha256", this::downloadHashed)));
        Figures.printRatio("download-to-bare", download[0], download[1]);
        Figures.printRatio("download-to-bare-sha256", download[0], download[2]);
        double[] upload = medians(List.of(
                new Side("upload-size", () -> uploadByClient(UploadCheck.SIZE)),
                new Side("upload-sha256", () -> uploadByClient(UploadCheck.SHA256)),
                new Side("upload-bare", this::uploadBare),
                new Side("upload-bare-sha256", this::uploadHashed)));
        Figures.printRatio("upload-size-to-bare", upload[0], upload[2]);
        Figures.printRatio("upload-sha256-to-bare", upload[1], upload[2]);
        Figures.printRatio("upload-sha256-to-bare-sha256", upload[1], upload[3]);
        printHeap("download", this::downloadByClient);
        printHeap("upload", () -> uploadByClient(UploadCheck.SHA256));
        System.out.println("# load at the end "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** One way to transfer. */
    private record Side(String name, Callable<Long> transfer) {}

    /** Runs the sides in turns, after one turn that does not count, and prints their speeds. */
    private double[] medians(List<Side> sides) throws Exception {
        double[][] speeds = new double[sides.size()][runs];
        for (int run = -1; run < runs; run++) {
            for (int side = 0; side < sides.size(); side++) {
                speeds[side][Math.max(run, 0)] = speed(sides.get(side).transfer());
            }
        }
        double[] medians = new double[sides.size()];
        for (int side = 0; side < medians.length; side++) {
            medians[side] = new Figures(speeds[side])
                    .print(sides.get(side).name(), "MiB/s")
                    .median();
        }
        return medians;
    }

    private static void printHeap(String name, Callable<Long> transfer) throws Exception {
        new Figures(new double[] {heapWhile(transfer)}).print(name + "-heap-growth", "MiB");
    }

    /** Each begins without a target: to replace a file costs more, whoever does it. */
    private double speed(Callable<Long> transfer) throws Exception {
        for (String target : TARGETS) {
            Files.deleteIfExists(folder.resolve(target));
        }
        long start = System.nanoTime();
        long moved = transfer.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (moved != size) {
            throw new IllegalStateException(moved + " bytes");
        }
        return size / (double) BLOCK / seconds;
    }

    private static long alive() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The most that is alive during a transfer, found by collecting garbage again and again, above that before it. */
    private static double heapWhile(Callable<Long> transfer) throws Exception {
        long before = alive();
        AtomicLong most = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread sampler = new Thread(() -> {
            while (!over.get()) {
                most.accumulateAndGet(alive() - before, Math::max);
                LockSupport.parkNanos(PAUSE); // or the transfer would hardly get on
            }
        });
        sampler.start();
        transfer.call();
        over.set(true);
        sampler.join();
        return most.get() / Figures.MEGABYTE;
    }

    private long downloadByClient() {
        return files.download(FILE, folder.resolve("ours")).size();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(url + PATH));
    }

    private long downloadBare() throws Exception {
        Path target = bare.send(request().build(), HttpResponse.BodyHandlers.ofFile(folder.resolve("bare")))
                .body();
        return Files.size(target);
    }

    private long downloadHashed() throws Exception {
        Path target = folder.resolve("hashed");
        HttpResponse<InputStream> response = bare.send(request().build(), HttpResponse.BodyHandlers.ofInputStream());
        MessageDigest sha256 = sha256();
        try (InputStream in = response.body();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(target), sha256)) {
            in.transferTo(out);
        }
        check(response.headers().firstValue("X-Checksum-Sha256").orElse(""), sha256);
        return Files.size(target);
    }

    private static void check(String expected, MessageDigest sha256) {
        if (!expected.equals(HexFormat.of().formatHex(sha256.digest()))) {
            throw new IllegalStateException("other bytes came");
        }
    }

    private long uploadByClient(UploadCheck check) {
        return files.deploy(FILE, source, Map.of(), check).size();
    }

    private long uploadBare() throws Exception {
        return upload(request());
    }

    private long uploadHashed() throws Exception {
        MessageDigest sha256 = sha256();
        try (InputStream in = Files.newInputStream(source)) {
            byte[] buffer = new byte[64 << 10];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
        }
        return upload(request().header("X-Checksum-Sha256", HexFormat.of().formatHex(sha256.digest())));
    }

    private long upload(HttpRequest.Builder request) throws Exception {
        int status = bare.send(
                        request.PUT(HttpRequest.BodyPublishers.ofFile(source)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        return status == 201 ? size : -1;
    }

    private void close() throws IOException {
        client.close();
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
