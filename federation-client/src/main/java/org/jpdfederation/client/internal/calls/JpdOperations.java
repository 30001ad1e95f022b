package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.JpdDocument;
import org.jpdfederation.client.missioncontrol.JpdCredentials;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.JpdFilter;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.core.entity.Secret;

/** The operations of JPDs (4.2). */
final class JpdOperations {

    private static final String JPDS = "/mc/api/v1/jpds";
    private static final String JPD = JPDS + "/{jpd_id}";

    private JpdOperations() {}

    static Listing<RegisteredJpd> list() {
        return Listing.bare(Call.get("list JPDs", JPDS), JpdDocument::read);
    }

    static Listing<RegisteredJpd> list(JpdFilter filter) {
        Call call = Call.get("list JPDs", JPDS)
                .query("name", filter.name())
                .query("tag", filter.tag())
                .query("url", filter.url())
                .query("status", filter.status());
        return Listing.bare(call, JpdDocument::read);
    }

    static Operation<RegisteredJpd> get(String id) {
        return Operation.send(Call.get("get JPD", JPD, id)).document(JpdDocument::read);
    }

    static Operation<Optional<RegisteredJpd>> find(String id) {
        return Operation.send(Call.get("find JPD", JPD, id)).found(JpdDocument::read);
    }

    static Operation<RegisteredJpd> add(JpdDetails details, JpdCredentials credentials) {
        Safety safety = once(credentials) ? Safety.ONCE : Safety.CREATE;
        Call call = Call.of("add JPD", safety, "POST", JPDS)
                .json(JpdDocument.write(details, credentials))
                .hiding(secret(credentials));
        Operation<RegisteredJpd> adding = Operation.send(call).document(JpdDocument::read);
        return once(credentials) ? adding : adding.looking(look(details));
    }

    /** The name is unique, so whoever has it is the one that was added, or another one that is in the way. */
    private static Operation<Look<RegisteredJpd>> look(JpdDetails details) {
        return Operation.send(Call.get("look for JPD", JPDS).query("name", details.name()))
                .elements(JpdDocument::read)
                .map(jpds -> Look.of(named(jpds, details.name()), jpd -> JpdDocument.same(jpd, details)));
    }

    private static Optional<RegisteredJpd> named(List<RegisteredJpd> jpds, String name) {
        return jpds.stream().filter(jpd -> jpd.name().equals(name)).findFirst();
    }

    static Operation<RegisteredJpd> update(String id, JpdDetails details) {
        return written(id, Call.put("update JPD", JPD, id).json(JpdDocument.write(details)));
    }

    static Operation<RegisteredJpd> update(String id, JpdDetails details, JpdCredentials credentials) {
        Safety safety = once(credentials) ? Safety.ONCE : Safety.REPEATABLE;
        Call call = Call.of("update JPD", safety, "PUT", JPD, id)
                .json(JpdDocument.write(details, credentials))
                .hiding(secret(credentials));
        return written(id, call);
    }

    /** The answer has no body (4.2). */
    private static Operation<RegisteredJpd> written(String id, Call call) {
        return Operation.send(call).accepted().then(accepted -> get(id).readingBack());
    }

    static Operation<Answer> delete(String id) {
        return Operation.send(Call.delete("delete JPD", JPD, id)).accepted();
    }

    /** Whether what a call carries is worth nothing a second time. */
    private static boolean once(JpdCredentials credentials) {
        return credentials.fold(pairingToken -> true, joinKey -> false, login -> false);
    }

    private static Secret secret(JpdCredentials credentials) {
        return credentials.fold(
                JpdCredentials.PairingToken::token, JpdCredentials.JoinKey::key, JpdCredentials.Login::password);
    }
}
