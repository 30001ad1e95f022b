package org.jpdfederation.core.config;

import java.net.URI;
import java.util.Objects;
import org.jpdfederation.core.internal.Require;

/**
 * A target that a source sends to: an entry of {@code servers}. Immutable.
 *
 * @param name the target's logical name, also the path parameter of the federation REST calls. Mission Control writes
 *     the target's Access service id here; by hand it is free
 * @param url the base URL of the target's Access service, such as {@code https://eu.example.org:8082/access}
 * @param settings what is set for this target alone
 */
public record SyncTarget(String name, URI url, TargetSettings settings) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public SyncTarget {
        Require.nonBlank("the name of a server", name);
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(settings, "settings");
    }
}
