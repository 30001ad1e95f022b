package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.PermissionAction;
import org.jpdfederation.core.entity.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("API-3.8")
class PermissionsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final Permission.Resource DESTINATION = new Permission.Resource(
            new TreeMap<>(),
            grant("release-eng", "EXECUTE"),
            new TreeMap<>(Map.of("*", new Permission.Patterns(List.of("edge-*"), List.of()))));

    private static final Permission RELEASE_MANAGERS = Permission.of(
            "release-managers",
            Map.of(
                    "release_bundle",
                    new Permission.Resource(
                            grant("ada", "READ"),
                            grant("release-eng", "READ", "WRITE", "EXECUTE"),
                            new TreeMap<>(Map.of(
                                    "release-bundles-v2",
                                    new Permission.Patterns(List.of("**"), List.of("internal/**"))))),
                    "destination",
                    DESTINATION));

    private FederationClient client;
    private PermissionsApi permissions;

    private static SortedMap<String, SortedSet<String>> grant(String name, String... actions) {
        return new TreeMap<>(Map.of(name, new TreeSet<>(List.of(actions))));
    }

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        permissions = client.access().permissions();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void get_readsEveryResourceType() {
        SERVER.stubFor(get("/access/api/v2/permissions/release-managers")
                .willReturn(json(200, sample("access/permission.json"))));

        assertThat(permissions.get("release-managers")).isEqualTo(RELEASE_MANAGERS);
        assertThat(permissions.find("release-managers")).contains(RELEASE_MANAGERS);
    }

    @Test
    void find_isEmptyForAnUnknownPermission() {
        SERVER.stubFor(get("/access/api/v2/permissions/none").willReturn(json(404, "")));

        assertThat(permissions.find("none")).isEmpty();
    }

    @Test
    void list_givesTheNames() {
        SERVER.stubFor(get("/access/api/v2/permissions?limit=1000")
                .willReturn(json(200, sample("access/permission-list.json"))));

        assertThat(permissions.list()).containsExactly("release-managers");
    }

    @Test
    @Tag("API-3.8")
    void list_fromAName_sendsItAsTheFirstCursor_andGoesOn() {
        SERVER.stubFor(get("/access/api/v2/permissions?limit=1000&cursor=m%26n")
                .willReturn(json(200, "{\"permissions\":[{\"name\":\"m&n\"}],\"cursor\":\"p\"}")));
        SERVER.stubFor(get("/access/api/v2/permissions?limit=1000&cursor=p")
                .willReturn(json(200, "{\"permissions\":[{\"name\":\"p\"}]}")));

        assertThat(permissions.list("m&n")).containsExactly("m&n", "p");
    }

    @Test
    void create_sendsTheWholeDocument() {
        SERVER.stubFor(post("/access/api/v2/permissions").willReturn(json(201, sample("access/permission.json"))));

        assertThat(permissions.create(RELEASE_MANAGERS)).isEqualTo(RELEASE_MANAGERS);
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v2/permissions")).withRequestBody(equalToJson("""
                        {"name":"release-managers","resources":{
                          "destination":{"actions":{"users":{},"groups":{"release-eng":["EXECUTE"]}},
                            "targets":{"*":{"include_patterns":["edge-*"],"exclude_patterns":[]}}},
                          "release_bundle":{"actions":{"users":{"ada":["READ"]},
                              "groups":{"release-eng":["EXECUTE","READ","WRITE"]}},
                            "targets":{"release-bundles-v2":{"include_patterns":["**"],"exclude_patterns":["internal/**"]}}}}}
                        """)));
    }

    @Test
    void replaceResource_putsOneType() {
        SERVER.stubFor(
                put("/access/api/v2/permissions/release-managers/destination").willReturn(json(200, "{}")));

        permissions.replaceResource("release-managers", ResourceType.DESTINATION, DESTINATION);

        SERVER.verify(putRequestedFor(urlEqualTo("/access/api/v2/permissions/release-managers/destination"))
                .withRequestBody(equalToJson("""
                        {"actions":{"users":{},"groups":{"release-eng":["EXECUTE"]}},
                         "targets":{"*":{"include_patterns":["edge-*"],"exclude_patterns":[]}}}
                        """)));
    }

    @Test
    void mergeResource_patchesOneType() {
        SERVER.stubFor(patch(urlEqualTo("/access/api/v2/permissions/release-managers/destination"))
                .willReturn(json(200, "{}")));

        permissions.mergeResource("release-managers", ResourceType.DESTINATION, DESTINATION);

        SERVER.verify(patchRequestedFor(urlEqualTo("/access/api/v2/permissions/release-managers/destination"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                        {"actions":{"users":{},"groups":{"release-eng":["EXECUTE"]}},
                         "targets":{"*":{"include_patterns":["edge-*"],"exclude_patterns":[]}}}
                        """)));
    }

    @Test
    void aResource_isReadByItself() {
        SERVER.stubFor(get("/access/api/v2/permissions/release-managers/release_bundle")
                .willReturn(json(200, sample("access/permission-resource.json"))));
        SERVER.stubFor(get("/access/api/v2/permissions/release-managers/build").willReturn(json(404, "")));

        assertThat(permissions.getResource("release-managers", ResourceType.RELEASE_BUNDLE))
                .isEqualTo(
                        RELEASE_MANAGERS.resource(ResourceType.RELEASE_BUNDLE).orElseThrow())
                .isEqualTo(Permission.Resource.builder()
                        .user("ada", PermissionAction.READ)
                        .group("release-eng", PermissionAction.READ, PermissionAction.WRITE, PermissionAction.EXECUTE)
                        .target("release-bundles-v2", new Permission.Patterns(List.of("**"), List.of("internal/**")))
                        .build());
        assertThat(permissions.findResource("release-managers", ResourceType.BUILD))
                .isEmpty();
    }

    @Test
    void wordsThatAreNotPublished_areKeptAndSent() {
        SERVER.stubFor(put(anyUrl()).willReturn(json(200, "{}")));

        permissions.replaceResource(
                "p",
                new ResourceType("type of tomorrow"),
                Permission.Resource.builder()
                        .user("ada", new PermissionAction("ACT_OF_TOMORROW"))
                        .target("libs")
                        .build());

        SERVER.verify(putRequestedFor(urlEqualTo("/access/api/v2/permissions/p/type%20of%20tomorrow"))
                .withRequestBody(equalToJson("""
                        {"actions":{"users":{"ada":["ACT_OF_TOMORROW"]},"groups":{}},
                         "targets":{"libs":{"include_patterns":["**"],"exclude_patterns":[]}}}
                        """)));
    }

    @Test
    void asyncTwin_makesTheSameCall() throws Exception {
        SERVER.stubFor(
                patch(urlEqualTo("/access/api/v2/permissions/p/destination")).willReturn(json(200, "{}")));

        client.async()
                .access()
                .permissions()
                .mergeResource("p", ResourceType.DESTINATION, DESTINATION)
                .get(10, TimeUnit.SECONDS);

        SERVER.verify(patchRequestedFor(urlEqualTo("/access/api/v2/permissions/p/destination")));
    }

    @Test
    void deleteResource_andDelete() {
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        permissions.deleteResource("a b", ResourceType.ARTIFACT);
        permissions.delete("a b");

        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v2/permissions/a%20b/artifact")));
        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v2/permissions/a%20b")));
    }
}
