package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} is made from the codes: run with {@code -Ddocs.rewrite=true} to write it anew. */
class ErrorsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "errors.md");

    private static String document() {
        return Arrays.stream(ErrorCode.values())
                .map(code -> "| `" + code + "` | " + code.usualCause() + " | " + code.nextStep() + " |\n")
                .collect(Collectors.joining("", """
                        # Errors

                        Every error of the library is a `FederationException`. It tells its code, the deployment and the operation,
                        whether the same call may succeed later (`retryable`), and whether the change happened anyway (`outcome`:
                        `NOT_APPLIED`, `APPLIED`, `UNKNOWN`). Codes are stable; new ones may be added. This file is made from
                        `ErrorCode` by a test.

                        | code | usual cause | next step |
                        | --- | --- | --- |
                        """, ""));
    }

    @Test
    void theDocument_namesEveryCode_withCauseAndNextStep() throws IOException {
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(DOCUMENT, document());
        }

        assertThat(DOCUMENT).as("run this test with -Ddocs.rewrite=true").hasContent(document());
    }
}
