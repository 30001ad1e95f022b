package org.jpdfederation.client.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
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
        if (faults.isEmpty()) {
            assertThat(isJson(bytes)).isTrue();
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
