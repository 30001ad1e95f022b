package org.jpdfederation.client.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.distribution.PathMapping;

/**
 * What finds artifacts for a Release Bundle v1, and what becomes of them on the edge. Immutable.
 *
 * @param name its name; 2 to 32 characters, a letter first, then letters, digits, {@code _}, {@code -}, {@code .} and
 *     {@code :}. This is checked before it is sent
 * @param aql the query: {@code items.find({"repo":"libs-prod-local"})}
 * @param mappings the paths on the edge, where they differ
 * @param addedProperties properties that the artifacts are given
 * @param excludedPropertyPatterns keys, or patterns of keys, of properties that are left behind; those added stay
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v1-version">Create Release Bundle v1 Version</a>
 */
public record BundleQuery(
        Optional<String> name,
        String aql,
        List<PathMapping> mappings,
        List<BundleProperty> addedProperties,
        List<String> excludedPropertyPatterns) {

    /** Copies the lists. */
    public BundleQuery {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(aql, "aql");
        mappings = List.copyOf(mappings);
        addedProperties = List.copyOf(addedProperties);
        excludedPropertyPatterns = List.copyOf(excludedPropertyPatterns);
    }

    /**
     * A query whose artifacts keep their paths and properties.
     *
     * @param aql the query
     * @return the query
     */
    public static BundleQuery of(String aql) {
        return new BundleQuery(Optional.empty(), aql, List.of(), List.of(), List.of());
    }

    /**
     * The same with a name.
     *
     * @param given the name
     * @return a new query
     */
    public BundleQuery named(String given) {
        return new BundleQuery(Optional.of(given), aql, mappings, addedProperties, excludedPropertyPatterns);
    }

    /**
     * The same with another path on the edge for some artifacts.
     *
     * @param input a regular expression over repository and path
     * @param output what takes its place, with {@code $1} for the first group
     * @return a new query
     */
    public BundleQuery withMapping(String input, String output) {
        return new BundleQuery(
                name, aql, with(mappings, new PathMapping(input, output)), addedProperties, excludedPropertyPatterns);
    }

    /**
     * The same with a property for the artifacts.
     *
     * @param key its name
     * @param values its values
     * @return a new query
     */
    public BundleQuery withAddedProperty(String key, String... values) {
        return new BundleQuery(
                name,
                aql,
                mappings,
                with(addedProperties, new BundleProperty(key, List.of(values))),
                excludedPropertyPatterns);
    }

    /**
     * The same without some properties.
     *
     * @param patterns keys, or patterns of keys
     * @return a new query
     */
    public BundleQuery withoutProperties(String... patterns) {
        List<String> more = new ArrayList<>(excludedPropertyPatterns);
        more.addAll(List.of(patterns));
        return new BundleQuery(name, aql, mappings, addedProperties, more);
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
