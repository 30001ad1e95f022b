package org.jpdfederation.client.missioncontrol;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.EntityType;

/**
 * What one JPD sends through Access Federation, as Mission Control has it. Immutable.
 *
 * @param source the JPD that sends: the id that was asked for or, in a list, an id or a name, as the platform chooses
 * @param entities the types that it sends; none when it is not configured
 * @param unknownEntities entity types that are not published, as they came
 * @param targets the JPDs that it sends to
 * @param error why Mission Control could not read this JPD, if so; the rest is then not to be relied on
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-access-federation-configuration-for-a-single-jpd">Get
 *     Access Federation Configuration for a Single JPD</a>
 */
public record FederationSource(
        String source,
        List<EntityType> entities,
        List<String> unknownEntities,
        List<FederationTarget> targets,
        Optional<String> error) {

    /** Copies the lists. */
    public FederationSource {
        entities = entities.stream().distinct().sorted().toList();
        unknownEntities = List.copyOf(unknownEntities);
        targets = List.copyOf(targets);
    }
}
