package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import org.jpdfederation.client.distribution.ExportStatus;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.ExportDocument;

/** The operations of archives of Release Bundles v1 (2.5). */
final class ExportOperations {

    private static final String EXPORT = "/distribution/api/v1/export/release_bundle/{name}/{version}";

    private ExportOperations() {}

    static Operation<Answer> start(String name, String version) {
        return Operation.send(Call.once("export release bundle", EXPORT, name, version))
                .accepted();
    }

    static Operation<ExportStatus> status(String name, String version) {
        return Operation.send(Call.get("get status of export", EXPORT + "/status", name, version))
                .document(ExportDocument::read);
    }

    static Operation<Answer> delete(String name, String version) {
        return Operation.send(Call.delete("delete export", EXPORT, name, version))
                .accepted();
    }

    static Operation<ExportStatus> follow(String name, String version, Duration every, Duration atMost) {
        return Following.until(status(name, version), seen -> seen.state().ended(), every, atMost);
    }
}
