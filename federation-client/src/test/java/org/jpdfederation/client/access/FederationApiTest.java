package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("API-3.5")
class FederationApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/access/api/v1/system/federation";
    private static final URI URL = URI.create("https://osaka.example.org:8082/access");
    private static final SyncTarget OSAKA = new SyncTarget(
            "osaka",
            URL,
            TargetSettings.defaults().toBuilder()
                    .entities(List.of(EntityType.USERS, EntityType.GROUPS, EntityType.PERMISSIONS))
                    .permissionFilters(new NamePatterns(List.of("release-.*"), List.of("release-internal-.*")))
                    .groupFilters(new NamePatterns(List.of(), List.of("tmp-.*")))
                    .active(false)
                    .build());

    private FederationClient client;
    private FederationApi federation;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        federation = client.access().federation();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void targets_areListed() {
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("access/federation-targets.json"))));

        assertThat(federation.targets())
                .containsExactly(
                        new SyncTarget(
                                "osaka",
                                URL,
                                TargetSettings.defaults().toBuilder()
                                        .entities(List.of(EntityType.values()))
                                        .build()),
                        new SyncTarget(
                                "jfac@01ep443hcx10x00djcdsp31d56",
                                URI.create("https://lyon.example.org:8082/access/"),
                                TargetSettings.defaults()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access/federation-target.json", "access/federation-target-camel-case.json"})
    @Tag("A1")
    void target_isReadInBothSpellings(String file) {
        SERVER.stubFor(get(PATH + "/osaka").willReturn(json(200, sample(file))));

        assertThat(federation.target("osaka")).isEqualTo(OSAKA);
        assertThat(federation.findTarget("osaka")).contains(OSAKA);
    }

    @Test
    void findTarget_isEmptyForAnUnknownOne() {
        SERVER.stubFor(get(PATH + "/none").willReturn(json(404, "")));

        assertThat(federation.findTarget("none")).isEmpty();
    }

    @Test
    void anEntityTypeThatIsNotPublished_isMalformed() {
        SERVER.stubFor(
                get(PATH)
                        .willReturn(
                                json(
                                        200,
                                        "{\"targets\":[{\"name\":\"a\",\"url\":\"https://a/access\",\"entities\":[\"users\",\"roles\"]}]}")));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> federation.targets())
                        .field())
                .isEqualTo("targets[0].entities[1]");
    }

    @Test
    @Tag("A1")
    void register_writesSnakeCase() {
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("access/federation-target.json"))));

        assertThat(federation.register(OSAKA)).isEqualTo(OSAKA);
        SERVER.verify(postRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson("""
                        {"name":"osaka","url":"https://osaka.example.org:8082/access",
                         "entities":["users","groups","permissions"],
                         "permission_filters":{"include_patterns":["release-.*"],"exclude_patterns":["release-internal-.*"]},
                         "group_filters":{"include_patterns":[],"exclude_patterns":["tmp-.*"]},"active":false}
                        """)));
    }

    @Test
    @Tag("A1")
    void register_writesCamelCase_whereItIsAskedTo() {
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("access/federation-target-camel-case.json"))));

        assertThat(federation.writing(FieldNames.CAMEL_CASE).register(OSAKA)).isEqualTo(OSAKA);

        SERVER.verify(postRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson("""
                        {"name":"osaka","url":"https://osaka.example.org:8082/access",
                         "entities":["users","groups","permissions"],
                         "permissionFilters":{"includePatterns":["release-.*"],"excludePatterns":["release-internal-.*"]},
                         "groupFilters":{"includePatterns":[],"excludePatterns":["tmp-.*"]},"active":false}
                        """)));
    }

    @Test
    @Tag("A1")
    void update_writesCamelCase_whereItIsAskedTo() {
        SERVER.stubFor(get(PATH + "/osaka").willReturn(json(200, sample("access/federation-target-camel-case.json"))));
        SERVER.stubFor(patch(urlEqualTo(PATH + "/osaka"))
                .willReturn(json(200, sample("access/federation-target-camel-case.json"))));

        federation.writing(FieldNames.CAMEL_CASE).update(OSAKA);

        SERVER.verify(patchRequestedFor(urlEqualTo(PATH + "/osaka")).withRequestBody(equalToJson("""
                        {"entities":["users","groups","permissions"],
                         "permissionFilters":{"includePatterns":["release-.*"],"excludePatterns":["release-internal-.*"]},
                         "groupFilters":{"includePatterns":[],"excludePatterns":["tmp-.*"]},"active":false}
                        """)));
    }

    @Test
    void trustResult_foldsIntoOneValue() {
        assertThat(new TrustResult.Trusted().<String>fold(() -> "yes", words -> "no: " + words))
                .isEqualTo("yes");
        assertThat(new TrustResult.NotTrusted("unknown issuer").<String>fold(() -> "yes", words -> "no: " + words))
                .isEqualTo("no: unknown issuer");
    }

    @Test
    void asyncTwins_makeTheSameCalls_inEitherSpelling() throws Exception {
        SERVER.stubFor(
                put(PATH + "/osaka/full_broadcast").willReturn(aResponse().withStatus(304)));
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("access/federation-target.json"))));
        AsyncFederationApi async = client.async().access().federation();

        assertThat(async.fullBroadcast("osaka").get(10, TimeUnit.SECONDS)).isEqualTo(BroadcastResult.NOT_ELIGIBLE);
        async.writing(FieldNames.CAMEL_CASE).register(OSAKA).get(10, TimeUnit.SECONDS);
        SERVER.verify(postRequestedFor(urlEqualTo(PATH))
                .withRequestBody(matchingJsonPath("$.permissionFilters.includePatterns")));
    }

    @Test
    void register_leavesOutWhatIsNotSet_andReplaceForces() {
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("access/federation-target.json"))));

        federation.registerOrReplace(new SyncTarget("osaka", URL, TargetSettings.defaults()));

        SERVER.verify(postRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson("""
                        {"name":"osaka","url":"https://osaka.example.org:8082/access","active":true,"force_override":true}
                        """)));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    @Tag("A3")
    void register_ofAnExistingName_isSaidWith404Or409(int status) {
        SERVER.stubFor(post(PATH).willReturn(json(status, "{\"errors\":[{\"message\":\"osaka exists\"}]}")));

        PlatformRefusedException e =
                catchThrowableOfType(PlatformRefusedException.class, () -> federation.register(OSAKA));

        assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    @Tag("A4")
    void update_sendsNeitherNameNorUrl_andReadsTheTarget_whenTheAnswerIs204() {
        SERVER.stubFor(get(PATH + "/osaka").willReturn(json(200, sample("access/federation-target.json"))));
        SERVER.stubFor(patch(urlEqualTo(PATH + "/osaka")).willReturn(aResponse().withStatus(204)));

        assertThat(federation.update(new SyncTarget("osaka", URL, TargetSettings.defaults())))
                .isEqualTo(OSAKA);
        SERVER.verify(patchRequestedFor(urlEqualTo(PATH + "/osaka")).withRequestBody(equalToJson("""
                        {"permission_filters":{"include_patterns":[],"exclude_patterns":[]},
                         "group_filters":{"include_patterns":[],"exclude_patterns":[]},"active":true}
                        """)));
    }

    @Test
    void update_sendsNoGroupFilters_whereThereAreNone() {
        SERVER.stubFor(get(PATH + "/osaka").willReturn(json(200, "{\"name\":\"osaka\",\"url\":\"" + URL + "\"}")));
        SERVER.stubFor(patch(urlEqualTo(PATH + "/osaka"))
                .willReturn(json(200, sample("access/federation-target-camel-case.json"))));

        TargetSettings tokensOnly = TargetSettings.defaults().toBuilder()
                .entities(List.of(EntityType.TOKENS))
                .build();
        assertThat(federation.update(new SyncTarget("osaka", URL, tokensOnly))).isEqualTo(OSAKA);
        SERVER.verify(patchRequestedFor(urlEqualTo(PATH + "/osaka")).withRequestBody(equalToJson("""
                        {"entities":["tokens"],"permission_filters":{"include_patterns":[],"exclude_patterns":[]},"active":true}
                        """)));
    }

    @Test
    void remove_ofATargetNamedByItsServiceId() {
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        federation.remove("jfac@01ep");

        SERVER.verify(deleteRequestedFor(urlEqualTo(PATH + "/jfac%4001ep")));
    }

    @ParameterizedTest
    @CsvSource({"204, STARTED", "202, ALREADY_RUNNING", "304, NOT_ELIGIBLE"})
    @Tag("A12")
    void fullBroadcast_hasThreeAnswers(int status, BroadcastResult expected) {
        SERVER.stubFor(
                put(PATH + "/osaka/full_broadcast").willReturn(aResponse().withStatus(status)));

        assertThat(federation.fullBroadcast("osaka")).isEqualTo(expected);
        SERVER.verify(
                1, putRequestedFor(urlEqualTo(PATH + "/osaka/full_broadcast")).withRequestBody(absent()));
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "401, UNAUTHORIZED", "403, FORBIDDEN", "404, NOT_FOUND"})
    void fullBroadcast_ofAnUnknownTarget_orWithoutTheRight(int status, ErrorCode expected) {
        SERVER.stubFor(
                put(PATH + "/osaka/full_broadcast").willReturn(aResponse().withStatus(status)));

        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> federation.fullBroadcast("osaka"))
                        .code())
                .isEqualTo(expected);
    }

    @Test
    void validateServer_isTrustedWith204() {
        SERVER.stubFor(post(PATH + "/validate_server").willReturn(aResponse().withStatus(204)));

        assertThat(federation.validateServer(URL)).isEqualTo(new TrustResult.Trusted());
        SERVER.verify(postRequestedFor(urlEqualTo(PATH + "/validate_server"))
                .withRequestBody(equalToJson("{\"url\":\"https://osaka.example.org:8082/access\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "412, circle of trust validation failed (response from target server: 401)",
        "400, Circle of Trust validation failed"
    })
    @Tag("A13")
    void validateServer_isNotTrustedWith412_orWitha400AboutTrust(int status, String words) {
        SERVER.stubFor(post(PATH + "/validate_server")
                .willReturn(aResponse().withStatus(status).withBody(words)));

        assertThat(federation.validateServer(URL)).isEqualTo(new TrustResult.NotTrusted(words));
    }

    @Test
    @Tag("A13")
    void validateServer_withAnother400_isAnError() {
        SERVER.stubFor(post(PATH + "/validate_server")
                .willReturn(json(400, "{\"errors\":[{\"message\":\"url is invalid\"}]}")));

        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> federation.validateServer(URL))
                        .code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void anAnswerWithoutTargets_isMalformed() {
        SERVER.stubFor(get(PATH).willReturn(json(200, "{}")));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> federation.targets())
                        .field())
                .isEqualTo("targets");
    }
}
