package org.jpdfederation.client.artifactory;

import java.util.Optional;

/**
 * A repository as the list has it. Immutable.
 *
 * @param key the key
 * @param type the class
 * @param packageType such as {@code Maven}, as the platform writes it; documents have it in lower case
 * @param description the description, if there is one
 * @param url the address, if it is told
 */
public record RepositorySummary(
        String key, RepositoryClass type, String packageType, Optional<String> description, Optional<String> url) {}
