package org.jpdfederation.client.missioncontrol;

import java.util.Optional;

/**
 * A JPD that may take part in Access Federation. The vendor publishes no shape of it, so all of it may be absent, and
 * it is kept as it came. Immutable.
 *
 * @param id the id in Mission Control, if there is one; an element that is a bare text counts as an id
 * @param name the name, if there is one
 * @param url the URL, if there is one
 * @param json the whole element, as JSON
 */
public record FederationCandidate(Optional<String> id, Optional<String> name, Optional<String> url, String json) {}
