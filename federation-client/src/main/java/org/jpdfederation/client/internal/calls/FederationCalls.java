package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.access.BroadcastResult;
import org.jpdfederation.client.access.FederationApi;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.PathSegment;
import org.jpdfederation.client.internal.wire.SyncTargetDocument;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.error.ErrorCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The calls of Access Federation (3.5). */
final class FederationCalls implements FederationApi {

    private static final String PATH = "/access/api/v1/system/federation";

    private final Exchange exchange;

    FederationCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public List<SyncTarget> targets() {
        return exchange.document(Call.get(PATH), root -> {
            if (!root.has("targets")) {
                root.fault("targets", "is missing");
            }
            return Optional.of(root.sections("targets").stream()
                    .map(SyncTargetDocument::read)
                    .flatMap(Optional::stream)
                    .toList());
        });
    }

    @Override
    public SyncTarget target(String name) {
        return exchange.document(Call.get(path(name)), SyncTargetDocument::read);
    }

    @Override
    public Optional<SyncTarget> findTarget(String name) {
        return exchange.found(Call.get(path(name)), SyncTargetDocument::read);
    }

    @Override
    public SyncTarget register(SyncTarget target) {
        return register(target, SyncTargetDocument.create(target));
    }

    @Override
    public SyncTarget registerOrReplace(SyncTarget target) {
        return register(target, SyncTargetDocument.create(target).put("force_override", true));
    }

    private SyncTarget register(SyncTarget target, ObjectNode body) {
        Answer answer = exchange.send(Call.write("POST", PATH, body));
        if (answer.status() == 404) {
            // older versions say so where newer ones say 409 (A3)
            throw exchange.refusals().of(answer, ErrorCode.ALREADY_EXISTS);
        }
        return written(answer, target);
    }

    @Override
    public SyncTarget update(SyncTarget target) {
        SyncTarget before = target(target.name());
        Answer answer = exchange.send(Call.write(
                "PATCH", path(target.name()), SyncTargetDocument.update(before.settings(), target.settings())));
        return written(answer, target);
    }

    /** The target of a write; an answer without a body is followed by a read (A4). */
    private SyncTarget written(Answer answer, SyncTarget target) {
        if (!answer.accepted()) {
            throw exchange.refusals().of(answer);
        }
        return answer.empty() ? target(target.name()) : exchange.document(answer, SyncTargetDocument::read);
    }

    @Override
    public void remove(String name) {
        exchange.accepted(Call.write("DELETE", path(name), null));
    }

    @Override
    public BroadcastResult fullBroadcast(String name) {
        Answer answer = exchange.send(Call.write("PUT", path(name) + "/full_broadcast", null));
        return switch (answer.status()) {
            case 202 -> BroadcastResult.ALREADY_RUNNING;
            case 304 -> BroadcastResult.NOT_ELIGIBLE;
            default -> {
                if (!answer.accepted()) {
                    throw exchange.refusals().of(answer);
                }
                yield BroadcastResult.STARTED;
            }
        };
    }

    @Override
    public TrustResult validateServer(URI accessUrl) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("url", accessUrl.toString());
        Answer answer = exchange.send(
                Call.write("POST", PATH + "/validate_server", body).changingNothing());
        if (answer.accepted()) {
            return new TrustResult.Trusted();
        }
        // newer pages do not list 412, so a 400 that speaks of trust means the same (A13)
        String words = exchange.refusals().words(answer);
        boolean aboutTrust =
                answer.status() == 400 && words.toLowerCase(Locale.ROOT).contains("trust");
        if (answer.status() == 412 || aboutTrust) {
            return new TrustResult.NotTrusted(words);
        }
        throw exchange.refusals().of(answer);
    }

    private static String path(String name) {
        return PATH + "/" + PathSegment.of(name);
    }
}
