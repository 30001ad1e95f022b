package org.jpdfederation.client.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mapping finds its keys, be they few or many. */
class MappingTest {

    @Test
    void ofAnySize_findsEveryKeyAndKeepsTheFirstOfTwo() {
        Node.Mapping mapping = new Node.Mapping(Place.START);
        for (int size = 1; size <= 40; size++) {
            Node.Entry entry = entry(size);
            assertThat(mapping.putIfAbsent(entry)).isNull();
            for (int key = 1; key <= size; key++) {
                assertThat(mapping.putIfAbsent(entry(key))).isSameAs(mapping.get("key-" + key));
            }
            assertThat(mapping.get("key-" + size)).isSameAs(entry);
            assertThat(mapping.get("key-" + (size + 1))).isNull();
            assertThat(mapping.entries())
                    .extracting(Node.Entry::key)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, size)
                            .mapToObj(key -> "key-" + key)
                            .toList());
        }
    }

    private static Node.Entry entry(int number) {
        Node value = new Node.Scalar(Place.START, Node.Type.NUMBER, Integer.toString(number), true);
        return new Node.Entry("key-" + number, Place.START, true, value);
    }
}
