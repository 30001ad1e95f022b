package org.jpdfederation.client.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The byte 0xFF, which no UTF-8 has, before a name that was met already. */
class BrokenBytesTest {

    private static final byte[] BROKEN = broken("{\"#us\":[{\"a\":1}]}");

    private final Faults faults = new Faults("answer");

    private static byte[] broken(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf('#')] = (byte) 0xFF;
        return bytes;
    }

    @BeforeEach
    void theNameIsMet() {
        byte[] whole = "{\"us\":[]}".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonDocument.read(whole, new Faults("answer"))).isPresent();
    }

    @Test
    void isNoDocument() {
        assertThat(JsonDocument.read(BROKEN, faults)).isEmpty();
        assertThat(faults.list()).extracting(fault -> fault.message()).isEqualTo(List.of(JsonDocument.BROKEN));
    }

    @Test
    void isNoList() {
        assertThat(new JsonElements(BROKEN, "us", 1 << 20, faults).next()).isEmpty();
        assertThat(faults.list()).extracting(fault -> fault.message()).isEqualTo(List.of(JsonDocument.BROKEN));
    }
}
