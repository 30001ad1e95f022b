package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried again: one line a case, worked out from C15 and from what each safety promises. */
@Tag("C15")
class TriesTest {

    private static final Refusals REFUSALS = new Refusals(JpdName.of("eu"), List.of(), false);

    private static Call call(Safety safety) {
        return Call.of("do it", safety, "POST", "/x");
    }

    @ParameterizedTest
    @CsvSource({
        // status, READ, REPEATABLE, CREATE, ONCE
        "200, END, END, END, END",
        "204, END, END, END, END",
        "302, END, END, END, END",
        "400, END, END, END, END",
        "401, END, END, END, END",
        "403, END, END, END, END",
        "404, END, END, END, END",
        "408, REPEAT, REPEAT, REPEAT, END",
        "409, END, END, END, END",
        "412, END, END, END, END",
        "422, END, END, END, END",
        "425, REPEAT, REPEAT, REPEAT, END",
        "429, REPEAT, REPEAT, REPEAT, END",
        "500, REPEAT, REPEAT, LOOK_THEN_REPEAT, END",
        "501, END, END, END, END",
        "502, REPEAT, REPEAT, LOOK_THEN_REPEAT, END",
        "503, REPEAT, REPEAT, LOOK_THEN_REPEAT, END",
        "504, REPEAT, REPEAT, LOOK_THEN_REPEAT, END",
        "505, END, END, END, END"
    })
    void anAnswer_isFollowedByAnotherTry_onlyWhereThatIsSafe(
            int status, Tries.Next read, Tries.Next repeatable, Tries.Next create, Tries.Next once) {
        assertThat(next(Safety.READ, status)).isEqualTo(read);
        assertThat(next(Safety.REPEATABLE, status)).isEqualTo(repeatable);
        assertThat(next(Safety.CREATE, status)).isEqualTo(create);
        assertThat(next(Safety.ONCE, status)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        // no answer, READ, REPEATABLE, CREATE, ONCE
        "NO_CONNECTION, REPEAT, REPEAT, REPEAT, END",
        "NO_TRUST, END, END, END, END",
        "BROKEN, REPEAT, REPEAT, LOOK_THEN_REPEAT, END",
        "TIMEOUT, REPEAT, REPEAT, LOOK_THEN_REPEAT, END",
        "FINAL, END, END, END, END"
    })
    void noAnswer_isFollowedByAnotherTry_onlyWhereThatIsSafe(
            Tried.Kind kind, Tries.Next read, Tries.Next repeatable, Tries.Next create, Tries.Next once) {
        assertThat(next(Safety.READ, kind)).isEqualTo(read);
        assertThat(next(Safety.REPEATABLE, kind)).isEqualTo(repeatable);
        assertThat(next(Safety.CREATE, kind)).isEqualTo(create);
        assertThat(next(Safety.ONCE, kind)).isEqualTo(once);
    }

    @Test
    void aStatusThatIsAResultOfTheCall_isNotTriedAgain() {
        Call health = Call.get("get health", "/health").results(503);

        assertThat(Tries.next(health, answered(health, 503))).isEqualTo(Tries.Next.END);
        assertThat(Tries.next(health, answered(health, 502))).isEqualTo(Tries.Next.REPEAT);
    }

    private static Tries.Next next(Safety safety, int status) {
        return Tries.next(call(safety), answered(call(safety), status));
    }

    private static Tries.Next next(Safety safety, Tried.Kind kind) {
        Call call = call(safety);
        return Tries.next(
                call, new Tried.Failed(kind, REFUSALS.unreachable(call, ErrorCode.UNREACHABLE, "nothing", true, null)));
    }

    private static Tried answered(Call call, int status) {
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new Tried.Answered(new Answer(call, status, new byte[0], none, Optional.empty(), REFUSALS, null));
    }
}
