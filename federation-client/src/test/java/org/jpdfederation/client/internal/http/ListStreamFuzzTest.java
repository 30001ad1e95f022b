package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However a list arrives, its elements are the same, and they are those that a general reader finds. */
class ListStreamFuzzTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    @FuzzTest(maxDuration = "10s")
    void anyList(byte[] bytes) {
        for (String key : List.of("", "tokens")) {
            Optional<List<String>> whole = elements(key, bytes, Math.max(1, bytes.length));

            assertThat(elements(key, bytes, 1)).isEqualTo(whole);
            assertThat(elements(key, bytes, 7)).isEqualTo(whole);
            Optional<List<JsonNode>> expected = expected(key, bytes);
            if (expected.isPresent()) {
                assertThat(whole.orElseThrow().stream().map(JSON::readTree).toList())
                        .isEqualTo(expected.get());
            }
        }
    }

    /** The elements as text, or empty when the list is refused. */
    private static Optional<List<String>> elements(String key, byte[] bytes, int pieceLength) {
        ElementSplitter splitter = new ElementSplitter(key, false, "");
        List<String> elements = new ArrayList<>();
        try {
            for (int at = 0; at < bytes.length; at += pieceLength) {
                splitter.feed(ByteBuffer.wrap(bytes, at, Math.min(pieceLength, bytes.length - at)));
            }
            splitter.end();
        } catch (ElementSplitter.Malformed e) {
            return Optional.empty();
        }
        for (byte[] element = splitter.poll(); element != null; element = splitter.poll()) {
            elements.add(new String(element, StandardCharsets.UTF_8));
        }
        return Optional.of(elements);
    }

    private static Optional<List<JsonNode>> expected(String key, byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            JsonNode list = key.isEmpty() ? root : root.path(key);
            return list.isArray() ? Optional.of(list.valueStream().toList()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
