package org.jpdfederation.client.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands outside the block stays, to the byte. */
@Tag("AF-1.2")
class FederationEditTest {

    private static final FederationConfig WANTED = FederationConfig.of(
            OutboundConfig.defaults().toBuilder()
                    .entityTypes(List.of(EntityType.USERS))
                    .servers(List.of(new SyncTarget(
                            "lyon", URI.create("https://lyon.example.org/access"), TargetSettings.defaults())))
                    .build(),
            null);

    private static final String BLOCK = """
            federation:
              outbound:
                entity-types-to-sync:
                  - "users"
                servers:
                  - name: "lyon"
                    url: "https://lyon.example.org/access"
            """;

    private static void assertEdited(String text, String expected) {
        assertThat(FederationYaml.edit(text, "f", WANTED)).isEqualTo(expected);
    }

    @Test
    void aBlockBetweenOthers_isReplacedAlone() {
        String before =
                "# head\nsecurity:   # odd   spacing\n\tx: 1\n".replace("\t", "    ") + "\n# about federation\n";
        String after = "\n# about tokens\ntoken: {a: &x 1, b: *x}   # kept\nlast: |\n  # text\n\n";

        assertEdited(before + "federation:\n  inbound: {}\n  # inside\n" + after, before + BLOCK + after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "federation: {outbound: {servers: []}}",
                "federation: {outbound: {\n  servers: []}}",
                "\"federation\":\n    outbound:\n    - faulty",
                "federation:",
                "federation: ~",
                "federation: &unused [1]  # x"
            })
    void aBlockInAnyStyle_alsoAFaultyOne_isReplaced(String old) {
        if (old.contains("&")) {
            assertThat(InputFaults.of(() -> FederationYaml.edit(old + "\n", "f", WANTED))
                            .faults())
                    .singleElement()
                    .asString()
                    .startsWith("1:1 the block holds anchors or aliases");
        } else {
            assertEdited("a: 1\n" + old + "\nb: 2\n", "a: 1\n" + BLOCK + "b: 2\n");
            assertEdited(old + "\nb: 2\n", BLOCK + "b: 2\n");
            assertEdited("a: 1\n" + old, "a: 1\n" + BLOCK);
        }
    }

    @Test
    void aFileWithoutTheBlock_getsItAtTheEnd() {
        assertEdited("", BLOCK);
        assertEdited("# head\n\n", "# head\n\n" + BLOCK);
        assertEdited("a: 1", "a: 1\n" + BLOCK);
        assertEdited("---\na: 1\n# tail\n", "---\na: 1\n# tail\n" + BLOCK);
        assertEdited("a: 1\n...\n# tail\n", "a: 1\n" + BLOCK + "...\n# tail\n");
    }

    @Test
    void linesEndAsTheOthersDo_andAByteOrderMarkStays() {
        String crlf = BLOCK.replace("\n", "\r\n");

        assertEdited("a: 1\r\nfederation: {}\r\nb: 2\r\n", "a: 1\r\n" + crlf + "b: 2\r\n");
        assertEdited("\uFEFFa: 1\r\n", "\uFEFFa: 1\r\n" + crlf);
        assertEdited("\uFEFFa: 1\nfederation: {}\nb: 2", "\uFEFFa: 1\n" + BLOCK + "b: 2");
    }

    @Test
    void anIndentedRoot_keepsItsIndentation() {
        assertEdited("  a: 1\n  federation: {}\n", "  a: 1\n" + BLOCK.indent(2));
    }

    @Test
    void aByteOrderMark_isNoPartOfTheText() {
        assertThat(FederationYaml.read("\uFEFF" + BLOCK, "f")).isEqualTo(WANTED);
        assertThat(InputFaults.of(() -> FederationYaml.read("\uFEFFfederatoin: {}", "f"))
                        .faults())
                .singleElement()
                .asString()
                .startsWith("1:1 there is no 'federation' block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a: 1, federation: {}}",
                "- a\n",
                "text",
                "a: 1\n---\nb: 2\n",
                "a: [1\n",
                "a: 1\nfederation: {}\nfederation: {}\n",
                "federation: &f {x: 1}\nother: *f\n",
                "a: |\n  no line end"
            })
    void whatCannotBeToldApart_isRefused_withAPlaceOrAReason(String text) {
        assertThat(InputFaults.of(() -> FederationYaml.edit(text, "f", WANTED)).faults())
                .hasSize(1);
    }

    @Test
    void aTextThatLooksLikeAComment_insideTheBlock_goesWithIt() {
        assertEdited(
                "federation:\n  outbound:\n    exclude-users: [\"a\n# b\"]\n# kept\nb: 1\n", BLOCK + "# kept\nb: 1\n");
    }
}
