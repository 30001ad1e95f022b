package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jpdfederation.client.artifactory.AsyncFilesApi;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.artifactory.UploadCheck;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file that is sent when the platform is slow or breaks. */
@Timeout(60)
@Tag("ART-2.4")
class UploadTest {

    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");
    /** More than all buffers between client and server take. */
    private static final int LARGE = 40 << 20;

    private static final String CREATED = "{\"repo\":\"libs\",\"path\":\"/a.jar\",\"size\":\"" + LARGE + "\"}";

    private ScriptedServer server;
    private FederationClient client;
    private FilesApi files;
    private Path source;

    @TempDir
    Path folder;

    @BeforeEach
    void connect() throws IOException {
        server = new ScriptedServer();
        connect(Duration.ofSeconds(30));
        source = folder.resolve("a.jar");
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(LARGE);
        }
    }

    private void connect(Duration timeout) {
        client = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .allowPlaintext()
                .timeout(timeout)
                .retry(RetryPolicy.defaults().withTries(2))
                .surroundings(new Rehearsal().longest())
                .build();
        files = client.artifactory().files();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private static long take(ScriptedServer.Connection connection) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = Long.parseLong(connection.header("Content-Length"));
        long taken = 0;
        while (taken < length) {
            int count = connection.in().read(buffer);
            if (count < 0) {
                return taken;
            }
            taken += count;
        }
        return taken;
    }

    private static void created(ScriptedServer.Connection connection) throws IOException {
        connection.say("HTTP/1.1 201 Created\r\nContent-Length: " + CREATED.length() + "\r\nConnection: close\r\n\r\n"
                + CREATED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofAnySize_arrivesWhole(boolean waiting) throws Exception {
        AtomicLong taken = new AtomicLong();
        server.play(connection -> {
            taken.set(take(connection));
            created(connection);
        });
        AsyncFilesApi async = client.async().artifactory().files();

        StorageItem.FileInfo created = waiting
                ? files.deploy(JAR, source, Map.of())
                : async.deploy(JAR, source, Map.of()).get(30, TimeUnit.SECONDS);

        assertThat(created.size()).isEqualTo(LARGE);
        assertThat(taken).hasValue(LARGE);
        assertThat(server.heads).hasSize(1);
    }

    @Test
    void ofWhichNothingIsTaken_endsWithTheTimeout() {
        client.close();
        connect(Duration.ofMillis(500));
        CountDownLatch ended = new CountDownLatch(1);
        server.play(connection -> ended.await());

        UnreachableException e =
                catchThrowableOfType(UnreachableException.class, () -> files.deploy(JAR, source, Map.of()));

        ended.countDown();
        assertThat(e.code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void thatBreaks_isSentAgainFromTheBeginning() {
        AtomicLong taken = new AtomicLong();
        server.play(
                connection -> {
                    byte[] some = connection.in().readNBytes(1 << 20);
                    assertThat(some).hasSize(1 << 20);
                    connection.reset();
                },
                connection -> {
                    taken.set(take(connection));
                    created(connection);
                });

        assertThat(files.deploy(JAR, source, Map.of()).size()).isEqualTo(LARGE);
        assertThat(taken).hasValue(LARGE);
        assertThat(server.heads).hasSize(2);
    }

    /** The first try may have arrived whole: that nothing was done must not be told. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoseFileIsGoneBeforeTheNextTry_tellsThatTheFirstMayHaveBeenApplied(boolean waiting) {
        server.play(connection -> {
            take(connection);
            Files.delete(source);
            connection.reset();
        });

        Throwable thrown = catchThrowable(() -> {
            if (waiting) {
                files.deploy(JAR, source, Map.of());
            } else {
                client.async()
                        .artifactory()
                        .files()
                        .deploy(JAR, source, Map.of())
                        .get(20, TimeUnit.SECONDS);
            }
        });

        FederationException e = (FederationException) (waiting ? thrown : thrown.getCause());
        assertThat(e.code()).isEqualTo(ErrorCode.FILE_MISSING);
        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(e).hasMessageContaining(source.toString()).hasMessageContaining("may have been made");
        assertThat(server.heads).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoseFileIsGoneBeforeTheFirstTry_changedNothing(UploadCheck check) throws IOException {
        Files.delete(source);

        InputException e = catchThrowableOfType(InputException.class, () -> files.deploy(JAR, source, Map.of(), check));

        assertThat(e.code()).isEqualTo(ErrorCode.FILE_MISSING);
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }
}
