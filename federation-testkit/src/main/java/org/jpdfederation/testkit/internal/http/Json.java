package org.jpdfederation.testkit.internal.http;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON as trees. Objects keep the order in which their fields were put. */
final class Json {

    /** Deeper than any body of the API, and shallow enough for every thread's stack. */
    private static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Body.LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** Reads a body. The refusal tells the place and never the text found there, which may be a secret. */
    static ObjectNode readObject(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.badRequest(
                    "the body is not JSON, names a field twice or is nested too deep" + place(e.getLocation()));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badRequest("the body must be a JSON object");
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
