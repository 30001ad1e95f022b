package org.jpdfederation.client;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.artifactory.DownloadedFile;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
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

/** What becomes of a download when the network, the platform or the disk fails. */
@Timeout(60)
@Tag("ART-2.5")
class DownloadTest {

    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String NOT_HELLO = "0".repeat(64);

    private final Rehearsal rehearsal = new Rehearsal();
    private ScriptedServer server;
    private FederationClient client;
    private FilesApi files;
    private Path target;

    @TempDir
    Path folder;

    /** How the body ends before it is whole. */
    enum Break {
        CLOSED {
            @Override
            void end(ScriptedServer.Connection connection) {}
        },
        RESET {
            @Override
            void end(ScriptedServer.Connection connection) throws IOException {
                connection.reset();
            }
        },
        STALLED {
            @Override
            void end(ScriptedServer.Connection connection) throws IOException {
                connection.stall();
            }
        };

        abstract void end(ScriptedServer.Connection connection) throws IOException;

        ScriptedServer.Script script() {
            return connection -> {
                connection.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhell");
                end(connection);
            };
        }
    }

    @BeforeEach
    void connect() throws IOException {
        server = new ScriptedServer();
        client = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .token(Secret.of("canary-token"))
                .allowPlaintext()
                .timeout(Duration.ofSeconds(1))
                .retry(RetryPolicy.defaults().withTries(3))
                .surroundings(rehearsal.longest())
                .build();
        files = client.artifactory().files();
        target = Files.writeString(folder.resolve("a.jar"), "what was there");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private void theTargetIsUntouched() {
        assertThat(target).hasContent("what was there");
        assertThat(folder.toFile().list()).containsExactly("a.jar");
    }

    @ParameterizedTest
    @EnumSource
    void thatBreaks_isTriedAgainFromTheBeginning(Break kind) {
        server.play(kind.script(), ScriptedServer::hello);

        assertThat(files.download(JAR, target)).isEqualTo(new DownloadedFile(5, HELLO_SHA256, false));

        assertThat(target).hasContent("hello");
        assertThat(folder.toFile().list()).containsExactly("a.jar");
        assertThat(server.heads).hasSize(2);
    }

    @Test
    void overAFileThatOthersMayNotRead_leavesItSo() throws IOException {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        server.play(ScriptedServer::hello);

        files.download(JAR, target);

        assertThat(target).hasContent("hello");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void whoseStreamIsASocketThatIsTooSlow_isALocalError_andInterruptsNobody() {
        server.play(ScriptedServer::hello);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new SocketTimeoutException("too slow");
            }
        };

        InputException e = catchThrowableOfType(InputException.class, () -> files.download(JAR, slow));

        assertThat(Thread.interrupted()).isFalse();
        assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
    }

    @ParameterizedTest
    @EnumSource
    void thatBreaksEachTime_leavesTheTargetUntouched(Break kind) throws Exception {
        server.play(kind.script());

        UnreachableException e = catchThrowableOfType(UnreachableException.class, () -> files.download(JAR, target));

        assertThat(e.code()).isEqualTo(kind == Break.STALLED ? ErrorCode.TIMEOUT : ErrorCode.UNREACHABLE);
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(e.retryable()).isTrue();
        assertThat(server.heads).hasSize(3);
        theTargetIsUntouched();
    }

