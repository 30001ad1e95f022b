package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4.3 of the API specification, over HTTP with literal JSON. */
@Tag("4.3")
class MissionControlFederationTest {

    private static final String FEDERATION = "/mc/api/v1/federation";
    private static final String MESH = FEDERATION + "/create_mesh";

    private final FakePlatform platform = FakePlatform.of("home", "osaka", "lima");
    private final RawHttp home = new RawHttp(platform.at("home"));

    @AfterEach
    void close() {
        platform.close();
    }

    private void trust(String source, String... targets) {
        for (String target : targets) {
            platform.at(target).trust(platform.at(source));
        }
    }

    private String accessId(String jpd) {
        return platform.at(jpd).jpd().serviceIds().stream()
                .map(Object::toString)
                .filter(id -> id.startsWith("jfac@"))
                .findFirst()
                .orElseThrow();
    }

    private String url(String jpd) {
        return platform.at(jpd).accessUrl().toString();
    }

    private String put(String body) {
        return home.send("PUT", FEDERATION + "/JPD-1", body);
    }

    /** The published sample, with this platform's names and URL. */
    private String sample() {
        return """
                { "entities": ["USERS","GROUPS","PERMISSIONS"],
                  "targets": [ { "id": "JPD-2", "url": "%s",
                                 "permission_filters": { "include_patterns": ["release-.*"], "exclude_patterns": [] } } ] }
                """.formatted(url("osaka"));
    }

    @Test
    void aTargetIsAdded_andTheStepsAreThosePublished() {
        trust("home", "osaka");

        assertThat(put(sample()))
                .isEqualTo("200 [{\"label\":\"Get configuration of home\",\"status\":\"OK\"},"
                        + "{\"label\":\"Get Access token from home\",\"status\":\"OK\"},"
                        + "{\"label\":\"Check if osaka trusts home\",\"status\":\"OK\"},"
                        + "{\"label\":\"Send configuration to home\",\"status\":\"OK\"},"
                        + "{\"label\":\"Add target osaka\",\"status\":\"OK\"}]");

        String target = "{\"id\":\"JPD-2\",\"name\":\"osaka\",\"code\":\"" + accessId("osaka") + "\",\"url\":\""
                + url("osaka") + "\",\"entities\":[\"USERS\",\"GROUPS\",\"PERMISSIONS\"],"
                + "\"permission_filters\":{\"include_patterns\":[\"release-.*\"],\"exclude_patterns\":[]}}";
        String setUp = "\"entities\":[\"USERS\",\"GROUPS\",\"PERMISSIONS\"],\"targets\":[" + target + "]}";
        assertThat(home.get(FEDERATION + "/JPD-1")).isEqualTo("200 {" + setUp);
        assertThat(home.get(FEDERATION)).isEqualTo("200 [{\"source\":\"JPD-1\"," + setUp + "]");
        // 3.5: on the source's Access it has the target's Access id for its name, and lower-case entity words
        assertThat(home.get("/access/api/v1/system/federation/" + accessId("osaka")))
                .contains(
                        "\"name\":\"" + accessId("osaka") + "\"",
                        "\"entities\":[\"users\",\"groups\",\"permissions\"]");
    }

    @Test
    void whatMissionControlSetUp_carriesChanges() {
        trust("home", "osaka");
        put(sample());

        platform.at("home").put(User.named("ada").email("ada@example.org").build());
        platform.advance(Duration.ofSeconds(30));

        assertThat(platform.at("osaka").record(EntityRef.user("ada"))).isPresent();
        assertThat(platform.at("lima").record(EntityRef.user("ada"))).isEmpty();
    }

    @Test
    void missingTrust_isAnErrorStepWith200_andChangesNothing() {
        assertThat(put(sample()))
                .isEqualTo("200 [{\"label\":\"Get configuration of home\",\"status\":\"OK\"},"
                        + "{\"label\":\"Get Access token from home\",\"status\":\"OK\"},"
                        + "{\"label\":\"Check if osaka trusts home\",\"status\":\"ERROR\","
                        + "\"status_message\":\"osaka does not trust home\"}]");
        assertThat(home.get(FEDERATION)).isEqualTo("200 []");
    }

