package org.jpdfederation.testkit.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jpdfederation.core.entity.ServiceId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Liveness, identity and the root certificate (3.1, 3.2, 5.1). */
final class SystemCalls {

    private static final String NODE_HEADER = "X-Artifactory-Node-Id";
    private static final int PEM_LINE = 64;

    private SystemCalls() {}

    static Answer ping(Call call) {
        return Answer.text(200, "OK");
    }

    static Answer artifactoryPing(Call call) {
        return ping(call).withHeader(NODE_HEADER, nodeId(call));
    }

    static Answer artifactoryProbe(Call call) {
        return Answer.json(200, Json.object().put("code", "OK"));
    }

    /** The certificate: bare Base64 on one line, or PEM when {@code formatted=true}. */
    static Answer rootCertificate(Call call) {
        byte[] certificate = call.backend().rootCertificate();
        if (!call.queryFlag("formatted").orElse(false)) {
            return Answer.text(200, Base64.getEncoder().encodeToString(certificate));
        }
        String lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificate);
        return Answer.text(200, "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }

    static Answer routerHealth(Call call) {
        ObjectNode health = Json.object();
        healthy(health.putObject("router"), call);
        ArrayNode services = health.putArray("services");
        service(services, call.backend().accessId(), call);
        service(services, call.backend().artifactoryId(), call);
        return Answer.json(200, health);
    }

    private static void service(ArrayNode services, ServiceId id, Call call) {
        healthy(services.addObject().put("service_id", id.toString()), call);
    }

    private static void healthy(ObjectNode node, Call call) {
        node.put("node_id", nodeId(call)).put("state", "HEALTHY").put("message", "OK");
    }

    private static String nodeId(Call call) {
        return call.backend().name().text();
    }

    /** The version; the fake has no build revision and no add-ons to tell. */
    static Answer artifactoryVersion(Call call) {
        ObjectNode version =
                Json.object().put("version", call.backend().version()).put("revision", "");
        version.putArray("addons");
        return Answer.json(200, version);
    }

    static Answer artifactoryServiceId(Call call) {
        return Answer.text(200, call.backend().artifactoryId().toString());
    }

    static Answer artifactoryStatus(Call call) {
        ObjectNode status = Json.object();
        status.putArray("nodes").addObject().put("id", nodeId(call)).put("state", "RUNNING");
        return Answer.json(200, status);
    }
}
