package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.client.artifactory.Repository;
import org.jpdfederation.client.artifactory.RepositoryClass;
import org.jpdfederation.client.artifactory.RepositoryFilter;
import org.jpdfederation.client.artifactory.RepositorySummary;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.RepositoryDocument;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.internal.Require;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The operations of repositories (artifactory 3). */
final class RepositoryOperations {

    private static final String REPOSITORIES = "/artifactory/api/repositories";
    private static final String REPOSITORY = REPOSITORIES + "/{key}";
    private static final String BATCH = "/artifactory/api/v2/repositories/batch";

    /** The most names that may be asked for at once. */
    private static final int BATCH_SIZE = 100;

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

    static Operation<SortedMap<String, Repository>> findAll(Collection<String> keys) {
        List<String> asked = Require.sortedNames(keys);
        asked.forEach(key -> Require.nonBlank("the key of a repository", key));
        return findAll("find repositories", asked);
    }

    private static Operation<SortedMap<String, Repository>> findAll(String operation, List<String> keys) {
        if (keys.isEmpty()) {
            return Operation.done(Require.sortedMap(new TreeMap<>()));
        }
        List<String> batch = keys.subList(0, Math.min(BATCH_SIZE, keys.size()));
        Call call = Call.get(operation, BATCH).query("names", String.join(",", batch));
        return Operation.send(call)
                .document(section -> Optional.of(repositories(section, batch)))
                .then(found -> findAll(operation, keys.subList(batch.size(), keys.size()))
                        .map(more -> together(found, more)));
    }

    /** An answer about anything else would pass for one that knows none of the keys. */
    private static Map<String, Repository> repositories(Section section, List<String> keys) {
        Map<String, Repository> repositories = new TreeMap<>();
        for (String key : section.keys()) {
            Optional<Repository> repository = section.section(key).flatMap(RepositoryDocument::read);
            if (!keys.contains(key)
                    || repository.filter(there -> !there.key().equals(key)).isPresent()) {
                section.fault(key, "is not a repository that was asked for");
            }
            repository.ifPresent(there -> repositories.put(key, there));
        }
        return repositories;
    }

    private static SortedMap<String, Repository> together(Map<String, Repository> some, Map<String, Repository> more) {
        Map<String, Repository> all = new TreeMap<>(some);
        all.putAll(more);
        return Require.sortedMap(all);
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

    private static Operation<Look<String>> look(Repository repository) {
        String key = repository.key();
        return find("look for created repository", key).map(found -> {
            Map<String, Repository> there = new TreeMap<>();
            found.ifPresent(one -> there.put(key, one));
            return look(there, List.of(repository));
        });
    }

    static Operation<String> createAll(Collection<Repository> repositories) {
        List<Repository> asked = atLeastOne(repositories);
        List<String> keys = asked.stream().map(Repository::key).toList();
        Call call = Call.of("create repositories", Safety.CREATE, "PUT", BATCH);
        return Operation.send(written(call, asked))
                .text()
                .looking(findAll("look for created repositories", Require.sortedNames(keys))
                        .map(there -> look(there, asked)));
    }

    /** Further settings are not read back, so that nothing tells whether they are as asked. */
    private static Look<String> look(Map<String, Repository> there, List<Repository> asked) {
        if (there.isEmpty()) {
            return new Look.Absent<>();
        }
        for (Repository repository : asked) {
            Repository found = there.get(repository.key());
            if (found == null || !RepositoryDocument.same(found, repository)) {
                return new Look.Different<>();
            }
        }
        return asked.stream().allMatch(repository -> repository.further().isEmpty())
                ? new Look.Same<>("")
                : new Look.Unclear<>();
    }

    static Operation<String> updateAll(Collection<Repository> repositories) {
        Call call = Call.of("update repositories", Safety.REPEATABLE, "POST", BATCH);
        return Operation.send(written(call, atLeastOne(repositories))).text();
    }

    private static List<Repository> atLeastOne(Collection<Repository> repositories) {
        if (repositories.isEmpty()) {
            throw new IllegalArgumentException("at least one repository must be given");
        }
        return List.copyOf(repositories);
    }

    static Operation<String> update(Repository repository) {
        Call call = Call.of("update repository", Safety.REPEATABLE, "POST", REPOSITORY, repository.key());
        return Operation.send(written(call, repository)).text();
    }

    private static Call written(Call call, Repository repository) {
        return hiding(call.json(RepositoryDocument.write(repository)), repository);
    }

    private static Call written(Call call, List<Repository> repositories) {
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        repositories.forEach(repository -> body.add(RepositoryDocument.write(repository)));
        Call written = call.json(body);
        for (Repository repository : repositories) {
            written = hiding(written, repository);
        }
        return written;
    }

    private static Call hiding(Call call, Repository repository) {
        Call hiding = call;
        for (Secret secret : RepositoryDocument.secrets(repository)) {
            hiding = hiding.hiding(secret);
        }
        return hiding;
    }

    static Operation<String> delete(String key) {
        return Operation.send(Call.delete("delete repository", REPOSITORY, key)).text();
    }
}
