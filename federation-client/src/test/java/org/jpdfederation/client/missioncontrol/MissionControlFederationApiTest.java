package org.jpdfederation.client.missioncontrol;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.SetupFailedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.config.NamePatterns;
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

@Tag("API-4.3")
class MissionControlFederationApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/mc/api/v1/federation";
    private static final URI OSAKA_URL = URI.create("https://osaka.example.org:8082/access");
    private static final List<EntityType> TYPES =
            List.of(EntityType.PERMISSIONS, EntityType.GROUPS, EntityType.USERS, EntityType.USERS);
    private static final List<FederationTarget> OSAKA = List.of(
            FederationTarget.of("JPD-3", OSAKA_URL).withPermissionFilters(NamePatterns.including("release-.*")));

    private FederationClient client;
    private MissionControlFederationApi federation;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        federation = client.missionControl().federation();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @Tag("A8")
    void lists_sendBothSpellingsOfTheQuery() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "[]")));

        assertThat(federation.configured()).isEmpty();
        assertThat(federation.all()).isEmpty();

        SERVER.verify(
                1, getRequestedFor(urlEqualTo(PATH + "?include_non_configured=false&includeNonConfiguredJPDs=false")));
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(PATH + "?include_non_configured=true&includeNonConfiguredJPDs=true"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    void all_tellsOfJpdsThatAreNotConfigured_orCouldNotBeRead() {
        SERVER.stubFor(get(urlPathEqualTo(PATH)).willReturn(json(200, sample("missioncontrol/federations.json"))));

        assertThat(federation.all())
                .containsExactly(
                        new FederationSource(
                                "JPD-1",
                                List.of(EntityType.USERS, EntityType.GROUPS),
                                List.of(),
                                List.of(FederationTarget.of("JPD-3", OSAKA_URL)
                                        .withEntities(List.of(EntityType.USERS, EntityType.GROUPS))),
                                Optional.empty()),
                        new FederationSource("artifactory1", List.of(), List.of(), List.of(), Optional.empty()),
                        new FederationSource(
                                "JPD-9", List.of(), List.of(), List.of(), Optional.of("JPD-9 cannot be reached")));
    }

    @Test
    void get_readsEveryField_andKeepsAnEntityTypeThatIsNotPublished() {
        SERVER.stubFor(get(PATH + "/JPD-1").willReturn(json(200, sample("missioncontrol/federation.json"))));

        FederationSource expected = new FederationSource(
                "JPD-1",
                List.of(EntityType.USERS, EntityType.GROUPS, EntityType.PERMISSIONS),
                List.of("PROJECTS"),
                List.of(
                        new FederationTarget(
                                Optional.of("JPD-3"),
                                Optional.of("osaka"),
                                Optional.of("jfac@01hq3v7k8m2n4p6r8t0w2y4abd"),
                                Optional.of(OSAKA_URL),
                                List.of(EntityType.USERS),
                                List.of(),
                                new NamePatterns(List.of("release-.*"), List.of("release-internal"))),
                        new FederationTarget(
                                Optional.empty(),
                                Optional.of("lima"),
                                Optional.empty(),
                                Optional.of(URI.create("https://lima.example.org:8082/access")),
                                List.of(),
                                List.of(),
                                NamePatterns.all())),
                Optional.empty());
        assertThat(federation.get("JPD-1")).isEqualTo(expected);
        assertThat(client.async().missionControl().federation().get("JPD-1").join())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"400, NOT_A_CANDIDATE", "404, NOT_FOUND", "401, UNAUTHORIZED", "403, FORBIDDEN"})
    void get_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(get(PATH + "/JPD-1").willReturn(json(status, "JPD-1 is not a valid candidate")));

        assertRefused(() -> federation.get("JPD-1"), expected, status);
    }

    @Test
    @Tag("A7")
    void candidates_areKeptAsTheyCame_withTheirNumbersExact() {
        SERVER.stubFor(get(PATH + "/candidates").willReturn(json(200, sample("missioncontrol/candidates.json"))));

        assertThat(federation.candidates())
                .containsExactly(
                        new FederationCandidate(
                                Optional.of("JPD-3"),
                                Optional.of("osaka"),
                                Optional.of("https://osaka.example.org/"),
                                "{\"id\":\"JPD-3\",\"name\":\"osaka\",\"url\":\"https://osaka.example.org/\","
                                        + "\"big\":12345678901234567890}"),
                        new FederationCandidate(Optional.of("JPD-4"), Optional.empty(), Optional.empty(), "\"JPD-4\""),
                        new FederationCandidate(
                                Optional.empty(), Optional.empty(), Optional.empty(), "{\"kind\":\"other\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"candidates\":[]}", "<html>", ""})
    @Tag("A7")
    void candidates_thatAreNoList_areMalformed(String body) {
        SERVER.stubFor(get(PATH + "/candidates").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> federation.candidates())
                        .field())
                .isEqualTo("body");
    }

    @Test
    void configure_sendsUpperCaseEntities_andIsCompleteWithWarnings() {
        SERVER.stubFor(put(PATH + "/JPD-1").willReturn(json(200, sample("missioncontrol/steps-warning.json"))));

        SetupResult result = federation.configure("JPD-1", TYPES, OSAKA);

        List<SetupStep> steps = List.of(
                new SetupStep.Ok("Get configuration of home"),
                new SetupStep.Warning("Send configuration to home", "home has a newer configuration"));
        assertThat(result).isEqualTo(new SetupResult.Complete(steps));
        assertThat(result.orThrow()).isEqualTo(steps);
        SERVER.verify(
                1,
                putRequestedFor(urlEqualTo(PATH + "/JPD-1"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withRequestBody(equalToJson(sample("missioncontrol/federation-configure.json"))));
    }

    @Test
    void configure_sendsATargetsOwnEntities_andTheNameOfOneWithoutId_butNoCode() {
        SERVER.stubFor(put(anyUrl()).willReturn(json(200, "[]")));
        SERVER.stubFor(get(PATH + "/JPD-1").willReturn(json(200, sample("missioncontrol/federation.json"))));

        FederationSource before = federation.get("JPD-1");
        federation.configure("JPD-1", before.entities(), before.targets());

        SERVER.verify(1, putRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                        {"entities":["USERS","GROUPS","PERMISSIONS"],
                         "targets":[
                          {"id":"JPD-3","url":"https://osaka.example.org:8082/access","entities":["USERS"],
                           "permission_filters":{"include_patterns":["release-.*"],"exclude_patterns":["release-internal"]}},
                          {"name":"lima","url":"https://lima.example.org:8082/access",
                           "permission_filters":{"include_patterns":[],"exclude_patterns":[]}}]}
                        """)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 422})
    @Tag("A14")
    void configure_withAStepThatFailed_isIncomplete_whateverTheStatus(int status) {
        SERVER.stubFor(put(PATH + "/JPD-1").willReturn(json(status, sample("missioncontrol/steps-error.json"))));

        SetupResult result = federation.configure("JPD-1", TYPES, OSAKA);

        assertThat(result.steps())
                .containsExactly(
                        new SetupStep.Ok("Get configuration of home"),
                        new SetupStep.Ok("Get Access token from home"),
                        new SetupStep.Failed("Check if osaka trusts home", "osaka does not trust home"));
        assertThat(result.<List<String>>fold(complete -> List.of(), SetupResult.Incomplete::failures))
                .containsExactly("Check if osaka trusts home: ERROR (osaka does not trust home)");
        SetupFailedException e = catchThrowableOfType(SetupFailedException.class, result::orThrow);
        assertThat(e.code()).isEqualTo(ErrorCode.SETUP_INCOMPLETE);
        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(e.retryable()).isFalse();
        assertThat(e.operation()).contains("configure federation");
        assertThat(e.failures()).containsExactly("Check if osaka trusts home: ERROR (osaka does not trust home)");
        assertThat(e)
                .hasMessageContaining("jpd-2")
                .hasMessageContaining("the federation of JPD-1")
                .hasMessageContaining("osaka does not trust home");
    }

    @Test
    void configure_withAStatusThatIsNotPublished_isIncomplete_andNamesTheWord() {
        SERVER.stubFor(put(PATH + "/JPD-1")
                .willReturn(json(200, "[{\"label\":\"Add target\",\"status\":\"SKIPPED\"},{\"label\":\"Check\"}]")));

        SetupResult result = federation.configure("JPD-1", TYPES, OSAKA);

        assertThat(result.steps())
                .containsExactly(
                        new SetupStep.Unknown("Add target", "SKIPPED", ""), new SetupStep.Unknown("Check", "", ""));
        assertThat(catchThrowableOfType(SetupFailedException.class, result::orThrow)
                        .failures())
                .containsExactly("Add target: SKIPPED", "Check: no status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[{\"message\":\"targets is invalid\"}]}",
                "targets is invalid",
                "[]",
                "[{\"label\":\"Get configuration of home\",\"status\":\"OK\"}]",
                "[{\"message\":\"targets is invalid\"}]"
            })
    void configure_thatIsRefusedWithoutAFailedStep_isABadRequest(String body) {
        for (int status : new int[] {400, 422}) {
            SERVER.stubFor(put(PATH + "/JPD-1").willReturn(json(status, body)));

            assertRefused(() -> federation.configure("JPD-1", TYPES, OSAKA), ErrorCode.BAD_REQUEST, status);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    @Tag("A14")
    void configure_withManySteps_isReadWhole_whateverTheStatus(int status) {
        String ok = "{\"label\":\"Get configuration of home\",\"status\":\"OK\"}";
        String steps = "[" + String.join(",", java.util.Collections.nCopies(200, ok))
                + ",{\"label\":\"Check if osaka trusts home\",\"status\":\"ERROR\",\"status_message\":\"no\"}]";
        SERVER.stubFor(put(PATH + "/JPD-1").willReturn(json(status, steps)));

        assertThat(steps.length()).isGreaterThan(8 << 10);
        assertThat(federation.configure("JPD-1", TYPES, OSAKA).steps()).hasSize(201);
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHORIZED", "403, FORBIDDEN", "404, NOT_FOUND"})
    void configure_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(put(PATH + "/JPD-1").willReturn(json(status, "")));

        PlatformRefusedException e = assertRefused(() -> federation.configure("JPD-1", TYPES, OSAKA), expected, status);

        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void configure_withAnAnswerThatIsNoListOfSteps_isMalformed_thoughApplied() {
        SERVER.stubFor(put(PATH + "/JPD-1").willReturn(json(200, "{\"status\":\"OK\"}")));

        assertThat(catchThrowableOfType(
                                MalformedAnswerException.class, () -> federation.configure("JPD-1", TYPES, OSAKA))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    @Tag("A9")
    void configure_takesNotAllTargetsAway_norSendsNoTypes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> federation.configure("JPD-1", TYPES, List.of()))
                .withMessageContaining("access().federation().remove");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> federation.configure("JPD-1", List.of(), OSAKA))
                .withMessageContaining("entity type");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aTarget_isNamedByIdOrName_andByTheUrlOfItsAccessService() {
        FederationTarget nameless = new FederationTarget(
                Optional.empty(),
                Optional.empty(),
                Optional.of("jfac@01hq3v7k8m2n4p6r8t0w2y4abd"),
                Optional.of(OSAKA_URL),
                List.of(),
                List.of(),
                NamePatterns.all());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> federation.configure("JPD-1", TYPES, List.of(nameless)))
                .withMessageContaining("neither id nor name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FederationTarget.of("JPD-3", URI.create("https://osaka.example.org:8082/")))
                .withMessageContaining("/access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"label\":\"SUCCESSFUL\",\"status\":\"OK\"}]", "[{\"label\":\"SUCCESSFUL\"}]"})
    void createMesh_answersOneStep(String body) {
        SERVER.stubFor(post(PATH + "/create_mesh").willReturn(json(200, body)));

        SetupResult result =
                federation.createMesh(List.of("JPD-1", "JPD-2", "JPD-1"), List.of(EntityType.GROUPS, EntityType.USERS));

        assertThat(result).isEqualTo(new SetupResult.Complete(List.of(new SetupStep.Ok("SUCCESSFUL"))));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH + "/create_mesh"))
                        .withRequestBody(equalToJson(sample("missioncontrol/mesh.json"))));
    }

    @Test
    void createMesh_withAStepThatFailed_isIncomplete() {
        SERVER.stubFor(post(PATH + "/create_mesh").willReturn(json(422, sample("missioncontrol/steps-error.json"))));

        SetupResult result = federation.createMesh(List.of("JPD-1", "JPD-2"), TYPES);

        assertThat(catchThrowableOfType(SetupFailedException.class, result::orThrow))
                .hasMessageContaining("the mesh of JPD-1, JPD-2");
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "404, NOT_FOUND", "422, BAD_REQUEST", "405, NOT_SUPPORTED", "401, UNAUTHORIZED"})
    void createMesh_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(post(PATH + "/create_mesh").willReturn(json(status, "")));

        assertRefused(() -> federation.createMesh(List.of("JPD-1", "JPD-2"), TYPES), expected, status);
    }

    @Test
    void createMesh_takesTwoJpdsAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> federation.createMesh(List.of("JPD-1", "JPD-1"), TYPES))
                .withMessageContaining("at least two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> federation.createMesh(List.of("JPD-1", "JPD-2"), List.of()));
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    private static PlatformRefusedException assertRefused(ThrowingCallable call, ErrorCode code, int status) {
        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, call);
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.status()).isEqualTo(status);
        return e;
    }
}
