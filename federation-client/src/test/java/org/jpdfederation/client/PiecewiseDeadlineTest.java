package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jpdfederation.client.artifactory.AsyncFilesApi;
import org.jpdfederation.client.artifactory.DownloadedFile;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.http.Surroundings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The deadline of what comes or leaves piece by piece, on a clock that moves when a test says so. Beside it goes a
 * download of which nothing comes: once that has timed out, all deadlines were looked at. No call is tried again.
 */
@Timeout(60)
class PiecewiseDeadlineTest {

    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");
    private static final RepositoryPath STALLED = RepositoryPath.of("libs", "stalled.jar");
    /** How often the timer really looks; it finds nothing due while the clock stands. */
    private static final Duration TIMEOUT = Duration.ofMillis(20);
    /** More than all buffers between client and server take. */
    private static final int MUCH = 16 << 20;

    private static final int LARGE = 40 << 20;
    private static final String CREATED = "{\"repo\":\"libs\",\"path\":\"/a.jar\",\"size\":\"" + LARGE + "\"}";

    private final AtomicLong nanoTime = new AtomicLong();
    private ScriptedServer server;
    private FederationClient client;
    private FilesApi files;
    private AsyncFilesApi async;
    private final Semaphore begun = new Semaphore(0);
    private volatile CompletableFuture<DownloadedFile> stalled;
    private volatile ScriptedServer.Script script;

    @BeforeEach
    void connect() throws Exception {
        server = new ScriptedServer();
        client = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .allowPlaintext()
                .timeout(TIMEOUT)
                .retry(RetryPolicy.none())
                .surroundings(new Surroundings(() -> Rehearsal.NOW, nanoTime::get, new Random(1), Optional.empty()))
                .build();
        files = client.artifactory().files();
        async = client.async().artifactory().files();
        server.play(connection -> {
            if (connection.head().contains("stalled")) {
                begun.release();
                connection.stall();
            } else {
                script.play(connection);
            }
        });
        stall();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    /** Begins a download of which nothing will come. */
    private void stall() throws InterruptedException {
        stalled = async.download(STALLED, OutputStream.nullOutputStream());
        begun.acquire();
    }

    /** Lets three fifths of the timeout pass. */
    private void pass() {
        nanoTime.addAndGet(TIMEOUT.toNanos() / 5 * 3);
    }

    /** Waits until what began with the stalled download would have timed out. */
    private void awaitTheStalled() {
        Throwable end = stalled.handle((value, error) -> error).join();
        assertThat(end)
                .isInstanceOfSatisfying(
                        UnreachableException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TIMEOUT));
    }

    /** A stream that waits while somebody does something with each piece. */
    private static OutputStream stream(Runnable each) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("bytes come in arrays");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                each.run();
            }
        };
    }

    private DownloadedFile download(boolean waiting, OutputStream stream) throws Exception {
        return waiting
                ? files.download(JAR, stream)
                : async.download(JAR, stream).get(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("ART-2.5")
    void ofADownload_isThatOfEachPiece(boolean waiting) throws Exception {
        Semaphore taken = new Semaphore(0);
        script = connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < 10; i++) {
                pass();
                if (i % 2 == 1) {
                    awaitTheStalled();
                    stall();
                }
                connection.say("x");
                taken.acquire();
            }
        };

        assertThat(download(waiting, stream(taken::release)).size()).isEqualTo(10); // in six times the timeout
        assertThat(nanoTime).hasValue(TIMEOUT.toNanos() * 6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("ART-2.5")
    void ofADownload_standsWhileAPieceIsWritten(boolean waiting) throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        script = connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhell");
            taken.await();
            connection.say("o");
        };
        OutputStream slow = stream(() -> {
            pass();
            pass();
            awaitTheStalled();
            taken.countDown();
        });

        assertThat(download(waiting, slow).size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("ART-2.4")
    void ofAnUpload_beginsAnewWithEachPartThatLeaves(boolean waiting, @TempDir Path folder) throws Exception {
        Path source = folder.resolve("a.jar");
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        script = connection -> {
            connection.in().skipNBytes(MUCH);
            pass();
            connection.in().skipNBytes(MUCH); // so a part left since
            pass();
            awaitTheStalled();
            connection.in().skipNBytes(LARGE - 2 * MUCH);
            connection.say("HTTP/1.1 201 Created\r\nContent-Length: " + CREATED.length()
                    + "\r\nConnection: close\r\n\r\n" + CREATED);
        };

        StorageItem.FileInfo created = waiting
                ? files.deploy(JAR, source, Map.of())
                : async.deploy(JAR, source, Map.of()).get(30, TimeUnit.SECONDS);

        assertThat(created.size()).isEqualTo(LARGE);
    }
}
