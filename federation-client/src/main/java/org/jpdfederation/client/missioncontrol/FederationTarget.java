package org.jpdfederation.client.missioncontrol;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.url.UrlText;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.internal.Require;

/**
 * A JPD to which another one sends, as Mission Control has it or shall have it. Immutable.
 *
 * @param id the target's id in Mission Control, such as {@code JPD-3}
 * @param name the target's name in Mission Control; what older versions use in place of the id
 * @param code the id of the target's Access service; told by answers, not sent
 * @param url the URL of the target's Access service
 * @param entities the types that this target gets; none: those of the source
 * @param unknownEntities entity types of an answer that are not published, as they came; not sent
 * @param permissionFilters which permissions it gets
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/configure-access-federation-on-a-jpd">Configure Access
 *     Federation on a JPD</a>
 */
public record FederationTarget(
        Optional<String> id,
        Optional<String> name,
        Optional<String> code,
        Optional<URI> url,
        List<EntityType> entities,
        List<String> unknownEntities,
        NamePatterns permissionFilters) {

    /** Copies the lists. */
    public FederationTarget {
        entities = entities.stream().distinct().sorted().toList();
        unknownEntities = List.copyOf(unknownEntities);
    }

    /**
     * A target that gets what the source sends, without filters.
     *
     * @param jpdId the target's id in Mission Control, such as {@code JPD-3}
     * @param accessUrl the URL of its Access service, such as {@code https://osaka.example.org:8082/access}
     * @return the target
     * @throws IllegalArgumentException if the id is blank or the URL does not end in {@code /access}, as the vendor's
     *     own tool wants it
     */
    public static FederationTarget of(String jpdId, URI accessUrl) {
        Require.nonBlank("the id of a target", jpdId);
        UrlText.of("target '" + jpdId + "'", accessUrl);
        if (accessUrl.getHost() == null || !String.valueOf(accessUrl.getPath()).endsWith("/access")) {
            throw new IllegalArgumentException("the URL of target '" + jpdId + "' must be that of its Access service,"
                    + " https://HOST[:PORT]/access, not '" + accessUrl + "'");
        }
        return new FederationTarget(
                Optional.of(jpdId),
                Optional.empty(),
                Optional.empty(),
                Optional.of(accessUrl),
                List.of(),
                List.of(),
                NamePatterns.all());
    }

    /**
     * This target with its own entity types.
     *
     * @param entities the types; none for those of the source
     * @return the copy
     */
    public FederationTarget withEntities(Collection<EntityType> entities) {
        return new FederationTarget(id, name, code, url, List.copyOf(entities), unknownEntities, permissionFilters);
    }

    /**
     * This target with a filter of permissions.
     *
     * @param filters regular expressions for names of permissions
     * @return the copy
     */
    public FederationTarget withPermissionFilters(NamePatterns filters) {
        return new FederationTarget(id, name, code, url, entities, unknownEntities, filters);
    }
}
