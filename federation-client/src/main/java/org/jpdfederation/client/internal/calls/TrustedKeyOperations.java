package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.artifactory.TrustedKey;
import org.jpdfederation.client.artifactory.TrustedKeyResult;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.ArmoredText;
import org.jpdfederation.client.internal.wire.TrustedKeyDocument;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.internal.Require;

/** The operations of trusted keys (5). */
final class TrustedKeyOperations {

    private static final String KEYS = "/artifactory/api/security/keys/trusted";
    private static final String REFUSED =
            "use an admin-scoped access token; if it is one, the licence of this JPD has no trusted keys";

    private TrustedKeyOperations() {}

    static Operation<TrustedKeyResult> add(String alias, String publicKey) {
        ArmoredText.requirePublicKey(publicKey);
        Call call = Call.create("add trusted key", KEYS)
                .json(TrustedKeyDocument.write(Require.nonBlank("the alias", alias), publicKey));
        return Operation.send(call)
                .<TrustedKeyResult>answer(answer -> isTaken(answer)
                        ? there(alias, publicKey, answer)
                        : Operation.done(
                                new TrustedKeyResult.Added(permitted(answer).document(TrustedKeyDocument::read))))
                .looking(look(alias, publicKey));
    }

    /** Documents differ on the status of an alias that is taken. */
    private static boolean isTaken(Answer answer) {
        return answer.status() == 409 || (answer.status() == 400 && answer.says("already exists"));
    }

    private static Operation<TrustedKeyResult> there(String alias, String publicKey, Answer answer) {
        return find(alias)
                .map(found -> found.filter(key -> same(key, publicKey))
                        .<TrustedKeyResult>map(key -> answer.afterUncertainTry()
                                ? new TrustedKeyResult.Added(key)
                                : new TrustedKeyResult.AlreadyThere(key))
                        .orElseThrow(() -> answer.refused(ErrorCode.ALREADY_EXISTS)));
    }

    private static Operation<Look<TrustedKeyResult>> look(String alias, String publicKey) {
        return find(alias)
                .then(found -> Look.of(found, key -> same(key, publicKey))
                        .then(key -> Operation.done(new TrustedKeyResult.Added(key))));
    }

    private static boolean same(TrustedKey key, String publicKey) {
        return key.publicKey().filter(text -> ArmoredText.same(text, publicKey)).isPresent();
    }

    static Operation<List<TrustedKey>> list() {
        return listed("list trusted keys");
    }

    static Operation<Optional<TrustedKey>> find(String alias) {
        return listed("find trusted key")
                .map(keys ->
                        keys.stream().filter(key -> key.alias().equals(alias)).findFirst());
    }

    private static Operation<List<TrustedKey>> listed(String operation) {
        return Operation.send(Call.get(operation, KEYS))
                .answer(answer -> Operation.done(permitted(answer).document(TrustedKeyDocument::list)));
    }

    static Operation<Answer> delete(String kid) {
        return Operation.send(Call.delete("delete trusted key", KEYS + "/{kid}", kid))
                .answer(answer -> {
                    permitted(answer).requireAccepted();
                    return Operation.done(answer);
                });
    }

    private static Answer permitted(Answer answer) {
        if (answer.status() == 403) {
            throw answer.refused(ErrorCode.FORBIDDEN, REFUSED);
        }
        return answer;
    }
}