    @Test
    void aSourceThatIsDown_isAnErrorStep_andAnErrorInTheListOfAll() {
        platform.at("lima").crash();

        assertThat(home.send(
                        "PUT",
                        FEDERATION + "/JPD-3",
                        "{\"entities\":[\"USERS\"],\"targets\":[{\"id\":\"JPD-1\",\"url\":\"" + url("home") + "\"}]}"))
                .isEqualTo("200 [{\"label\":\"Get configuration of lima\",\"status\":\"ERROR\","
                        + "\"status_message\":\"no answer from lima\"}]");
        assertThat(home.get(FEDERATION))
                .isEqualTo("200 [{\"source\":\"JPD-3\",\"entities\":[],\"targets\":[],"
                        + "\"error\":\"no answer from lima\"}]");
        assertThat(home.get("/mc/api/v1/jpds?status=OFFLINE")).contains("\"name\":\"lima\"");
    }

    @Test
    @Tag("C16")
    void aPutReplacesTheWholeOutboundSetUp_manualSettingsIncluded() {
        trust("home", "osaka", "lima");
        platform.connect(Topology.star(JpdName.of("home"), List.of(JpdName.of("lima")))
                .outbound(OutboundConfig.defaults().toBuilder()
                        .excludeUsers(List.of("break-glass"))
                        .bufferWait(Duration.ofHours(1))
                        .build())
                .build());

        put(sample());
        platform.at("home").put(User.named("break-glass").build());
        platform.advance(Duration.ofSeconds(30));

        assertThat(home.get("/access/api/v1/system/federation/lima")).startsWith("404 ");
        assertThat(platform.at("osaka").record(EntityRef.user("break-glass"))).isPresent();
    }

    @Test
    void aTargetThatStays_keepsWhatWaitsForIt() {
        trust("home", "osaka", "lima");
        put(sample());
        platform.at("home").put(User.named("ada").build());

        put("{\"entities\":[\"USERS\"],\"targets\":[{\"name\":\"osaka\"},{\"name\":\"lima\"}]}");
        platform.advance(Duration.ofSeconds(30));

        assertThat(platform.at("osaka").record(EntityRef.user("ada"))).isPresent();
        assertThat(platform.at("lima").record(EntityRef.user("ada"))).isEmpty();
    }

    @Test
    void entitiesOfATarget_goBeforeThoseOfTheSource() {
        trust("home", "osaka");
        put("{\"id\":\"JPD-1\",\"entities\":[\"USERS\"],\"targets\":[{\"id\":\"JPD-2\",\"entities\":[\"TOKENS\"],"
                + "\"permission_filters\":null}]}");

        assertThat(home.get(FEDERATION + "/JPD-1"))
                .startsWith("200 {\"entities\":[\"USERS\"],")
                .contains("\"entities\":[\"TOKENS\"]}]")
                .doesNotContain("permission_filters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | 400",
                "{'targets':[{'id':'JPD-2'}]} | 400",
                "{'entities':['USERS']} | 400",
                "{'entities':'USERS','targets':[{'id':'JPD-2'}]} | 400",
                "{'entities':['USERS'],'targets':['JPD-2']} | 400",
                "{'entities':['USERS'],'targets':[{}]} | 400",
                "{'entities':['users'],'targets':[{'id':'JPD-2'}]} | 422",
                "{'entities':[],'targets':[{'id':'JPD-2'}]} | 422",
                "{'entities':['USERS'],'targets':[{'id':'JPD-9'}]} | 422",
                "{'entities':['USERS'],'targets':[{'id':'JPD-2','name':'lima'}]} | 422",
                "{'entities':['USERS'],'targets':[{'id':'JPD-1'}]} | 422",
                "{'entities':['USERS'],'targets':[{'id':'JPD-2'},{'name':'osaka'}]} | 422",
                "{'entities':['USERS'],'targets':[{'id':'JPD-2','url':'https://osaka.example.org/access'}]} | 422",
                "{'id':'JPD-3','entities':['USERS'],'targets':[{'id':'JPD-2'}]} | 422",
                "{'entities':['USERS'],'targets':[]} | 501"
            })
    @Tag("A14")
    @Tag("A9")
    void badInputIsRefused_andChangesNothing(String body, int status) {
        trust("home", "osaka");

        assertThat(put(body.replace('\'', '"'))).startsWith(status + " ");
        assertThat(home.get(FEDERATION)).isEqualTo("200 []");
    }

