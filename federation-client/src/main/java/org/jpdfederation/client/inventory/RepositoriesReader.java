package org.jpdfederation.client.inventory;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Place;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.plan.CrossTypePermissions;
import org.jpdfederation.core.plan.Repositories;
import org.jpdfederation.core.plan.RepositoryType;

/**
 * Reads what decides whether a federated permission applies to a repository of another type (AF 1.15). Safe for use by
 * many threads.
 */
public final class RepositoriesReader {

    private RepositoriesReader() {}

    /**
     * Reads the repositories of a JPD: the answer of {@code GET /artifactory/api/repositories}, a list of documents
     * with {@code key} and {@code type}. Other fields are left alone.
     *
     * @param file the file, UTF-8
     * @return the repositories, under the default for permissions across types
     * @throws InputException if the file is missing, cannot be read or has faults
     */
    public static Repositories read(Path file) {
        Faults faults = new Faults(file.toString());
        TreeMap<String, RepositoryType> types = new TreeMap<>(NameOrder.BY_CODE_POINT);
        JsonDocument.elements(
                file,
                "repositories",
                faults,
                node -> Section.of(node, "", Section.Rules.DOCUMENT, faults).ifPresent(repository -> {
                    Optional<String> key = repository.requiredText("key");
                    Optional<RepositoryType> type = repository.required("type", RepositoriesReader::type);
                    key.ifPresent(k -> type.ifPresent(t -> types.put(k, t)));
                }));
        faults.throwIfAny();
        return Repositories.of(types);
    }

    private static RepositoryType type(String word) {
        return RepositoryType.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no repository type; the types are"
                        + " local, remote, virtual and federated"));
    }

    /**
     * Reads the two properties for permissions across types from Artifactory's system properties.
     *
     * @param file a properties file such as {@code artifactory.system.properties}, UTF-8, at most 1 MiB
     * @return what the file says; absent properties are false
     * @throws InputException if the file is missing, cannot be read, or one of the two is neither true nor false
     */
    public static CrossTypePermissions readSystemProperties(Path file) {
        String text = TextFile.read(file);
        Faults faults = new Faults(file.toString());
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            faults.add(Place.START, "this is no properties file: " + e.getMessage());
        }
        CrossTypePermissions read = new CrossTypePermissions(
                flag(properties, CrossTypePermissions.LOCAL_ON_REMOTE, text, faults),
                flag(properties, CrossTypePermissions.REMOTE_ON_LOCAL, text, faults));
        faults.throwIfAny();
        return read;
    }

    private static boolean flag(Properties properties, String key, String text, Faults faults) {
        String value = properties.getProperty(key, "false").strip();
        if (!List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            faults.add(placeOf(key, text), key, "must be true or false, but is '" + value + "'");
        }
        return Boolean.parseBoolean(value);
    }

    private static Place placeOf(String key, String text) {
        List<String> lines = text.lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).strip().startsWith(key)) {
                return new Place(i + 1, lines.get(i).indexOf(key) + 1);
            }
        }
        return Place.START;
    }
}
