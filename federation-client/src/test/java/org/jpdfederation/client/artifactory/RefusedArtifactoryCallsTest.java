package org.jpdfederation.client.artifactory;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.RefusedCalls;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.Tag;

/** Each refusing status that is published for a call of files, searches and repositories, and the code it gets. */
@Tag("ART-2")
class RefusedArtifactoryCallsTest extends RefusedCalls {

    private static final RepositoryPath JAR = RepositoryPath.of("libs", "a.jar");
    private static final Repository LIBS =
            Repository.builder("libs", RepositoryClass.LOCAL, "maven").build();

    RefusedArtifactoryCallsTest() {
        super(Map.of(ERRORS, REASON));
    }

    private static Stream<Case> row(String name, Consumer<ArtifactoryApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.artifactory()), statuses);
    }

    @Override
    protected ErrorCode code(int status) {
        return switch (status) {
            case 405 -> ErrorCode.UPLOAD_NOT_ALLOWED;
            case 409 -> ErrorCode.CONTENT_REFUSED;
            default -> super.code(status);
        };
    }

    /** Those that are asked with HEAD have none. */
    @Override
    protected boolean hasWords(Case refused) {
        return !refused.name().equals("head") && !refused.name().equals("look for repository");
    }

    static Stream<Case> published() {
        Map<String, List<String>> properties = Map.of("k", List.of("v"));
        return Stream.of(
                        // 2.1 to 2.3
                        row("info", a -> a.files().get(JAR), 400, 404),
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
}
