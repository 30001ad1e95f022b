package org.jpdfederation.client.internal.calls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.artifactory.ImportStatus;
import org.jpdfederation.client.artifactory.ReceivedBundle;
import org.jpdfederation.client.artifactory.ReceivedVersion;
import org.jpdfederation.client.artifactory.ReceivedVersions;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Body;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.ReceivedBundleDocument;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.internal.Require;

/** The operations of received Release Bundles v1 and of imports (distribution-api 2.5, artifactory-api 6.1). */
final class ReceivedBundleOperations {

    private static final String BUNDLES = "/artifactory/api/release/bundles";
    private static final String VERSION = BUNDLES + "/{name}/{version}";
    private static final String IMPORT = "/artifactory/api/release/import";

    private ReceivedBundleOperations() {}

    static Operation<List<ReceivedVersions>> list() {
        return Operation.send(Call.get("list received bundles", BUNDLES)).document(ReceivedBundleDocument::list);
    }

    static Operation<List<ReceivedVersion>> versions(String name) {
        return Operation.send(Call.get("list versions of received bundle", BUNDLES + "/{name}", name))
                .document(ReceivedBundleDocument::versions);
    }

    static Operation<ReceivedBundle> get(String name, String version) {
        return Operation.send(reading("get received bundle", "json", name, version))
                .document(ReceivedBundleDocument::read);
    }

    static Operation<Optional<ReceivedBundle>> find(String name, String version) {
        return Operation.send(reading("find received bundle", "json", name, version))
                .found(ReceivedBundleDocument::read);
    }

    static Operation<String> signed(String name, String version) {
        return Operation.send(reading("get signed bundle", "jws", name, version))
                .text(ReceivedBundleOperations::compactToken);
    }

    private static Call reading(String operation, String format, String name, String version) {
        return Call.get(operation, VERSION, name, version).query("format", format);
    }

    /** Its message does not repeat the text, which may hold tokens. */
    private static String compactToken(String text) {
        String[] parts = text.split("\\.", -1);
        boolean compact = parts.length == 3;
        for (String part : parts) {
            compact &= !part.isEmpty() && part.chars().allMatch(ReceivedBundleOperations::isBase64Url);
        }
        if (!compact) {
            throw new IllegalArgumentException("it is no compact signed token of three parts");
        }
        return text;
    }

    private static boolean isBase64Url(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    static Operation<Answer> delete(String name, String version) {
        return Operation.send(Call.delete("delete received bundle", VERSION, name, version))
                .accepted();
    }

    static Operation<Answer> importArchive(Path archive) {
        return imported(uploading("import bundle", Safety.ONCE, archive));
    }

    static Operation<Answer> dryRunImportArchive(Path archive) {
        return imported(uploading("dry run of import bundle", Safety.READ, archive));
    }

    private static Call uploading(String operation, Safety safety, Path archive) {
        return Call.of(operation, safety, "POST", IMPORT)
                .query("dry_run", Boolean.toString(safety == Safety.READ))
                .body(Body.file("application/octet-stream", archive));
    }

    static Operation<Answer> importPlaced(String fileName) {
        return imported(placed("import placed bundle", fileName, false));
    }

    static Operation<Answer> dryRunImportPlaced(String fileName) {
        return imported(placed("dry run of import placed bundle", fileName, true));
    }

    private static Call placed(String operation, String fileName, boolean dryRun) {
        return Call.once(operation, IMPORT)
                .query("file_name", Require.nonBlank("the file's name", fileName))
                .query("dry_run", Boolean.toString(dryRun));
    }

    private static Operation<Answer> imported(Call call) {
        return Operation.send(call).answer(answer -> {
            if (answer.status() == 400 && answer.says("Bundle already exists")) {
                throw answer.refused(ErrorCode.ALREADY_EXISTS);
            }
            answer.requireAccepted();
            return Operation.done(answer);
        });
    }

    static Operation<ImportStatus> importStatus(String name, String version) {
        return Operation.send(Call.get("get import status", IMPORT + "/{name}/{version}/status", name, version))
                .document(ReceivedBundleDocument::importStatus);
    }
}
