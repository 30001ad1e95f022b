package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.artifactory.DownloadedFile;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that are sent on, to the platform itself or elsewhere: what goes along and what is told of it. */
@Timeout(60)
@Tag("ART-2.5")
class DownloadRedirectTest {

    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    /** A signed URL as object stores have them. */
    private static final String SIGNED =
            "/bucket/tirilee-key?X-Amz-Credential=tirilee%2Feu&X-Amz-Signature=tirilee%2Bsig";

    private final Canaries canaries = new Canaries();
    private final RecordingLogs.Recorder recorder = (logger, level, text, thrown) -> {
        canaries.listen("log " + logger, text);
        if (thrown != null) {
            canaries.listen("log " + logger, thrown);
        }
    };
    private ScriptedServer server;
    private FederationClient client;
    private FilesApi files;
    private Path target;

    @TempDir
    Path folder;

    @BeforeEach
    void connect() throws IOException {
        RecordingLogs.add(recorder);
        server = new ScriptedServer();
        client = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .token(canaries.token("bearer"))
                .allowPlaintext()
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
        RecordingLogs.remove(recorder);
    }

    private static String redirect(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }

    /** Answers by the path that is asked for. */
    private void routes(Map<String, String> answers) {
        server.play(connection -> {
            String path = connection.head().split(" ", 3)[1];
            connection.say(answers.getOrDefault(
                    path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        });
    }

    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

    private List<String> authorizations() {
        return server.heads.stream()
                .map(head -> head.contains("\r\nAuthorization: Bearer ") ? "with" : "without")
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "302", "303", "307", "308"})
    void toTheSameOrigin_keepsTheCredentials(String status) {
        routes(new TreeMap<>(Map.of(
                "/artifactory/libs/a.jar",
                redirect("/artifactory/other/a.jar").replace("302", status),
                "/artifactory/other/a.jar",
                HELLO)));

        assertThat(files.download(JAR, target)).isEqualTo(new DownloadedFile(5, HELLO_SHA256, false));

        assertThat(authorizations()).containsExactly("with", "with");
        assertThat(target).hasContent("hello");
    }

    @Test
    void toAnotherOrigin_goesWithoutCredentials() throws Exception {
        routes(new TreeMap<>(Map.of("/artifactory/libs/a.jar", redirect(server.elsewhere() + SIGNED), SIGNED, HELLO)));

        files.download(JAR, target);
        client.async().artifactory().files().download(JAR, target).get(20, TimeUnit.SECONDS);

        assertThat(authorizations()).containsExactly("with", "without", "with", "without");
        assertThat(server.heads.get(1))
                .startsWith("GET " + SIGNED + " HTTP/1.1\r\n")
                .contains("Host: localhost:")
                .doesNotContain("Cookie");
        assertThat(target).hasContent("hello");
        assertThat(canaries.leaks()).isEmpty();
    }

    @Test
    void backFromAnotherOrigin_staysWithoutCredentials() {
        routes(new TreeMap<>(Map.of(
                "/artifactory/libs/a.jar", redirect(server.elsewhere() + "/one"),
                "/one", redirect(server.url() + "/artifactory/two"),
                "/artifactory/two", HELLO)));

        files.download(JAR, target);

        assertThat(authorizations()).containsExactly("with", "without", "without");
    }

    @Test
    void theChecksumOfThePlatform_countsElsewhereToo() {
        String first = redirect(server.elsewhere() + "/one")
                .replace("Content-Length", "X-Checksum-Sha256: " + HELLO_SHA256 + "\r\nContent-Length");
        routes(new TreeMap<>(Map.of("/artifactory/libs/a.jar", first, "/one", HELLO)));
        assertThat(files.download(JAR, target).verified()).isTrue();

        routes(new TreeMap<>(Map.of(
                "/artifactory/libs/a.jar",
                first,
                "/one",
                HELLO.replace("hello", "jello").replace("Content-Length", "X-Checksum-Sha256: x\r\nContent-Length"))));
        assertThatThrownBy(() -> files.download(JAR, target))
                .hasMessageContaining("but the platform says it is " + HELLO_SHA256);
        assertThat(target).hasContent("hello");
    }

    @Test
    void aChecksumThatOnlyAnotherOriginTells_isComparedAndIsNotThePlatforms() {
        Map<String, String> answers = new TreeMap<>(Map.of(
                "/artifactory/libs/a.jar",
                redirect(server.elsewhere() + "/one"),
                "/one",
                HELLO.replace("Content-Length", "X-Checksum-Sha256: " + HELLO_SHA256 + "\r\nContent-Length")));
        routes(answers);
        assertThat(files.download(JAR, target)).isEqualTo(new DownloadedFile(5, HELLO_SHA256, false));

        answers.put("/one", answers.get("/one").replace("hello", "jello"));
        routes(answers);
        assertThatThrownBy(() -> files.download(JAR, target)).hasMessageContaining("CHECKSUM_MISMATCH");
        assertThat(target).hasContent("hello");
    }

    @Test
    void fiveTimes_isFollowed_andNoMore() {
        Map<String, String> routes = new TreeMap<>();
        for (int i = 1; i <= 5; i++) {
            routes.put("/r" + i, redirect("/r" + (i + 1)));
        }
        routes.put("/artifactory/libs/a.jar", redirect("/r2"));
        routes.put("/r6", HELLO);
        routes(routes);
        files.download(JAR, target);
        assertThat(server.heads).hasSize(6);

        server.heads.clear();
        routes.put("/r6", redirect("/r6"));
        routes(routes);
        assertThatThrownBy(() -> files.download(JAR, target))
                .hasMessageContaining("a redirect that is not followed: it is one more than the 5 that are followed");
        assertThat(server.heads).hasSize(6);
        assertThat(target).hasContent("hello");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://169.254.169.254/tirilee | metadata",
                "http://[fe80::1]/tirilee | link-local",
                "http://metadata.google.internal/tirilee | metadata",
                "http://100.100.100.200/tirilee | metadata",
                "http://2852039166/tirilee | metadata",
                "ftp://example.org/tirilee | no http or https URL",
                "file:///etc/passwd | no http or https URL",
                "http://u:tirilee@example.org/ | holds credentials",
                "http://exa mple/tirilee | no URL",
                "http:///tirilee | names no host"
            })
    void toWhereNoStorageIs_isNotFollowed(String location, String why) throws IOException {
        server.play(connection -> connection.say(redirect(location)));

        Throwable error = catchThrowable(() -> files.download(JAR, target));

        assertThat(error)
                .isInstanceOfSatisfying(
                        FederationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ANSWER_MALFORMED))
                .hasMessageContaining("a redirect that is not followed");
        assertThat(error).hasMessageContaining(why);
        canaries.listen("error", error);
        assertThat(canaries.leaks()).isEmpty();
        assertThat(server.heads).hasSize(1);
        assertThat(target).hasContent("what was there");
    }

    @Test
    void theSignedUrl_isInNoMessage_whateverTheOtherOriginSays() {
        String first = redirect(server.elsewhere() + SIGNED);
        for (String shape : List.of(
                "HTTP/1.1 403 Forbidden\r\nContent-Length: LENGTH\r\nConnection: close\r\n\r\nBODY",
                "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\nConnection: close\r\n\r\nBODY",
                "HTTP/1.1 LINE\r\n\r\n",
                "HTTP/1.1 200 OK\r\nLINE\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254SIGNED\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Checksum-Sha256: PATH\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "")) {
            server.play(connection -> {
                if (connection.head().contains("/artifactory/")) {
                    connection.say(first);
                    return;
                }
                String said = connection.head() + "<Error>tirilee+sig tirilee/eu tirilee%2Bsig tirilee%2Feu " + SIGNED
                        + " " + SIGNED.substring(0, SIGNED.indexOf('?'))
                        + "</Error>";
                connection.say(shape.replace("LENGTH", Integer.toString(said.length()))
                        .replace("BODY", said)
                        .replace("LINE", said.replace("\r\n", " "))
                        .replace("SIGNED", SIGNED)
                        .replace("PATH", SIGNED));
            });

            Throwable error = catchThrowable(() -> files.download(JAR, target));

            assertThat(error)
                    .as(shape)
                    .isInstanceOf(FederationException.class)
                    .hasMessageContaining("GET /artifactory/libs/a.jar, sent on to http://localhost,");
            canaries.listen(shape, error);
            assertThat(target).hasContent("what was there");
        }
        assertThat(canaries.leaks()).isEmpty();
    }

    @Test
    void toAHostThatDoesNotAnswer_namesThatHost() {
        server.play(connection -> connection.say(redirect("http://127.0.0.1:1" + SIGNED)));

        Throwable error = catchThrowable(() -> files.download(JAR, target));

        assertThat(error).hasMessageContaining("no connection to http://127.0.0.1 ");
        canaries.listen("error", error);
        assertThat(canaries.leaks()).isEmpty();
    }

    @Test
    void aRepeatedDownload_asksThePlatformForANewUrl() throws IOException {
        Rehearsal rehearsal = new Rehearsal();
        try (FederationClient patient = FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .allowPlaintext()
                .retry(RetryPolicy.defaults().withTries(2))
                .surroundings(rehearsal.longest())
                .build()) {
            server.play(
                    connection -> connection.say(redirect(server.elsewhere() + "/one")),
                    connection -> connection.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhell"),
                    connection -> connection.say(redirect(server.elsewhere() + "/two")),
                    ScriptedServer::hello);

            patient.artifactory().files().download(JAR, target);
        }
        assertThat(server.heads)
                .extracting(head -> head.split(" ", 3)[1])
                .containsExactly("/artifactory/libs/a.jar", "/one", "/artifactory/libs/a.jar", "/two");
        assertThat(target).hasContent("hello");
    }

    @Test
    void ofAnyOtherCall_isNotFollowed() {
        server.play(connection -> connection.say(redirect(server.elsewhere() + "/one")));

        assertThatThrownBy(() -> files.get(JAR)).hasMessageContaining("which is not followed");
        assertThatThrownBy(() -> files.head(JAR)).hasMessageContaining("which is not followed");
        assertThatThrownBy(() -> files.deploy(JAR, new byte[1], Map.of()))
                .hasMessageContaining("which is not followed");
        assertThat(server.heads).hasSize(3);
    }
}
