package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.Credentials;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SigningKey;
import org.jpdfederation.client.distribution.SigningKeyMaterial;
import org.jpdfederation.client.distribution.SigningKeySummary;
import org.jpdfederation.client.distribution.SigningKeyUpload;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.ArmoredText;
import org.jpdfederation.client.internal.wire.SigningKeyDocument;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.internal.Require;
import tools.jackson.databind.node.JsonNodeFactory;

/** The operations of signing keys (4). Paths may say {@code gpg} or {@code pgp}, which mean the same. */
final class SigningKeyOperations {

    private static final String KEYS = "/distribution/api/v1/keys/gpg";
    private static final String KEY = KEYS + "/{alias}";

    private SigningKeyOperations() {}

    static Operation<PropagationReport> upload(SigningKeyUpload key) {
        return upload(
                key,
                call -> call,
                "if an access token was sent, send an administrator's user and password"
                        + " instead, which some versions want here: upload(key, Credentials.basic(user, password))");
    }

    static Operation<PropagationReport> upload(SigningKeyUpload key, Credentials credentials) {
        return upload(
                key,
                call -> call.as(credentials),
                "send an administrator's user and password: Credentials.basic(user, password)");
    }

    private static Operation<PropagationReport> upload(SigningKeyUpload key, UnaryOperator<Call> as, String refused) {
        Operation<PropagationReport> upload = Operation.send(as.apply(hidingSecrets(
                        Call.create("upload signing key", KEYS).json(SigningKeyDocument.upload(key)), key)))
                .answer(answer -> {
                    if (answer.status() == 401 || answer.status() == 403) {
                        throw answer.refused(
                                answer.status() == 401 ? ErrorCode.UNAUTHORIZED : ErrorCode.FORBIDDEN, refused);
                    }
                    return Operation.done(Propagation.wrapped(answer));
                });
        return key.material().fold(pair -> upload.looking(look(key, pair, as)), vault -> upload);
    }

    private static Call hidingSecrets(Call call, SigningKeyUpload key) {
        Call hiding = key.material().fold(pair -> call.hiding(pair.privateKey()), vault -> call);
        return key.passphrase().map(hiding::hiding).orElse(hiding);
    }

    /** The key that is there is the one that was uploaded: the same public half and, if asked for, the default. */
    private static Operation<Look<PropagationReport>> look(
            SigningKeyUpload key, SigningKeyMaterial.Pair pair, UnaryOperator<Call> as) {
        return Operation.send(as.apply(Call.get("look for signing key", KEY, key.alias())))
                .found(SigningKeyDocument::read)
                .then(found -> found.map(there -> compared(key, pair, as, there))
                        .orElseGet(() -> Operation.done(new Look.Absent<>())));
    }

    private static Operation<Look<PropagationReport>> compared(
            SigningKeyUpload key, SigningKeyMaterial.Pair pair, UnaryOperator<Call> as, SigningKey there) {
        boolean same = ArmoredText.same(there.publicKey(), pair.publicKey());
        return isDefaultIfAsked(key, as)
                .then(isDefault ->
                        Look.of(Optional.of(there), found -> same && isDefault).then(found -> reportOfFound(key, as)));
    }

    private static Operation<Boolean> isDefaultIfAsked(SigningKeyUpload key, UnaryOperator<Call> as) {
        return key.setAsDefault()
                ? Operation.send(as.apply(listing("look for default signing key")))
                        .elements(SigningKeyDocument::summary)
                        .map(keys ->
                                keys.stream().anyMatch(each -> each.alias().equals(key.alias()) && each.defaultKey()))
                : Operation.done(true);
    }

    /** The report went with the answer; propagating again makes another, and leaves the same. */
    private static Operation<PropagationReport> reportOfFound(SigningKeyUpload key, UnaryOperator<Call> as) {
        return key.propagateToEdgeNodes()
                ? report(as.apply(propagating("propagate signing key").query("alias", key.alias())))
                : Operation.done(new PropagationReport.NotRequested("", List.of()));
    }

    static Operation<PropagationReport> propagateDefault() {
        return report(propagating("propagate default signing key"));
    }

    static Operation<PropagationReport> propagateAll() {
        return report(propagating("propagate all signing keys").query("all", "true"));
    }

    static Operation<PropagationReport> propagate(String alias) {
        return report(propagating("propagate signing key").query("alias", Require.nonBlank("the alias", alias)));
    }

    private static Call propagating(String operation) {
        return Call.of(operation, Safety.REPEATABLE, "POST", KEYS + "/propagate");
    }

    private static Operation<PropagationReport> report(Call call) {
        return Operation.send(call).answer(answer -> Operation.done(Propagation.wrapped(answer)));
    }

    static Operation<List<SigningKeySummary>> list() {
        return Operation.send(listing("list signing keys")).elements(SigningKeyDocument::summary);
    }

    private static Call listing(String operation) {
        return Call.get(operation, KEYS + "/aliases");
    }

    static Operation<SigningKey> get(String alias) {
        return Operation.send(Call.get("get signing key", KEY, alias)).document(SigningKeyDocument::read);
    }

    static Operation<Optional<SigningKey>> find(String alias) {
        return Operation.send(Call.get("find signing key", KEY, alias)).found(SigningKeyDocument::read);
    }

    /** No page tells the status with which it says that there is none. */
    static Operation<Optional<String>> defaultPublicKey() {
        return Operation.send(Call.get("get default public key", KEYS))
                .answer(answer -> Operation.done(
                        answer.says("No public GPG key exists")
                                ? Optional.empty()
                                : Optional.of(answer.document(SigningKeyDocument::defaultPublicKey))));
    }

    static Operation<Answer> rename(String alias, String newAlias) {
        Call call = Call.of("rename signing key", Safety.CREATE, "PUT", KEY, alias)
                .json(JsonNodeFactory.instance
                        .objectNode()
                        .put("new_alias", Require.nonBlank("the new alias", newAlias)));
        return Operation.send(call).accepted().looking(lookForRenamed(alias, newAlias));
    }

    /** It was renamed when only the new alias is there. */
    private static Operation<Look<Answer>> lookForRenamed(String alias, String newAlias) {
        return there(newAlias)
                .then(after -> after.status() == 404
                        ? Operation.done(new Look.Absent<>())
                        : there(alias).map(before -> Look.of(Optional.of(after), renamed -> before.status() == 404)));
    }

    private static Operation<Answer> there(String alias) {
        return Operation.send(Call.get("look for signing key", KEY, alias)).answer(answer -> {
            if (answer.status() != 404) {
                answer.requireAccepted();
            }
            return Operation.done(answer);
        });
    }

    static Operation<Answer> delete(String alias) {
        return Operation.send(Call.delete("delete signing key", KEY, alias)).accepted();
    }
}