    @Test
    void unknownJpds_answer404() {
        assertThat(home.get(FEDERATION + "/JPD-9")).startsWith("404 ");
        assertThat(home.send("PUT", FEDERATION + "/JPD-9", sample())).startsWith("404 ");
        assertThat(home.send("POST", MESH, "{\"jpd_ids\":[\"JPD-1\",\"JPD-9\"],\"entities\":[\"USERS\"]}"))
                .startsWith("404 ");
        assertThat(new RawHttp(platform.at("osaka")).get(FEDERATION)).startsWith("404 ");
    }

    @Test
    @Tag("A7")
    void candidatesAreNotModelled_sinceTheirShapeIsNotPublished() {
        assertThat(home.get(FEDERATION + "/candidates")).startsWith("501 ").contains("not published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include_non_configured", "includeNonConfiguredJPDs"})
    @Tag("A8")
    void theListOfAll_hasThoseWithoutTargetsWhenAsked(String flag) {
        String all = "\"entities\":[\"USERS\",\"GROUPS\",\"PERMISSIONS\",\"TOKENS\"],\"targets\":[]}";

        assertThat(home.get(FEDERATION + "?" + flag + "=true"))
                .isEqualTo("200 [{\"source\":\"JPD-1\"," + all + ",{\"source\":\"JPD-2\"," + all
                        + ",{\"source\":\"JPD-3\"," + all + "]");
        assertThat(home.get(FEDERATION + "?" + flag + "=false")).isEqualTo("200 []");
    }

    @Test
    void aTargetOutsideTheFleet_hasNoIdAndNoCode() {
        home.send(
                "POST",
                "/access/api/v1/system/federation",
                "{\"name\":\"far\",\"url\":\"https://far.example.org/access\",\"entities\":[\"users\"]}");

        assertThat(home.get(FEDERATION + "/JPD-1"))
                .endsWith("\"targets\":[{\"name\":\"far\",\"url\":\"https://far.example.org/access\","
                        + "\"entities\":[\"USERS\"]}]}");
    }

    @Test
    void aMesh_isOneStep_andEveryMemberSendsToAllOthers() {
        trust("home", "osaka", "lima");
        trust("osaka", "home", "lima");
        trust("lima", "home", "osaka");

        assertThat(home.send("POST", MESH, "{\"jpd_ids\":[\"JPD-1\",\"JPD-2\",\"JPD-3\"],\"entities\":[\"USERS\"]}"))
                .isEqualTo("200 [{\"label\":\"SUCCESSFUL\",\"status\":\"OK\"}]");

        platform.at("lima").put(User.named("ada").build());
        platform.advance(Duration.ofSeconds(30));
        assertThat(platform.at("home").record(EntityRef.user("ada"))).isPresent();
        assertThat(platform.at("osaka").record(EntityRef.user("ada"))).isPresent();
    }

    @Test
    void aMeshWithoutOneTrust_changesNothing() {
        trust("home", "osaka");

        assertThat(home.send("POST", MESH, "{\"jpd_ids\":[\"JPD-1\",\"JPD-2\"],\"entities\":[\"USERS\"]}"))
                .startsWith("200 ")
                .contains("{\"label\":\"Check if home trusts osaka\",\"status\":\"ERROR\","
                        + "\"status_message\":\"home does not trust osaka\"}")
                .doesNotContain("SUCCESSFUL");
        assertThat(home.get(FEDERATION)).isEqualTo("200 []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'entities':['USERS']} | 400",
                "{'jpd_ids':['JPD-1','JPD-2']} | 400",
                "{'jpd_ids':['JPD-1','JPD-1'],'entities':['USERS']} | 422",
                "{'jpd_ids':['JPD-1','JPD-2'],'entities':['EVERYTHING']} | 422"
            })
    void aBadMesh_isRefused(String body, int status) {
        assertThat(home.send("POST", MESH, body.replace('\'', '"'))).startsWith(status + " ");
    }
}
