package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import org.jpdfederation.client.artifactory.Repository;
import org.jpdfederation.client.artifactory.RepositoryClass;
import org.jpdfederation.client.artifactory.RepositoryFilter;
import org.jpdfederation.client.artifactory.RepositorySummary;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.RepositoryDocument;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;

/** The operations of repositories (artifactory 3). */
final class RepositoryOperations {

    private static final String REPOSITORIES = "/artifactory/api/repositories";
    private static final String REPOSITORY = REPOSITORIES + "/{key}";

    private RepositoryOperations() {}

    static Listing<RepositorySummary> list(RepositoryFilter filter) {
        Call call = Call.get("list repositories", REPOSITORIES)
                .query("type", filter.type().map(RepositoryClass::word))
                .query("packageType", filter.packageType())
                .query("project", filter.projectKey());
        return Listing.bare(call, RepositoryDocument::summary);
    }

    static Operation<Repository> get(String key) {
        return Operation.send(Call.get("get repository", REPOSITORY, key)).answer(answer -> {
            if (isAbsent(answer)) {
                throw answer.refused(ErrorCode.NOT_FOUND);
            }
            return Operation.done(answer.document(RepositoryDocument::read));
        });
    }

    static Operation<Optional<Repository>> find(String key) {
        return find("find repository", key);
    }

    private static Operation<Optional<Repository>> find(String operation, String key) {
        return Operation.send(Call.get(operation, REPOSITORY, key))
                .answer(answer -> Operation.done(
                        isAbsent(answer)
                                ? Optional.<Repository>empty()
                                : Optional.of(answer.document(RepositoryDocument::read))));
    }

    static Operation<Boolean> exists(String key) {
        return Operation.send(Call.of("look for repository", Safety.READ, "HEAD", REPOSITORY, key))
                .answer(answer -> {
                    if (isAbsent(answer)) {
                        return Operation.done(false);
                    }
                    answer.requireAccepted();
                    return Operation.done(true);
                });
    }

    /** Older versions say 400 of a key that they do not know. */
    private static boolean isAbsent(Answer answer) {
        return answer.status() == 404 || answer.status() == 400;
    }

    static Operation<String> create(Repository repository) {
        Call call = Call.of("create repository", Safety.CREATE, "PUT", REPOSITORY, repository.key());
        return Operation.send(written(call, repository)).text().looking(look(repository));
    }

    /** Further settings are not read back, so that nothing tells whether they are as asked. */
    private static Operation<Look<String>> look(Repository repository) {
        return find("look for created repository", repository.key())
                .map(found -> found.filter(there -> RepositoryDocument.same(there, repository))
                                        .isPresent()
                                && !repository.further().isEmpty()
                        ? new Look.Unclear<>()
                        : Look.of(found, there -> RepositoryDocument.same(there, repository)))
                .then(look -> look.then(there -> Operation.done("")));
    }

    static Operation<String> update(Repository repository) {
        Call call = Call.of("update repository", Safety.REPEATABLE, "POST", REPOSITORY, repository.key());
        return Operation.send(written(call, repository)).text();
    }

    private static Call written(Call call, Repository repository) {
        Call written = call.json(RepositoryDocument.write(repository));
        for (Secret secret : RepositoryDocument.secrets(repository)) {
            written = written.hiding(secret);
        }
        return written;
    }

    static Operation<String> delete(String key) {
        return Operation.send(Call.delete("delete repository", REPOSITORY, key)).text();
    }
}
