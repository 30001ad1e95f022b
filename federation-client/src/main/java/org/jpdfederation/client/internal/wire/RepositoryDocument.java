package org.jpdfederation.client.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jpdfederation.client.artifactory.Repository;
import org.jpdfederation.client.artifactory.RepositoryClass;
import org.jpdfederation.client.artifactory.RepositorySummary;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Repositories (artifactory 3). The class is {@code rclass} in documents and {@code type} in lists. */
public final class RepositoryDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** To hide what is shorter would spoil messages. */
    private static final int SHORTEST_SECRET = 4;

    private static final String PACKAGE_TYPE = "packageType";

    private RepositoryDocument() {}

    /** An element of the list. */
    public static Optional<RepositorySummary> summary(Section section) {
        Optional<String> key = section.requiredText("key");
        Optional<RepositoryClass> type = section.required("type", RepositoryClass::new);
        return key.flatMap(k -> type.map(t -> new RepositorySummary(
                k,
                t,
                Fields.text(section, PACKAGE_TYPE),
                Fields.textIfAny(section, "description"),
                Fields.textIfAny(section, "url"))));
    }

    /** The document. */
    public static Optional<Repository> read(Section section) {
        Optional<String> key = section.requiredText("key");
        Optional<RepositoryClass> type = section.required("rclass", RepositoryClass::new);
        Optional<String> packageType = section.requiredText(PACKAGE_TYPE);
        return key.flatMap(k -> type.flatMap(t -> packageType.map(p -> read(section, Repository.builder(k, t, p)))));
    }

    private static Repository read(Section section, Repository.Builder repository) {
        text(section, "description", repository::description);
        text(section, "notes", repository::notes);
        text(section, "includesPattern", repository::includesPattern);
        text(section, "excludesPattern", repository::excludesPattern);
        text(section, "repoLayoutRef", repository::repoLayoutRef);
        text(section, "projectKey", repository::projectKey);
        present(section, "environments", section::texts, repository::environments);
        present(section, "propertySets", section::texts, repository::propertySets);
        present(section, "xrayIndex", name -> Fields.flag(section, name), repository::xrayIndex);
        present(section, "blackedOut", name -> Fields.flag(section, name), repository::blackedOut);
        return repository.build();
    }

    private static void text(Section section, String name, Consumer<String> to) {
        section.text(name).ifPresent(to);
    }

    private static <T> void present(Section section, String name, Function<String, T> read, Consumer<T> to) {
        if (section.has(name) && !section.isNull(name)) {
            to.accept(read.apply(name));
        }
    }

    /**
     * The body of create and update: what is set.
     *
     * @throws IllegalArgumentException if a further setting is no JSON; its value is not repeated
     */
    public static ObjectNode write(Repository repository) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", repository.key());
        node.put("rclass", repository.type().word());
        node.put(PACKAGE_TYPE, repository.packageType());
        repository.description().ifPresent(text -> node.put("description", text));
        repository.notes().ifPresent(text -> node.put("notes", text));
        repository.includesPattern().ifPresent(text -> node.put("includesPattern", text));
        repository.excludesPattern().ifPresent(text -> node.put("excludesPattern", text));
        repository.repoLayoutRef().ifPresent(text -> node.put("repoLayoutRef", text));
        repository.projectKey().ifPresent(text -> node.put("projectKey", text));
        repository.environments().ifPresent(names -> array(node, "environments", names));
        repository.propertySets().ifPresent(names -> array(node, "propertySets", names));
        repository.xrayIndex().ifPresent(flag -> node.put("xrayIndex", flag));
        repository.blackedOut().ifPresent(flag -> node.put("blackedOut", flag));
        repository.further().forEach((name, json) -> node.set(name, parse(name, json)));
        return node;
    }

    /** Whether the platform has all that was asked for and can be read back. */
    public static boolean same(Repository there, Repository asked) {
        ObjectNode has = write(there);
        ObjectNode wants = write(asked);
        wants.remove(PACKAGE_TYPE);
        asked.further().keySet().forEach(wants::remove);
        return there.packageType().equalsIgnoreCase(asked.packageType())
                && wants.properties().stream()
                        .allMatch(wanted -> wanted.getValue().equals(has.get(wanted.getKey())));
    }

    private static void array(ObjectNode node, String name, List<String> texts) {
        texts.forEach(node.putArray(name)::add);
    }

    private static JsonNode parse(String name, Secret json) {
        JsonNode value = null;
        try {
            value = JSON.readTree(json.reveal());
        } catch (JacksonException e) {
            // told below; as a cause it would repeat the value
        }
        if (value == null || value.isMissingNode()) {
            throw new IllegalArgumentException("the value of '" + name + "' is no JSON; a text needs quotes around it");
        }
        return value;
    }

    /** The texts in the further settings, any of which may be a secret. */
    public static List<Secret> secrets(Repository repository) {
        List<Secret> secrets = new ArrayList<>();
        repository.further().forEach((name, json) -> collect(parse(name, json), secrets));
        return secrets;
    }

    private static void collect(JsonNode value, List<Secret> secrets) {
        if (value.isString() && value.asString().length() >= SHORTEST_SECRET) {
            secrets.add(Secret.of(value.asString()));
        }
        value.valueStream().forEach(part -> collect(part, secrets));
    }
}
