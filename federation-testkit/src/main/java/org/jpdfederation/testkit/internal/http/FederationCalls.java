package org.jpdfederation.testkit.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.testkit.internal.http.Backend.BroadcastStart;
import org.jpdfederation.testkit.internal.http.Backend.Registration;
import org.jpdfederation.testkit.internal.http.Backend.Validation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The targets of Access Federation (3.5), with the status codes of the newer pages (A3, A4, A12). */
final class FederationCalls {

    private FederationCalls() {}

    private static SyncTarget target(Call call) {
        String name = call.variable("server_name");
        if (name.isBlank()) {
            throw Refusal.badRequest("server_name must not be blank");
        }
        return find(name, call).orElseThrow(() -> Refusal.notFound("federation target '" + name + "'"));
    }

    private static Optional<SyncTarget> find(String name, Call call) {
        return call.backend().targets().stream()
                .filter(target -> target.name().equals(name))
                .findFirst();
    }

    static Answer list(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode targets = answer.putArray("targets");
        call.backend().targets().forEach(target -> targets.add(TargetJson.write(target)));
        return Answer.json(200, answer);
    }

    static Answer get(Call call) {
        return Answer.json(200, TargetJson.write(target(call)));
    }

    static Answer register(Call call) {
        Fields fields = call.body();
        String name = fields.required("name");
        if (name.isBlank()) {
            throw fields.bad("name", "must not be blank");
        }
        SyncTarget target = new SyncTarget(name, url(fields), TargetJson.readNew(fields));
        boolean override = fields.flag("force_override").orElse(false);
        if (call.backend().register(target, override) == Registration.EXISTS) {
            throw Refusal.conflict("federation target '" + name + "' exists already; force_override replaces it");
        }
        return Answer.json(201, TargetJson.write(target));
    }

    /** The field {@code url}, an absolute URL. */
    static URI url(Fields fields) {
        String text = fields.required("url");
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw fields.bad("url", "no URL");
        }
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw fields.bad(
                    "url", "expected an absolute http or https URL, such as https://eu.example.org:8082/access");
        }
        return url;
    }

    /** Changes settings. In a JSON merge patch {@code null} brings a default back; elsewhere it changes nothing. */
    static Answer update(Call call) {
        SyncTarget before = target(call);
        Fields fields = call.body();
        refuseChange(fields, "name", before.name());
        refuseChange(fields, "url", before.url().toString());
        boolean nullResets = call.request().body().isMergePatch();
        SyncTarget target =
                new SyncTarget(before.name(), before.url(), TargetJson.readOver(before.settings(), fields, nullResets));
        call.backend().update(target);
        return Answer.json(200, TargetJson.write(target));
    }

    private static void refuseChange(Fields fields, String name, String value) {
        if (fields.text(name).filter(given -> !given.equals(value)).isPresent()) {
            throw fields.bad(name, "cannot be changed; delete the target and register it anew");
        }
    }

    static Answer remove(Call call) {
        call.backend().remove(target(call).name());
        return Answer.empty(204);
    }

    static Answer fullBroadcast(Call call) {
        BroadcastStart start = call.backend().fullBroadcast(target(call).name());
        return Answer.empty(
                start == BroadcastStart.STARTED ? 204 : start == BroadcastStart.ALREADY_RUNNING ? 202 : 304);
    }

    static Answer validate(Call call) {
        Validation validation = call.backend().validateServer(url(call.body()));
        if (validation instanceof Validation.NotTrusted refused) {
            return Answer.text(
                    412, "circle of trust validation failed (response from target server: " + refused.reason() + ")");
        }
        return Answer.empty(204);
    }
}
