package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.access.BroadcastResult;
import org.jpdfederation.client.access.FederationApi;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.SyncTargetDocument;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.error.ErrorCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The calls of Access Federation (3.5). */
final class FederationCalls implements FederationApi {

    private static final String PATH = "/access/api/v1/system/federation";
    private static final String TARGET = PATH + "/{server_name}";

    private final Exchange exchange;

    FederationCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public List<SyncTarget> targets() {
        return exchange.stream(
                        Listing.whole(Call.get("list federation targets", PATH), "targets", SyncTargetDocument::read))
                .toList();
    }

    @Override
    public SyncTarget target(String name) {
        return exchange.run(read(name));
    }

    @Override
    public Optional<SyncTarget> findTarget(String name) {
        return exchange.run(
                Operation.send(Call.get("find federation target", TARGET, name)).found(SyncTargetDocument::read));
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
        return exchange.run(Operation.send(Call.of("register federation target", Safety.ONCE, "POST", PATH)
                        .json(body))
                .answer(answer -> {
                    if (answer.status() == 404) {
                        // older versions say so where newer ones say 409 (A3)
                        throw answer.refused(ErrorCode.ALREADY_EXISTS);
                    }
                    answer.requireAccepted();
                    return answer.empty()
                            ? read(target.name())
                            : Operation.done(answer.document(SyncTargetDocument::read));
                }));
    }

    @Override
    public SyncTarget update(SyncTarget target) {
        SyncTarget before = target(target.name());
        Call call = Call.patch("update federation target", TARGET, target.name())
                .json(SyncTargetDocument.update(before.settings(), target.settings()));
        // an answer without a body is followed by a read (A4)
        return exchange.run(Operation.send(call).documentOr(read(target.name()), SyncTargetDocument::read));
    }

    private static Operation<SyncTarget> read(String name) {
        return Operation.send(Call.get("get federation target", TARGET, name)).document(SyncTargetDocument::read);
    }

    @Override
    public void remove(String name) {
        exchange.run(Operation.send(Call.delete("remove federation target", TARGET, name))
                .accepted());
    }

    @Override
    public BroadcastResult fullBroadcast(String name) {
        Call call = Call.of("start full broadcast", Safety.ONCE, "PUT", TARGET + "/full_broadcast", name);
        return exchange.run(Operation.send(call).answer(answer -> switch (answer.status()) {
            case 202 -> Operation.done(BroadcastResult.ALREADY_RUNNING);
            case 304 -> Operation.done(BroadcastResult.NOT_ELIGIBLE);
            default -> {
                answer.requireAccepted();
                yield Operation.done(BroadcastResult.STARTED);
            }
        }));
    }

    @Override
    public TrustResult validateServer(URI accessUrl) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("url", accessUrl.toString());
        Call call = Call.of("validate server", Safety.READ, "POST", PATH + "/validate_server")
                .json(body);
        return exchange.run(Operation.send(call).answer(answer -> {
            if (answer.accepted()) {
                return Operation.done(new TrustResult.Trusted());
            }
            // newer pages do not list 412, so a 400 that speaks of trust means the same (A13)
            String words = answer.words();
            boolean aboutTrust =
                    answer.status() == 400 && words.toLowerCase(Locale.ROOT).contains("trust");
            if (answer.status() == 412 || aboutTrust) {
                return Operation.done(new TrustResult.NotTrusted(words));
            }
            throw answer.refused();
        }));
    }
}
