package org.jpdfederation.client.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jpdfederation.testkit.internal.http.ModelledCalls;
import org.junit.jupiter.api.Test;

/** {@code docs/coverage.md} tells what the client calls and what the fake models of it: both are asked here. */
class CoverageTest {

    private static final Path FILE = Path.of("..", "docs", "coverage.md");
    private static final String REWRITE = "docs.rewrite";

    /** Calls of which the fake models a part. */
    private static final Map<String, String> PARTLY =
            Map.of("POST /mc/api/v1/buckets", "partly: a bucket from a file, not from a link");

    @Test
    void theFile_tellsEveryCallOfTheClient() throws IOException {
        String expected = text();
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(FILE, expected, StandardCharsets.UTF_8);
        }
        assertThat(FILE)
                .as("out of date; run this test with -D%s=true", REWRITE)
                .content(StandardCharsets.UTF_8)
                .isEqualTo(expected);
    }

    @Test
    void theWalk_findsWhatFollowsOnAnAnswer() {
        assertThat(ClientCalls.all())
                .containsKeys(
                        "PATCH /access/api/v2/users/{username}",
                        "DELETE /artifactory/api/v1/service_trust/pairings/*",
                        "GET /access/api/v1/tokens");
    }

    private static String text() {
        Pages pages = new Pages();
        StringBuilder text = new StringBuilder("""
                # What is called, and what is modelled

                Every call that the client makes, by path, and whether the fake platform answers it; what it does not model
                it answers with 501. *Page* is where the call is described. Made by `CoverageTest`.

                | call | operations of the client | page | fake |
                | --- | --- | --- | --- |
                """);
        int[] modelled = {0};
        var calls = ClientCalls.all();
        calls.forEach((call, operations) -> {
            int space = call.indexOf(' ');
            boolean fake = ModelledCalls.contains(call.substring(0, space), call.substring(space + 1));
            modelled[0] += fake ? 1 : 0;
            text.append("| `").append(call).append("` | ");
            text.append(String.join(", ", operations)).append(" | ");
            text.append(pages.of(call))
                    .append(" | ")
                    .append(fake ? PARTLY.getOrDefault(call, "yes") : "no")
                    .append(" |\n");
        });
        return text.append("\n")
                .append(calls.size())
                .append(" calls, ")
                .append(modelled[0])
                .append(" of them modelled.\n")
                .toString();
    }
}
