package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusing status that is published for a call of files, searches and repositories, and the code it gets. */
@Tag("ART-2")
class RefusedArtifactoryCallsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final Map<Integer, ErrorCode> CODES = Map.of(
            400, ErrorCode.BAD_REQUEST,
            401, ErrorCode.UNAUTHORIZED,
            403, ErrorCode.FORBIDDEN,
            404, ErrorCode.NOT_FOUND,
            405, ErrorCode.UPLOAD_NOT_ALLOWED,
            409, ErrorCode.CONTENT_REFUSED);
    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");
    private static final Repository LIBS =
            Repository.builder("libs", RepositoryType.LOCAL, "maven").build();

    private static FederationClient client;

    record Case(String name, Consumer<ArtifactoryApi> call, int status) {

        @Override
        public String toString() {
            return name + " " + status;
        }
    }

    /** 401 and 403 are published for every call. */
    private static Stream<Case> row(String name, Consumer<ArtifactoryApi> call, Integer... statuses) {
        return Stream.concat(Stream.of(401, 403), Stream.of(statuses)).map(status -> new Case(name, call, status));
    }

    static Stream<Case> published() {
        Map<String, List<String>> properties = Map.of("k", List.of("v"));
        return Stream.of(
                        // 2.1 to 2.3
                        row("info", a -> a.files().info(JAR), 400, 404),
                        row("find", a -> a.files().find(JAR), 400),
                        row(
                                "list",
                                a -> a.files()
                                        .list(JAR, FileListOptions.allFiles())
                                        .toList(),
                                400,
                                404),
                        row("properties", a -> a.files().properties(JAR), 400, 404),
                        row(
                                "set properties",
                                a -> a.files().setProperties(JAR, properties, PropertyScope.ITEM_ONLY),
                                400,
                                404),
                        row(
                                "delete properties",
                                a -> a.files().deleteProperties(JAR, List.of("k"), PropertyScope.ITEM_ONLY),
                                400,
                                404),
                        row(
                                "update properties",
                                a -> a.files()
                                        .updateProperties(JAR, Map.of("k", "v"), List.of(), PropertyScope.ITEM_ONLY)),
                        // 2.4
                        row("deploy", a -> a.files().deploy(JAR, new byte[1], properties), 400, 404, 405, 409),
                        row(
                                "deploy by checksum",
                                a -> a.files().deployByChecksum(JAR, Checksums.ofSha256("0"), properties),
                                400,
                                405,
                                409),
                        row("create folder", a -> a.files().createFolder(JAR), 400, 404, 405, 409),
                        // 2.5
                        row("download", a -> a.files().download(JAR, OutputStream.nullOutputStream()), 404),
                        row("head", a -> a.files().head(JAR)),
                        row("delete", a -> a.files().delete(JAR), 404),
                        row("search by checksum", a -> a.search().bySha256("0").toList()),
                        // 3
                        row(
                                "list repositories",
                                a -> a.repositories()
                                        .list(RepositoryFilter.none())
                                        .toList()),
                        row("get repository", a -> a.repositories().get("libs"), 404),
                        row("find repository", a -> a.repositories().find("libs")),
                        row("look for repository", a -> a.repositories().exists("libs")),
                        row("create repository", a -> a.repositories().create(LIBS), 400),
                        row("update repository", a -> a.repositories().update(LIBS), 400, 404),
                        row("find repositories", a -> a.repositories().findAll(List.of("libs")), 400),
                        row("create repositories", a -> a.repositories().createAll(List.of(LIBS)), 400),
                        row("update repositories", a -> a.repositories().updateAll(List.of(LIBS)), 400, 404),
                        row("delete repository", a -> a.repositories().delete("libs"), 404),
                        // 4
                        row(
                                "search with AQL",
                                a -> a.search().aql("items.find({})").toList(),
                                400))
                .flatMap(row -> row);
    }

    @BeforeAll
    static void connect() {
        client = Jpd.client(SERVER).build();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedRefusal_hasItsCode_andSaysThatNothingWasChanged(Case refused) {
        SERVER.stubFor(any(anyUrl())
                .willReturn(json(
                        refused.status(),
                        "{\"errors\":[{\"status\":" + refused.status() + ",\"message\":\"because of a reason\"}]}")));

        PlatformRefusedException e = catchThrowableOfType(
                PlatformRefusedException.class, () -> refused.call().accept(client.artifactory()));

        assertThat(e.code()).isEqualTo(CODES.get(refused.status()));
        assertThat(e.status()).isEqualTo(refused.status());
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(e).hasMessageContaining("jpd-2");
        assertThat(e.getMessage()).doesNotContain(Jpd.TOKEN);
        boolean head = refused.name().equals("head") || refused.name().equals("look for repository");
        assertThat(e.serverWords()).isEqualTo(head ? "" : "because of a reason");
    }
}
