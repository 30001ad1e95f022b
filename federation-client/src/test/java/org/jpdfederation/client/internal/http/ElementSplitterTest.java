package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Tag("API-3.0")
class ElementSplitterTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static List<String> split(String key, String text, int piece) throws ElementSplitter.Malformed {
        return split(new ElementSplitter(key, false, "r"), text, piece);
    }

    private static List<String> split(ElementSplitter splitter, String text, int piece)
            throws ElementSplitter.Malformed {
        List<String> elements = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += piece) {
            splitter.feed(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at)));
            for (byte[] element = splitter.poll(); element != null; element = splitter.poll()) {
                elements.add(new String(element, StandardCharsets.UTF_8).strip());
            }
        }
        splitter.end();
        return elements;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "`` | [] | ``",
                "`` | ` [ {\"a\":[1,2]} , \"x,]\" , 7 , null ] ` | `{\"a\":[1,2]};\"x,]\";7;null`",
                "u | {\"u\":[]} | ``",
                "u | {\"cursor\":\"c\",\"u\":[{\"u\":[9]},{\"b\":\"}\\\"]\"}],\"x\":{\"u\":[8]}} | `{\"u\":[9]};{\"b\":\"}\\\"]\"}`",
                "u | {\"v\":\"u\",\"w\":{\"u\":[5]},\"u\":[1]} | 1",
            })
    void elements_areWhatStandsInTheList_wherePiecesAreCut(String key, String text, String elements) throws Exception {
        List<String> expected = elements.isEmpty() ? List.of() : List.of(elements.split(";"));
        for (int piece = 1; piece <= text.length(); piece++) {
            assertThat(split(key, text, piece)).as("pieces of %d", piece).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` {\"a\":[1,{\"b\":\"}\"}],\"c\":{}} ` | `{\"a\":[1,{\"b\":\"}\"}],\"c\":{}}`",
                "{} | {}",
                "`[{\"a\":1},{\"b\":2}]` | `{\"a\":1};{\"b\":2}`",
                "[] | ``"
            })
    void oneThatMayStandForAListOfOne_isTheElement(String text, String elements) throws Exception {
        List<String> expected = elements.isEmpty() ? List.of() : List.of(elements.split(";"));
        for (int piece = 1; piece <= text.length(); piece++) {
            assertThat(split(new ElementSplitter("", true, ""), text, piece))
                    .as("pieces of %d", piece)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"a\":1 | ends too early", "{}{} | more text after the end", "7 | must be a list"})
    void oneThatIsNotWhole_isRefused(String text, String what) {
        assertThatThrownBy(() -> split(new ElementSplitter("", true, ""), text, 2))
                .isInstanceOf(ElementSplitter.Malformed.class)
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "u | {\"v\":[]} | u | no 'u'",
                "u | {\"u\":{}} | u | must be a list",
                "u | [] | body | must be an object",
                "`` | {} | body | must be a list",
                "`` | [1 | body | ends too early",
                "`` | `` | body | ends too early",
                "`` | []x | body | more text after the end",
                "`` | <html> | body | a page for people"
            })
    void whatIsNoSuchList_isNamed(String key, String text, String field, String what) {
        assertThatThrownBy(() -> split(key, text, 3))
                .isInstanceOfSatisfying(
                        ElementSplitter.Malformed.class,
                        e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{\"u\":[1,2]} | -",
                "{\"u\":[1,{\"r\":9}],\"r\":{\"n\":\"}],\\\"\",\"r\":[{}]}} | {\"n\":\"}],\\\"\",\"r\":[{}]}",
                "{\"r\" : [ {\"u\":[7]} ] ,\"u\":[1,2]} | [ {\"u\":[7]} ]",
                "{\"r\":\"u\",\"u\":[1,2]} | \"u\"",
                "{\"x\":{\"r\":7},\"u\":[1,2],\"r\":null} | null",
            })
    void whatStandsBesideTheList_isKept_whereverPiecesAreCut(String text, @Nullable String beside) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int piece = 1; piece <= bytes.length; piece++) {
            ElementSplitter splitter = new ElementSplitter("u", false, "r");
            for (int at = 0; at < bytes.length; at += piece) {
                splitter.feed(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at)));
            }
            splitter.end();
            byte[] kept = splitter.beside();

            assertThat(splitter.poll()).asString().isEqualTo("1");
            assertThat(splitter.poll()).isNotNull();
            assertThat(splitter.poll()).isNull();
            assertThat(kept == null ? null : new String(kept, StandardCharsets.UTF_8).strip())
                    .as("pieces of %d", piece)
                    .isEqualTo(beside);
        }
    }

    @Test
    void whatStandsBesideTheList_has1MiBAtMost() throws Exception {
        String largest = "\"" + "x".repeat((1 << 20) - 2) + "\"";
        for (int piece : List.of(100_000, 2_000_000)) {
            assertThat(split("u", "{\"r\":" + largest + ",\"u\":[1]}", piece)).containsExactly("1");
            assertThatThrownBy(() -> split("u", "{\"r\":" + largest.replace("\"x", "\"xx") + ",\"u\":[1]}", piece))
                    .isInstanceOfSatisfying(
                            ElementSplitter.Malformed.class,
                            e -> assertThat(e.field()).isEqualTo("r"))
                    .hasMessageContaining("'r' is larger than 1048576 bytes");
        }
        assertThatThrownBy(() -> split("u", "{\"r\":1,\"u\":[],\"r\":2}", 3)).hasMessageContaining("'r' twice");
    }

    @Test
    void anElement_has1MiBAtMost() throws Exception {
        String largest = "\"" + "x".repeat((1 << 20) - 2) + "\"";

        assertThat(split("", "[" + largest + "]", 100_000)).hasSize(1);
        assertThatThrownBy(() -> split("", "[1," + largest.replace("\"x", "\"xx") + "]", 100_000))
                .hasMessageContaining("larger than 1048576 bytes");
    }

    @Test
    void generatedLists_comeOutAsAParserReadsThem() throws Exception {
        long seed = 20260731;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            ArrayNode list = JSON.createArrayNode();
            for (int i = random.nextInt(6); i > 0; i--) {
                list.add(value(random, 3));
            }
            ObjectNode root = JSON.createObjectNode();
            root.set("before", value(random, 2));
            root.set("list", list);
            root.set("after", value(random, 2));
            String text = random.nextBoolean()
                    ? root.toString()
                    : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);

            List<JsonNode> read = split("list", text, 1 + random.nextInt(50)).stream()
                    .map(JSON::readTree)
                    .toList();

            assertThat(read).as("seed %d, round %d: %s", seed, round, text).containsExactlyElementsOf(list);
        }
    }

    private static JsonNode value(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 5 : 3);
        if (kind == 3) {
            ObjectNode object = JSON.createObjectNode();
            for (int i = random.nextInt(3); i > 0; i--) {
                object.set(text(random), value(random, depth - 1));
            }
            return object;
        }
        if (kind == 4) {
            ArrayNode array = JSON.createArrayNode();
            for (int i = random.nextInt(3); i > 0; i--) {
                array.add(value(random, depth - 1));
            }
            return array;
        }
        return kind == 0
                ? JSON.getNodeFactory().stringNode(text(random))
                : kind == 1
                        ? JSON.getNodeFactory().numberNode(random.nextInt())
                        : JSON.getNodeFactory().nullNode();
    }

    private static String text(Random random) {
        String letters = "list\"\\{}[],:ü \n";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
