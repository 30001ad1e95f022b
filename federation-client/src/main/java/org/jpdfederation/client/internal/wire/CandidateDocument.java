package org.jpdfederation.client.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.missioncontrol.FederationCandidate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A candidate for Access Federation: its shape is not published (A7), so the whole element is kept. */
public final class CandidateDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CandidateDocument() {}

    /** The candidates of an answer, or empty when it is no list. */
    public static Optional<List<FederationCandidate>> readAll(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!root.isArray()) {
                return Optional.empty();
            }
            List<FederationCandidate> candidates = new ArrayList<>();
            root.forEach(element -> candidates.add(new FederationCandidate(
                    element.isString() ? text(element) : text(element.path("id")),
                    text(element.path("name")),
                    text(element.path("url")),
                    JSON.writeValueAsString(element))));
            return Optional.of(List.copyOf(candidates));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.asString().isEmpty() ? Optional.of(node.asString()) : Optional.empty();
    }
}
