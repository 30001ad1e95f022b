package org.jpdfederation.client.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Any answer is a tree, or has faults; and what is accepted a general reader accepts too. */
class JsonDocumentFuzzTest {

    private static final JsonMapper JSON = new JsonMapper();

    @FuzzTest(maxDuration = "15s")
    void anyAnswer(byte[] bytes) {
        Faults faults = new Faults("answer");
        Optional<Node> node = JsonDocument.read(bytes, faults);

        assertThat(node.isPresent() || !faults.isEmpty()).isTrue();
        if (faults.isEmpty() && isUtf8(bytes)) {
            assertThat(isJson(bytes)).isTrue();
        }
    }

    /** Jackson finds names that it has met by their bytes, and takes a byte 0xFF before one for its own padding. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isJson(byte[] bytes) {
        try {
            return !JSON.readTree(bytes).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
