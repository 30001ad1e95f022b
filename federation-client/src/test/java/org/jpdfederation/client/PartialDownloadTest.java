package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that are answered with another status than the 200 of a whole file. */
@Timeout(60)
@Tag("ART-2.5")
class PartialDownloadTest {

    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");

    private ScriptedServer server;
    private FederationClient client;
    private FilesApi files;
    private Path target;

    @TempDir
    Path folder;

    @BeforeEach
    void connect() throws IOException {
        server = new ScriptedServer();
        client = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .allowPlaintext()
                .token(Secret.of("canary-token"))
                .timeout(Duration.ofSeconds(10))
                .retry(RetryPolicy.none())
                .build();
        files = client.artifactory().files();
        target = Files.writeString(folder.resolve("a.jar"), "what was there");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "206 Partial Content\r\nContent-Range: bytes 0-4/9\r\nContent-Length: 5\r\n\r\nhello",
                "202 Accepted\r\nContent-Length: 5\r\n\r\nhello",
                "204 No Content\r\n\r\n"
            })
    void leaveTheTargetAsItWas(String answer) throws Exception {
        server.play(connection -> connection.say("HTTP/1.1 " + answer));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        assertThat(catchThrowable(() -> files.download(JAR, target)))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("answered " + answer.substring(0, 3))
                .hasMessageContaining("200");
        assertThat(catchThrowable(() -> files.download(JAR, stream))).isInstanceOf(MalformedAnswerException.class);
        assertThat(catchThrowable(() -> client.async()
                        .artifactory()
                        .files()
                        .download(JAR, target)
                        .get(20, TimeUnit.SECONDS)))
                .hasCauseInstanceOf(MalformedAnswerException.class);

        assertThat(stream.size()).isZero();
        assertThat(target).hasContent("what was there");
        assertThat(folder.toFile().list()).containsExactly("a.jar");
    }
}
