package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.access.BroadcastResult;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.url.UrlText;
import org.jpdfederation.client.internal.wire.SyncTargetDocument;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.error.ErrorCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of Access Federation (3.5). */
final class FederationOperations {

    private static final String TARGETS = "/access/api/v1/system/federation";
    private static final String TARGET = TARGETS + "/{server_name}";

    private FederationOperations() {}

    static Operation<List<SyncTarget>> targets() {
        return Operation.send(Call.get("list targets", TARGETS)).document(root -> {
            if (!root.has("targets")) {
                root.fault("targets", "is missing");
            }
            return Optional.of(root.sections("targets").stream()
                    .map(SyncTargetDocument::read)
                    .flatMap(Optional::stream)
                    .toList());
        });
    }

    static Operation<SyncTarget> target(String name) {
        return Operation.send(Call.get("get target", TARGET, name)).document(SyncTargetDocument::read);
    }

    static Operation<Optional<SyncTarget>> findTarget(String name) {
        return Operation.send(Call.get("find target", TARGET, name)).found(SyncTargetDocument::read);
    }

    static Operation<SyncTarget> register(SyncTarget target, FieldNames names) {
        return register(Call.create("register target", TARGETS).json(SyncTargetDocument.create(target, names)), target)
                .looking(findTarget(target.name())
                        .map(found -> Look.of(found, there -> SyncTargetDocument.isAsAsked(there, target))));
    }

    static Operation<SyncTarget> registerOrReplace(SyncTarget target, FieldNames names) {
        ObjectNode body = SyncTargetDocument.create(target, names).put("force_override", true);
        return register(
                Call.of("register or replace target", Safety.REPEATABLE, "POST", TARGETS)
                        .json(body),
                target);
    }

    private static Operation<SyncTarget> register(Call call, SyncTarget target) {
        return Operation.send(call).answer(answer -> {
            if (answer.status() == 404) {
                // older versions say so where newer ones say 409 (A3)
                throw answer.refused(ErrorCode.ALREADY_EXISTS);
            }
            return written(answer, target);
        });
    }

    static Operation<SyncTarget> update(SyncTarget target, FieldNames names) {
        return target(target.name())
                .then(before -> Operation.send(Call.patch("update target", TARGET, target.name())
                                .json(SyncTargetDocument.update(before.settings(), target.settings(), names)))
                        .answer(answer -> written(answer, target)));
    }

    /** The target of a write; an answer without a body is followed by a read (A4). */
    private static Operation<SyncTarget> written(Answer answer, SyncTarget target) {
        answer.requireAccepted();
        return answer.empty()
                ? target(target.name()).readingBack()
                : Operation.done(answer.document(SyncTargetDocument::read));
    }

    static Operation<Answer> remove(String name) {
        return Operation.send(Call.delete("remove target", TARGET, name)).accepted();
    }

    /** Never repeated: after the end of the first a second, heavy one would start. */
    static Operation<BroadcastResult> fullBroadcast(String name) {
        Call call = Call.of("full broadcast", Safety.ONCE, "PUT", TARGET + "/full_broadcast", name)
                .results(304);
        return Operation.send(call).answer(answer -> {
            if (answer.status() == 304) {
                return Operation.done(BroadcastResult.NOT_ELIGIBLE);
            }
            answer.requireAccepted();
            return Operation.done(answer.status() == 202 ? BroadcastResult.ALREADY_RUNNING : BroadcastResult.STARTED);
        });
    }

    static Operation<TrustResult> validateServer(URI accessUrl) {
        Call call = Call.of("validate server", Safety.READ, "POST", TARGETS + "/validate_server")
                .json(JsonNodeFactory.instance.objectNode().put("url", UrlText.of("the target", accessUrl)))
                .results(400, 412);
        return Operation.send(call).answer(answer -> Operation.done(trust(answer)));
    }

    private static TrustResult trust(Answer answer) {
        if (answer.accepted()) {
            return new TrustResult.Trusted();
        }
        // newer pages do not list 412, so a 400 that speaks of trust means the same (A13)
        String words = answer.words();
        boolean aboutTrust =
                answer.status() == 400 && words.toLowerCase(Locale.ROOT).contains("trust");
        if (answer.status() == 412 || aboutTrust) {
            return new TrustResult.NotTrusted(words);
        }
        throw answer.refused();
    }
}
