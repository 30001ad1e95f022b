package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("API-3.7")
class GroupsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final Group DEVS = Group.named("devs")
            .description("those who build")
            .externalId("s-1")
            .roleFlags(List.of("watch_manager"))
            .members(List.of("ada", "eve"))
            .build();

    private FederationClient client;
    private GroupsApi groups;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        groups = client.access().groups();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void get_readsEveryField_membersIncluded() {
        SERVER.stubFor(get("/access/api/v2/groups/devs").willReturn(json(200, sample("access/group.json"))));

        assertThat(groups.get("devs")).isEqualTo(DEVS);
        assertThat(groups.find("devs")).contains(DEVS);
    }

    @Test
    void find_isEmptyForAnUnknownGroup() {
        SERVER.stubFor(get("/access/api/v2/groups/none").willReturn(json(404, "")));

        assertThat(groups.find("none")).isEmpty();
    }

    @Test
    void get_readsAnAbsentMembersFieldAsEmpty() {
        SERVER.stubFor(get("/access/api/v2/groups/empty").willReturn(json(200, "{\"name\":\"empty\"}")));

        assertThat(groups.get("empty").members()).isEmpty();
    }

    @Test
    void list_givesTheNames_whichTheListCallsGroupName() {
        SERVER.stubFor(get("/access/api/v2/groups?limit=1000").willReturn(json(200, sample("access/group-list.json"))));

        assertThat(groups.list()).containsExactly("devs", "readers");
    }

    @Test
    void list_isNarrowed_withNamesInCamelCase() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{\"groups\":[]}")));

        assertThat(groups.list(GroupFilter.builder()
                        .groupName("dev")
                        .projectKey("alpha")
                        .role("Project Admin", "repository", "libs")
                        .descendingOrder()
                        .build()))
                .isEmpty();

        SERVER.verify(getRequestedFor(urlPathEqualTo("/access/api/v2/groups"))
                .withQueryParam("limit", equalTo("1000"))
                .withQueryParam("groupName", equalTo("dev"))
                .withQueryParam("projectKey", equalTo("alpha"))
                .withQueryParam("role", equalTo("Project Admin"))
                .withQueryParam("resourceType", equalTo("repository"))
                .withQueryParam("resourceName", equalTo("libs"))
                .withQueryParam("descendingOrder", equalTo("true")));
    }

    @Test
    void asyncTwin_makesTheSameCall() throws Exception {
        SERVER.stubFor(get("/access/api/v2/groups/devs").willReturn(json(200, sample("access/group.json"))));

        assertThat(client.async().access().groups().find("devs").get(10, TimeUnit.SECONDS))
                .isPresent();
        SERVER.verify(getRequestedFor(urlEqualTo("/access/api/v2/groups/devs")));
    }

    @Test
    void create_sendsTheMembers() {
        SERVER.stubFor(post("/access/api/v2/groups").willReturn(json(201, sample("access/group.json"))));

        assertThat(groups.create(DEVS)).isEqualTo(DEVS);
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v2/groups")).withRequestBody(equalToJson("""
                        {"name":"devs","description":"those who build","auto_join":false,"admin_privileges":false,
                         "external_id":"s-1","watch_manager":true,"members":["ada","eve"]}
                        """)));
    }

    @Test
    void create_withAnUnknownMember() {
        SERVER.stubFor(post("/access/api/v2/groups")
                .willReturn(json(404, "{\"errors\":[{\"status\":404,\"message\":\"user 'eve' not found\"}]}")));

        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, () -> groups.create(DEVS));

        assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(e.serverWords()).isEqualTo("user 'eve' not found");
    }

    @Test
    void update_leavesMembersAlone() {
        SERVER.stubFor(get("/access/api/v2/groups/devs").willReturn(json(200, sample("access/group.json"))));
        SERVER.stubFor(patch(urlEqualTo("/access/api/v2/groups/devs"))
                .willReturn(aResponse().withStatus(204)));

        groups.update(DEVS.toBuilder().autoJoin(true).roleFlags(List.of()).build());

        SERVER.verify(
                patchRequestedFor(urlEqualTo("/access/api/v2/groups/devs")).withRequestBody(equalToJson("""
                        {"description":"those who build","auto_join":true,"admin_privileges":false,
                         "external_id":"s-1","watch_manager":false}
                        """)));
        SERVER.verify(2, getRequestedFor(urlEqualTo("/access/api/v2/groups/devs")));
    }

    @Test
    void changeMembers_sendsBothLists() {
        SERVER.stubFor(patch(urlEqualTo("/access/api/v2/groups/devs/members"))
                .willReturn(json(200, "{\"members\":[\"ada\"]}")));

        assertThat(groups.changeMembers("devs", List.of(), List.of("eve"))).containsExactly("ada");
        SERVER.verify(patchRequestedFor(urlEqualTo("/access/api/v2/groups/devs/members"))
                .withRequestBody(equalToJson("{\"add\":[],\"remove\":[\"eve\"]}")));
    }

    @Test
    void delete_hasNoBody() {
        SERVER.stubFor(
                delete("/access/api/v2/groups/devs").willReturn(aResponse().withStatus(204)));

        groups.delete("devs");

        SERVER.verify(
                deleteRequestedFor(urlEqualTo("/access/api/v2/groups/devs")).withRequestBody(absent()));
    }
}
