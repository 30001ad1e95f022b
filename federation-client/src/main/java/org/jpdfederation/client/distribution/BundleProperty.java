package org.jpdfederation.client.distribution;

import java.util.List;
import java.util.Objects;

/**
 * A property of an artifact. Immutable.
 *
 * @param key its name
 * @param values its values
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v1-version">Create Release Bundle v1 Version</a>
 */
public record BundleProperty(String key, List<String> values) {

    /** Copies the list. */
    public BundleProperty {
        Objects.requireNonNull(key, "key");
        values = List.copyOf(values);
    }
}
