package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Tag("DIST-2.2")
class ListCounterTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of("f", "files_in_progress");
    private static final List<String> NAMES = List.of("f", "files_in_progress", "files_in_progres", "g", "f\\", "ü\"");

    private static String counted(String text, int pieceLength) {
        ListCounter counter = new ListCounter(KEYS);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += pieceLength) {
            ByteBuffer left = counter.apply(ByteBuffer.wrap(bytes, at, Math.min(pieceLength, bytes.length - at)));
            byte[] part = new byte[left.remaining()];
            left.get(part);
            kept.writeBytes(part);
        }
        return kept.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"f\":[]} | {\"f\":0}",
                "{\"f\" : [ ] } | {\"f\" : 0 }",
                "{\"f\":[1]} | {\"f\":1}",
                "{\"f\":[\"a,b\",\"]\",\"\\\"\"],\"x\":[1,2]} | {\"f\":3,\"x\":[1,2]}",
                "{\"f\":[[1,2],{\"f\":[3,4]},[]]} | {\"f\":3}",
                "{\"files_in_progress\":[\"a\",\"b\"],\"f\":{\"f\":[null]}} | {\"files_in_progress\":2,\"f\":{\"f\":1}}",
                "{\"files_in_progress2\":[\"a\"]} | {\"files_in_progress2\":[\"a\"]}",
                "{\"x\":\"f\",\"y\":[\"f\",[1]]} | {\"x\":\"f\",\"y\":[\"f\",[1]]}",
                "{\"f\":null,\"x\":[1]} | {\"f\":null,\"x\":[1]}",
                "[1,[2]] | [1,[2]]",
                "{\"f\":[1,2 | {\"f\":",
                "<html>f:[ | <html>f:[",
            })
    void aListUnderAKey_becomesItsLength_whereverPiecesAreCut(String text, String expected) {
        for (int piece = 1; piece <= text.length(); piece++) {
            assertThat(counted(text, piece)).as("pieces of %d", piece).isEqualTo(expected);
        }
    }

    @Test
    void anyDocument_isTheSame_butForTheLists() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            JsonNode document = value(random, 4);
            String text = document.toPrettyString();

            JsonNode read = JSON.readTree(counted(text, 1 + random.nextInt(text.length() + 1)));

            assertThat(read)
                    .as("seed %d", seed)
                    .isEqualTo(JSON.readTree(withLengths(document).toString()));
        }
    }

    private static JsonNode value(Random random, int depth) {
        switch (random.nextInt(depth == 0 ? 2 : 4)) {
            case 0 -> {
                return JSON.getNodeFactory().numberNode(random.nextInt(100));
            }
            case 1 -> {
                return JSON.getNodeFactory()
                        .stringNode(List.of("f", ",", "]", "\\\"[", "", "ü").get(random.nextInt(6)));
            }
            case 2 -> {
                ArrayNode list = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                return list;
            }
            default -> {
                ObjectNode object = JSON.createObjectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(NAMES.get(random.nextInt(NAMES.size())), value(random, depth - 1));
                }
                return object;
            }
        }
    }

    /** What is expected, worked out on the tree. */
    private static JsonNode withLengths(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JSON.createArrayNode();
            list.forEach(item -> copy.add(withLengths(item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties()
                    .forEach(entry -> copy.set(
                            entry.getKey(),
                            KEYS.contains(entry.getKey()) && entry.getValue().isArray()
                                    ? JSON.getNodeFactory()
                                            .numberNode(entry.getValue().size())
                                    : withLengths(entry.getValue())));
            return copy;
        }
        return node;
    }
}
