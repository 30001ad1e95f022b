package org.jpdfederation.client.internal.calls;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.jpdfederation.client.distribution.MaintenanceReport;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Body;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.MaintenanceDocument;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The operations of Distribution itself (7). */
final class DistributionSystemOperations {

    private static final String SYSTEM = "/distribution/api/v1/system";
    private static final String MAINTENANCE = "/distribution/api/v1/maintenance";
    private static final String STOP_ALL = "stop_all";
    private static final String UNLOCK_STUCK = "unlock_stuck";

    private DistributionSystemOperations() {}

    static Operation<String> ping() {
        return Operation.send(Call.get("ping Distribution", SYSTEM + "/ping"))
                .document(section -> Optional.of(section.text("message").orElse("")));
    }

    static Operation<String> version() {
        return Operation.send(Call.get("get version of Distribution", SYSTEM + "/info"))
                .answer(answer -> {
                    if (answer.status() == 404) {
                        throw answer.refused(
                                ErrorCode.NOT_FOUND,
                                "ask another JPD: there is no Distribution at this URL, edges have none");
                    }
                    return Operation.done(answer.document(
                            section -> section.requiredText("version").map(String::strip)));
                });
    }

    static Operation<Answer> changeCallHome(boolean enabled) {
        return Operation.send(Call.of("change call home", Safety.REPEATABLE, "POST", SYSTEM + "/settings")
                        .json(JsonNodeFactory.instance.objectNode().put("call_home_enabled", enabled)))
                .accepted();
    }

    static Operation<MaintenanceReport> stopAllTasks() {
        return maintenance("stop all tasks", STOP_ALL, Safety.ONCE);
    }

    static Operation<MaintenanceReport> dryRunStopAllTasks() {
        return maintenance("dry run of stop all tasks", STOP_ALL, Safety.READ);
    }

    static Operation<MaintenanceReport> unlockStuckTasks() {
        return maintenance("unlock stuck tasks", UNLOCK_STUCK, Safety.ONCE);
    }

    static Operation<MaintenanceReport> dryRunUnlockStuckTasks() {
        return maintenance("dry run of unlock stuck tasks", UNLOCK_STUCK, Safety.READ);
    }

    /** A dry run is a read; what runs in earnest is never sent twice. */
    private static Operation<MaintenanceReport> maintenance(String operation, String what, Safety safety) {
        return Operation.send(Call.get("get token for " + operation, MAINTENANCE + "/generate_token/" + what))
                .document(MaintenanceDocument::token)
                .then(token ->
                        Operation.send(execute(operation, what, safety, token)).document(MaintenanceDocument::report));
    }

    private static Call execute(String operation, String what, Safety safety, Secret token) {
        return Call.of(operation, safety, "POST", MAINTENANCE + "/execute/" + what)
                .query("dryRun", Boolean.toString(safety == Safety.READ))
                .body(new Body("text/plain", () -> BodyPublishers.ofString(token.reveal())))
                .hiding(token);
    }
}
