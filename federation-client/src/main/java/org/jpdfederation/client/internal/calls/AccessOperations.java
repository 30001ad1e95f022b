package org.jpdfederation.client.internal.calls;

import java.nio.charset.StandardCharsets;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;

/** The operations of the Access service itself (3.1, 3.2). */
final class AccessOperations {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private AccessOperations() {}

    static Operation<String> ping() {
        return Operation.send(Call.get("ping Access", "/access/api/v1/system/ping"))
                .text();
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
}
