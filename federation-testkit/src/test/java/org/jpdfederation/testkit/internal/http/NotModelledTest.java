package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake refuses rather than guesses. */
class NotModelledTest {

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /access/api/v2/user, GET /access/api/v2/users",
        "GET, /access/api/v2/user/ada, GET /access/api/v2/users/{username}",
        "POST, /access/api/v2/token, POST /access/api/v1/tokens",
        "PATCH, /access/api/v2/groups/dev/member, PATCH /access/api/v2/groups/{name}/members",
        "PUT, /access/api/v1/system/federation/eu/fullbroadcast,"
                + " PUT /access/api/v1/system/federation/{server_name}/full_broadcast",
        "GET, /artifactory/api/system/versions, GET /artifactory/api/system/version",
        "GET, /mc/api/v1/jpd, GET /mc/api/v1/jpds"
    })
    void unknownCallAnswers501AndNamesTheNearest(String method, String path, String nearest) {
        Fake.Reply reply = fake.send(method, path, "");

        assertThat(reply.error()).isEqualTo("501 NOT_MODELLED");
        assertThat(reply.message())
                .isEqualTo(method + " " + path + " is not modelled by this fake; the nearest call that is: " + nearest);
    }

    @Test
    void knownPathWithAnotherMethodNamesTheMethods() {
        Fake.Reply reply = fake.put("/access/api/v2/groups/dev", "{}");

        assertThat(reply.error()).isEqualTo("501 NOT_MODELLED");
        assertThat(reply.message())
                .isEqualTo("PUT /access/api/v2/groups/dev is not modelled by this fake;"
                        + " modelled for this path: GET, PATCH, DELETE");
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(fake.get("/access/api/v2/Users").error()).isEqualTo("501 NOT_MODELLED");
    }

    @Test
    void longPathIsAnsweredToo() {
        assertThat(fake.get("/" + "x/".repeat(3_000)).error()).isEqualTo("501 NOT_MODELLED");
    }

    @Test
    void noCallStandsTwiceInTheTable() {
        Set<String> seen = new HashSet<>();
        for (Route route : Routes.ALL) {
            assertThat(seen.add(route.method() + " " + route.template()))
                    .as(route.template())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "abc, abc, 0", "'', abc, 3", "flaw, lawn, 2"})
    void distanceIsLevenshteins(String a, String b, int distance) {
        assertThat(NearestCall.distance(a, b)).isEqualTo(distance);
    }
}
