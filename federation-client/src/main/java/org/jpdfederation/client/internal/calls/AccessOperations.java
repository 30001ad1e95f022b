package org.jpdfederation.client.internal.calls;

import java.nio.charset.StandardCharsets;
import org.jpdfederation.client.access.BackupContent;
import org.jpdfederation.client.access.PlatformHealth;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.HealthDocument;
import tools.jackson.databind.node.JsonNodeFactory;

/** The operations of the Access service itself (3.1, 3.2). */
final class AccessOperations {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final int UNWELL = 503;

    private static final String BACKUP = "/access/api/v1/system/backup";

    private AccessOperations() {}

    static Operation<String> ping() {
        return Operation.send(Call.get("ping Access", "/access/api/v1/system/ping"))
                .text();
    }

    static Operation<PlatformHealth> health() {
        Call call = Call.get("get health", "/router/api/v1/system/health").results(UNWELL);
        return Operation.send(call).answer(answer -> {
            if (!answer.accepted() && !isReport(answer)) {
                throw answer.refused();
            }
            return Operation.done(answer.content(HealthDocument::read));
        });
    }

    /** A 503 with the router's state is a report; that of a proxy before it, or of a router that is starting, is none. */
    private static boolean isReport(Answer answer) {
        return answer.status() == UNWELL && answer.has("router");
    }

    static Operation<String> rootCertificate() {
        Call call = Call.get("get root certificate", "/access/api/v1/cert/root").query("formatted", "true");
        return Operation.send(call).answer(answer -> {
            answer.requireAccepted();
            String pem = new String(answer.body(), StandardCharsets.UTF_8);
            if (!pem.contains(BEGIN)) {
                throw answer.malformed("body", "no certificate: '" + BEGIN + "' is missing");
            }
            return Operation.done(pem);
        });
    }

    static Operation<Answer> startBackupExport() {
        return Operation.send(Call.of("start backup export", Safety.ONCE, "POST", BACKUP + "/export"))
                .accepted();
    }

    static Operation<Answer> importBackup(BackupContent content) {
        Call call = Call.of("import backup", Safety.ONCE, "POST", BACKUP + "/import");
        return Operation.send(
                        call.json(JsonNodeFactory.instance.objectNode().put("saas", content == BackupContent.SAAS)))
                .accepted();
    }
}
