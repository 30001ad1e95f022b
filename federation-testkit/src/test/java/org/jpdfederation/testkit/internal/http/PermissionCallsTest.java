package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.8 of the API specification. */
class PermissionCallsTest {

    private static final String PERMISSIONS = "/access/api/v2/permissions";
    private static final String RELEASE = PERMISSIONS + "/release-managers";

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    private void createSample() {
        assertThat(fake.post(PERMISSIONS, Fake.sample("access/permission-create.json"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void createAnswers201WithTheDocument() {
        Fake.Reply reply = fake.post(PERMISSIONS, Fake.sample("access/permission-create.json"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/permission.json"));
        assertThat(fake.get(RELEASE).json()).isEqualTo(Fake.sample("access/permission.json"));
    }

    @Test
    void createAnswers409WhenTheNameExists() {
        createSample();

        assertThat(fake.post(PERMISSIONS, "{\"name\":\"release-managers\"}").error())
                .isEqualTo("409 CONFLICT");
    }

    @Test
    void targetWithoutPatternsIncludesEverything() {
        fake.post(PERMISSIONS, "{\"name\":\"p\",\"resources\":{\"artifact\":{\"targets\":{\"libs\":{}}}}}");

        assertThat(fake.get(PERMISSIONS + "/p/artifact").json())
                .isEqualTo("{\"actions\":{\"users\":{},\"groups\":{}},\"targets\":"
                        + "{\"libs\":{\"include_patterns\":[\"**\"],\"exclude_patterns\":[]}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\":\"p\",\"resources\":[]} | field 'resources'",
                "{\"name\":\"p\",\"resources\":{\"repo\":{}}} | 'repo'",
                "{\"name\":\"p\",\"resources\":{\"artifact\":{\"actions\":{\"users\":{\"ada\":[\"DEPLOY/CACHE\"]}}}}}"
                        + " | field 'resources.artifact.actions.users.ada'",
                "{\"name\":\"p\",\"resources\":{\"artifact\":{\"actions\":{\"users\":{\"ada\":[\"read\"]}}}}}"
                        + " | field 'resources.artifact.actions.users.ada'",
                "{\"name\":\"p\",\"resources\":{\"artifact\":{\"actions\":{\"groups\":{\"\":[\"READ\"]}}}}} | empty",
                "{\"name\":\"p\",\"resources\":{\"artifact\":{\"targets\":{\"libs\":{\"include_patterns\":\"**\"}}}}}"
                        + " | include_patterns"
            })
    void createAnswers400AndNamesTheField(String body, String part) {
        Fake.Reply reply = fake.post(PERMISSIONS, body);

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).contains(part);
        assertThat(fake.backend.entities).doesNotContainKey(EntityRef.permission("p"));
    }

    @Test
    void nameHasAtMost255Characters() {
        assertThat(fake.post(PERMISSIONS, "{\"name\":\"" + "p".repeat(255) + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(fake.post(PERMISSIONS, "{\"name\":\"" + "q".repeat(256) + "\"}")
                        .error())
                .isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void wholePermissionCannotBeReplaced() {
        createSample();

        Fake.Reply reply = fake.put(RELEASE, Fake.sample("access/permission-create.json"));

        assertThat(reply.error()).isEqualTo("501 NOT_MODELLED");
        assertThat(reply.message()).endsWith("modelled for this path: GET, DELETE");
    }

    @Test
    void putReplacesOneResourceTypeAndLeavesTheOthers() {
        createSample();
        String destination = fake.get(RELEASE + "/destination").json();

        Fake.Reply reply = fake.put(
                RELEASE + "/release_bundle",
                "{\"actions\":{\"users\":{\"bo\":[\"MANAGE\"]}},\"targets\":{\"rb\":{\"include_patterns\":[\"x/**\"]}}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .isEqualTo("{\"actions\":{\"users\":{\"bo\":[\"MANAGE\"]},\"groups\":{}},\"targets\":"
                        + "{\"rb\":{\"include_patterns\":[\"x/**\"],\"exclude_patterns\":[]}}}");
        assertThat(fake.get(RELEASE + "/release_bundle").json()).isEqualTo(reply.json());
        assertThat(fake.get(RELEASE + "/destination").json()).isEqualTo(destination);
    }

    @Test
    void putAddsAResourceTypeThatIsNotThere() {
        createSample();

        assertThat(fake.put(RELEASE + "/artifact", "{\"targets\":{\"libs\":{}}}")
                        .status())
                .isEqualTo(200);
        assertThat(fake.get(RELEASE).tree().get("resources").propertyNames())
                .containsExactly("artifact", "destination", "release_bundle");
    }

    @Test
    void patchMergesByName_andNullTakesOut() {
        createSample();

        Fake.Reply reply = fake.patch(
                RELEASE + "/release_bundle",
                "{\"actions\":{\"users\":{\"ada\":null,\"bo\":[\"READ\"]},\"groups\":{\"qa\":[\"SCAN\"]}}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .isEqualTo("{\"actions\":{\"users\":{\"bo\":[\"READ\"]},"
                        + "\"groups\":{\"qa\":[\"SCAN\"],\"release-eng\":[\"EXECUTE\",\"READ\",\"WRITE\"]}},"
                        + "\"targets\":{\"release-bundles-v2\":"
                        + "{\"include_patterns\":[\"**\"],\"exclude_patterns\":[\"internal/**\"]}}}");
    }

    @Test
    void deleteTakesOneResourceTypeOut() {
        createSample();

        assertThat(fake.delete(RELEASE + "/destination").status()).isEqualTo(204);
        assertThat(fake.get(RELEASE + "/destination").error()).isEqualTo("404 NOT_FOUND");
        assertThat(fake.delete(RELEASE + "/destination").error()).isEqualTo("404 NOT_FOUND");
        assertThat(fake.get(RELEASE + "/release_bundle").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void resourceTypeThatDoesNotExistAnswers400_unknownPermission404(String method) {
        createSample();

        assertThat(fake.send(method, RELEASE + "/repo", "").error()).isEqualTo("400 BAD_REQUEST");
        assertThat(fake.send(method, PERMISSIONS + "/none/artifact", "").error())
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void patchOfAResourceTypeThatIsNotThereAnswers404() {
        createSample();

        assertThat(fake.patch(RELEASE + "/build", "{}").error()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void deleteAnswers204Once() {
        createSample();

        assertThat(fake.delete(RELEASE).status()).isEqualTo(204);
        assertThat(fake.delete(RELEASE).error()).isEqualTo("404 NOT_FOUND");
        assertThat(fake.get(RELEASE).error()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void listStartsFromTheCursor() {
        for (String name : new String[] {"p1", "p2", "p3"}) {
            fake.backend.with(Permission.of(name, new TreeMap<>()));
        }

        Fake.Reply first = fake.get(PERMISSIONS + "?limit=2");
        Fake.Reply rest = fake.get(PERMISSIONS + "?limit=2&cursor=p3");

        assertThat(first.json().replace(fake.server.url().toString(), "http://BASE"))
                .isEqualTo(Fake.sample("access/permissions-list.json"));
        assertThat(rest.tree().get("permissions"))
                .singleElement()
                .satisfies(permission ->
                        assertThat(permission.get("name").stringValue()).isEqualTo("p3"));
        assertThat(rest.tree().has("cursor")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 400", "2, 200", "99998, 200", "99999, 400", "x, 400"})
    void limitLiesStrictlyBetween1And99999(String limit, int status) {
        assertThat(fake.get(PERMISSIONS + "?limit=" + limit).status()).isEqualTo(status);
    }
}
