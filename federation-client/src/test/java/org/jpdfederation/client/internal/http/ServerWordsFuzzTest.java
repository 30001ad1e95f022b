package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.jpdfederation.core.entity.Secret;

/** Whatever the body of a refusal, its words fit on one line, are not long, and hold no secret. */
class ServerWordsFuzzTest {

    @FuzzTest(maxDuration = "10s")
    void anyBody_givesShortWords(byte[] body) {
        String words = ServerWords.of(body, List.of(Secret.of("canary")));
        assertThat(words.codePointCount(0, words.length())).isLessThanOrEqualTo(1_003);
        assertThat(words.chars()).noneMatch(Character::isISOControl);
        assertThat(words).doesNotContain("canary");
    }
}