    @ParameterizedTest
    @EnumSource
    void intoAStream_isNotRepeated_onceBytesWereHandedOn(Break kind) {
        CountDownLatch handedOn = new CountDownLatch(1);
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                handedOn.countDown();
            }
        };
        server.play(
                connection -> {
                    connection.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhell");
                    handedOn.await();
                    kind.end(connection);
                },
                ScriptedServer::hello);

        assertThat(catchThrowableOfType(UnreachableException.class, () -> files.download(JAR, stream)))
                .isNotNull();

        assertThat(stream).hasToString("hell");
        assertThat(server.heads).hasSize(1);
    }

    @Test
    void intoAStream_isRepeated_whileNothingWasHandedOn() {
        server.play(
                connection -> connection.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), ScriptedServer::hello);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        files.download(JAR, stream);

        assertThat(stream).hasToString("hello");
        assertThat(server.heads).hasSize(2);
    }

    @Test
    void withAnotherChecksum_isAnErrorOfItsOwn_andNotTriedAgain() {
        server.play(connection -> connection.say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Checksum-Sha256: "
                + NOT_HELLO + "\r\nConnection: close\r\n\r\nhello"));

        MalformedAnswerException e =
                catchThrowableOfType(MalformedAnswerException.class, () -> files.download(JAR, target));

        assertThat(e.code()).isEqualTo(ErrorCode.CHECKSUM_MISMATCH);
        assertThat(e.field()).isEqualTo("X-Checksum-Sha256");
        assertThat(e)
                .hasMessageContaining("jpd-2: GET /artifactory/libs/a.jar answered with 5 bytes of the SHA-256 "
                        + HELLO_SHA256 + ", but the platform says it is " + NOT_HELLO);
        assertThat(server.heads).hasSize(1);
        theTargetIsUntouched();
    }

    @Test
    void ofManyPieces_comesWhole_waitingAndNot() throws Exception {
        byte[] content = new byte[3_000_001];
        long seed = 7;
        new Random(seed).nextBytes(content);
        server.play(connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\nConnection: close\r\n\r\n");
            connection.say(content);
        });

        files.download(JAR, target);
        assertThat(target).hasBinaryContent(content);

        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        client.async().artifactory().files().download(JAR, stream).get(20, TimeUnit.SECONDS);
        assertThat(stream.toByteArray()).isEqualTo(content);
    }

    /** What becomes of the files in the folder next; fails when nothing does. */
    private static List<WatchEvent.Kind<?>> next(WatchService changes) throws InterruptedException {
        WatchKey key = changes.poll(20, TimeUnit.SECONDS);
        assertThat(key).as("a change of the folder").isNotNull();
        List<WatchEvent.Kind<?>> kinds = key.pollEvents().stream()
                .<WatchEvent.Kind<?>>map(WatchEvent::kind)
                .toList();
        key.reset();
        return kinds;
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void thatCannotBeWritten_isALocalError_andNotTriedAgain() {
        server.play(ScriptedServer::hello);

        InputException e = catchThrowableOfType(InputException.class, () -> files.download(JAR, new FullDisk()));

        assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
        assertThat(e)
                .hasMessageContaining("No space left on device")
                .hasMessageNotContaining("connection")
                .hasRootCauseMessage("No space left on device");
        assertThat(server.heads).hasSize(1);
        assertThatThrownBy(() -> client.async()
                        .artifactory()
                        .files()
                        .download(JAR, new FullDisk())
                        .get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InputException.class);
    }

    @Test
    void whoseTargetCannotBe_isALocalError_andLeavesNothing() throws Exception {
        server.play(ScriptedServer::hello);
        Path nowhere = folder.resolve("missing").resolve("a.jar");
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("x"), "x");

        for (Path unwritable : List.of(nowhere, full)) {
            InputException e = catchThrowableOfType(InputException.class, () -> files.download(JAR, unwritable));
            assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
            assertThat(e).hasMessageStartingWith(unwritable.toString());
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.jar", "full");
        assertThat(server.heads).hasSize(2);
    }

    @Test
    void whoseStreamThrowsAnything_givesThatToTheCaller() {
        server.play(ScriptedServer::hello);
        OutputStream odd = new OutputStream() {
            @Override
            public void write(int b) {
                throw new UnsupportedOperationException("odd");
            }
        };

        assertThatThrownBy(() -> files.download(JAR, odd)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        client.async().artifactory().files().download(JAR, odd).get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whoseThreadIsInterrupted_endsAtOnce_andLeavesTheTargetUntouched() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        server.play(connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhell");
            half.countDown();
            connection.stall();
        });
        CompletableFuture<FederationException> error = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        try (FederationClient patient = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .allowPlaintext()
                .build()) {
            Thread thread = new Thread(() -> {
                error.complete(catchThrowableOfType(
                        FederationException.class,
                        () -> patient.artifactory().files().download(JAR, target)));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
            half.await();
            thread.interrupt();

            assertThat(error.get(20, TimeUnit.SECONDS).code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
        }
        theTargetIsUntouched();
    }

    @Test
    void thatIsCancelled_givesTheConnectionUp_andLeavesTheTargetUntouched() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        server.play(connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhell");
            half.countDown();
            try {
                connection.stall();
            } finally {
                gone.countDown();
            }
        });
        try (WatchService changes = folder.getFileSystem().newWatchService();
                FederationClient patient = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                        .allowPlaintext()
                        .build()) {
            folder.register(changes, ENTRY_CREATE, ENTRY_DELETE);
            CompletableFuture<DownloadedFile> download =
                    patient.async().artifactory().files().download(JAR, target);
            half.await();
            assertThat(next(changes)).containsExactly(ENTRY_CREATE); // the part

            assertThat(download.cancel(true)).isTrue();

            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(next(changes)).containsExactly(ENTRY_DELETE);
        }
        theTargetIsUntouched();
    }

    @Test
    void whoseClientIsClosed_endsWithAnError() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        server.play(connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhell");
            half.countDown();
            connection.stall();
        });
        FederationClient closing = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .allowPlaintext()
                .retry(RetryPolicy.none())
                .build();
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, ENTRY_CREATE);
            CompletableFuture<DownloadedFile> download =
                    closing.async().artifactory().files().download(JAR, target);
            half.await();
            assertThat(next(changes)).containsExactly(ENTRY_CREATE); // the part

            closing.close();

            assertThatThrownBy(() -> download.get(20, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE));
        }
        theTargetIsUntouched();
    }

    @Test
    void whoseClientIsClosed_whileItsWorkerWrites_isNoInterruptOfTheCaller() throws Exception {
        server.play(ScriptedServer::hello);
        CountDownLatch writing = new CountDownLatch(1);
        OutputStream blocked = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                writing.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }
        };
        CompletableFuture<DownloadedFile> download =
                client.async().artifactory().files().download(JAR, blocked);
        writing.await();

        client.close();

        assertThatThrownBy(() -> download.get(20, TimeUnit.SECONDS))
                .cause()
                .hasMessageContaining("the client was closed meanwhile")
                .isInstanceOfSatisfying(
                        UnreachableException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE));
    }

    @Test
    void whoseStreamIsASocketThatTakesTooLong_isALocalError_andNoInterrupt() {
        server.play(ScriptedServer::hello);
        OutputStream socket = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new SocketTimeoutException("Write timed out");
            }
        };

        InputException e = catchThrowableOfType(InputException.class, () -> files.download(JAR, socket));

        assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void refusals_areReadAsAnyOther() {
        server.play(connection ->
                connection.say("HTTP/1.1 404 Not Found\r\nContent-Length: 24\r\n\r\n{\"message\":\"no such jar\"}"
                        .replace(
                                "24",
                                Integer.toString(
                                        "{\"message\":\"no such jar\"}".getBytes(StandardCharsets.UTF_8).length))));

        assertThatThrownBy(() -> files.download(JAR, target)).hasMessageContaining("no such jar");
        theTargetIsUntouched();
    }
}
