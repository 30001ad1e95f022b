package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.testkit.internal.http.Backend.JpdView;
import org.jpdfederation.testkit.internal.http.Backend.JpdView.Location;
import org.jpdfederation.testkit.internal.http.Backend.JpdView.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sections 4.0 to 4.2 of the API specification, the list of JPDs only. */
class MissionControlCallsTest {

    private static final String JPDS = "/mc/api/v1/jpds";

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    private void manage() {
        fake.backend.jpds = Optional.of(List.of(
                jpd("JPD-1", "home", true, Status.ONLINE, "core"),
                jpd("JPD-3", "osaka-edge", false, Status.ONLINE, "prod"),
                jpd("JPD-4", "kyoto-edge", false, Status.OFFLINE, "prod")));
    }

    private static JpdView jpd(String id, String name, boolean local, Status status, String tag) {
        String host = name.equals("osaka-edge") ? "osaka" : name;
        return new JpdView(
                id,
                name,
                "https://" + host + ".example.org/",
                local,
                new Location("Osaka", "JP", 34.69, 135.5),
                status,
                List.of("ARTIFACTORY"),
                List.of(tag));
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        Fake.Reply reply = fake.get(JPDS + query);
        assertThat(reply.status()).isEqualTo(200);
        for (JsonNode jpd : reply.tree()) {
            ids.add(jpd.get("id").stringValue());
        }
        return ids;
    }

    @Test
    @Tag("A6")
    void listIsABareArray_andTheStatusAnObject() {
        manage();

        Fake.Reply reply = fake.get(JPDS + "?name=osaka-edge");

        assertThat(reply.json()).isEqualTo("[" + Fake.sample("mc/jpd.json") + "]");
    }

    @Test
    void oneIsFoundByItsId() {
        manage();

        assertThat(fake.get(JPDS + "/JPD-3").json()).isEqualTo(Fake.sample("mc/jpd.json"));
        assertThat(fake.get(JPDS + "/JPD-9").error()).isEqualTo("404 NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "'', JPD-1 JPD-3 JPD-4",
        "?name=*edge, JPD-3 JPD-4",
        "?name=o*a-edge, JPD-3",
        "?name=edge, ''",
        "?name=*, JPD-1 JPD-3 JPD-4",
        "?status=ONLINE, JPD-1 JPD-3",
        "?tag=pr*&status=OFFLINE, JPD-4",
        "?url=https://home*, JPD-1"
    })
    void listIsFilteredWithStars(String query, String expected) {
        manage();

        assertThat(String.join(" ", ids(query))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"online", "UP", "*"})
    void badStatusAnswers400(String status) {
        manage();

        assertThat(fake.get(JPDS + "?status=" + status).error()).isEqualTo("400 BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({"a*b*c, abc, true", "a*b*c, aXbXbXc, true", "a*b*c, ab, false", "**, '', true", "a, aa, false"})
    void starStandsForAnyCharacters(String glob, String text, boolean matches) {
        assertThat(MissionControlCalls.matches(glob, text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mc/api/v1/jpds", "/mc/api/v1/jpds/JPD-1", "/mc/api/v1/system/ping"})
    void withoutMissionControlEverythingAnswers404(String path) {
        assertThat(fake.get(path).error()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void pingNeedsNoCredentials() {
        manage();

        assertThat(fake.as().get("/mc/api/v1/system/ping").body()).isEqualTo("OK");
    }
}
