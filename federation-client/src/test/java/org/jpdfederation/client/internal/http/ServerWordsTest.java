package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerWordsTest {

    private static final Secret PASSWORD = Secret.of("ca\"na\\ry");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"request\":{\"password\":\"ca\\\"na\\\\ry\"}}",
                "{\"message\":\"refused: ca\\\"na\\\\ry\"}",
                "{\"message\":\"refused: {\\\"password\\\":\\\"ca\\\\\\\"na\\\\\\\\ry\\\"}\"}",
                "cut short: {\"password\":\"ca\\\"na\\\\ry\"",
                "refused: ca\"na\\ry"
            })
    void hideASecret_alsoWhereItIsWrittenAsInJson(String body) {
        assertThat(ServerWords.of(body.getBytes(StandardCharsets.UTF_8), List.of(PASSWORD)))
                .contains("***")
                .doesNotContain("na");
    }
}
