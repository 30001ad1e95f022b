package org.jpdfederation.client.missioncontrol;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.core.entity.Secret;
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

@Tag("API-4.2")
class JpdsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/mc/api/v1/jpds";
    private static final Location PARIS = new Location("Paris", "FR", 48.85, 2.35);
    private static final JpdDetails DETAILS = JpdDetails.of(
                    "edge-paris", URI.create("https://edge-paris.acme.example"), PARIS)
            .withTags("edge", "emea");
    private static final JpdCredentials TOKEN = new JpdCredentials.PairingToken(Secret.of("canary-pairing-token"));
    private static final JpdCredentials KEY = new JpdCredentials.JoinKey(Secret.of("canary-join-key"));

    /** The JPD of {@code jpd.json}. */
    private static final RegisteredJpd EDGE = new RegisteredJpd(
            "JPD-7",
            "edge-paris",
            "https://edge-paris.acme.example/",
            Optional.of("https://edge-paris.acme.example"),
            false,
            Optional.of(PARIS),
            List.of(new RegisteredJpd.License("EDGE", false, "Acme", Optional.of(LocalDate.of(2026, 6, 30)), "ab12")),
            List.of(new RegisteredJpd.Service("ARTIFACTORY", "ONLINE")),
            new RegisteredJpd.Status(RegisteredJpd.Status.ONLINE, "Online", List.of()),
            List.of("edge", "emea"),
            true,
            Optional.of("JPD-1"));

    private FederationClient client;
    private JpdsApi jpds;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        jpds = client.missionControl().jpds();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @Tag("A6")
    void list_readsTheStatusAsAWordAndAsAnObject() {
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("missioncontrol/jpds.json"))));

        assertThat(jpds.list())
                .containsExactly(
                        new RegisteredJpd(
                                "JPD-1",
                                "home",
                                "https://home.example.org",
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                new RegisteredJpd.Status("ONLINE", "", List.of()),
                                List.of(),
                                false,
                                Optional.empty()),
                        new RegisteredJpd(
                                "JPD-3",
                                "osaka-edge",
                                "https://osaka.example.org/",
                                Optional.of("https://osaka.example.org"),
                                false,
                                Optional.of(new Location("Osaka", "JP", 34.69, 135.5)),
                                List.of(new RegisteredJpd.License(
                                        "EDGE", false, "Example", Optional.of(LocalDate.of(2027, 3, 31)), "9f1c")),
                                List.of(new RegisteredJpd.Service("ARTIFACTORY", "ONLINE")),
                                new RegisteredJpd.Status(
                                        "PARTIAL", "Some services are offline", List.of("JFMC is slow")),
                                List.of("prod"),
                                false,
                                Optional.empty()));
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    void list_sendsTheFiltersThatAreSet() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "[]")));

        assertThat(jpds.list(JpdFilter.builder()
                        .name("edge-*")
                        .tag("a&b")
                        .url("https://*")
                        .status(RegisteredJpd.Status.OFFLINE)
                        .build()))
                .isEmpty();
        assertThat(jpds.list(JpdFilter.builder().build())).isEmpty();

        SERVER.verify(
                1, getRequestedFor(urlEqualTo(PATH + "?name=edge-%2A&tag=a%26b&url=https%3A%2F%2F%2A&status=OFFLINE")));
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void list_withAStatusThatIsNotPublished_isABadRequest() {
        SERVER.stubFor(get(PATH + "?status=UP").willReturn(json(400, "bad status")));

        assertRefused(() -> jpds.list(JpdFilter.builder().status("UP").build()).toList(), ErrorCode.BAD_REQUEST, 400);
    }

    @Test
    void list_thatIsNoList_isMalformed() {
        SERVER.stubFor(get(PATH).willReturn(json(200, "{\"jpds\":[]}")));

        assertThat(catchThrowableOfType(
                        MalformedAnswerException.class, () -> jpds.list().toList()))
                .hasMessageContaining("must be a list");
    }

    @Test
    void get_readsEveryField_andALicenceDateWithATime() {
        SERVER.stubFor(get(PATH + "/JPD-7").willReturn(json(200, sample("missioncontrol/jpd.json"))));

        assertThat(jpds.get("JPD-7")).isEqualTo(EDGE);
        assertThat(jpds.find("JPD-7")).contains(EDGE);
        assertThat(client.async().missionControl().jpds().get("JPD-7").join()).isEqualTo(EDGE);
    }

    @Test
    void find_isEmptyWhereGetIsNotFound_andTheIdIsEncoded() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(404, "")));

        assertThat(jpds.find("a/b")).isEmpty();
        assertRefused(() -> jpds.get("a/b"), ErrorCode.NOT_FOUND, 404);
        SERVER.verify(2, getRequestedFor(urlEqualTo(PATH + "/a%2Fb")));
    }

    @Test
    void aStatusThatIsNotPublished_isKept() {
        SERVER.stubFor(get(PATH + "/JPD-7")
                .willReturn(json(200, "{\"id\":\"JPD-7\",\"name\":\"x\",\"status\":{\"code\":\"SLEEPING\"}}")));

        assertThat(jpds.get("JPD-7").status().code()).isEqualTo("SLEEPING");
    }

    @Test
    @Tag("HYB-4.5")
    void add_sendsTheUrlWithASlash_andThePairingTokenAsToken() {
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("missioncontrol/jpd.json"))));

        assertThat(jpds.add(DETAILS, TOKEN)).isEqualTo(EDGE);
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(sample("missioncontrol/jpd-add.json"))));
    }

    @Test
    void add_withAJoinKey_orTheLoginOfArtifactory6() {
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("missioncontrol/jpd.json"))));

        jpds.add(DETAILS.withTags(), KEY);
        jpds.add(DETAILS.withTags(), new JpdCredentials.Login("admin", Secret.of("canary-password")));

        String details = "\"name\":\"edge-paris\",\"url\":\"https://edge-paris.acme.example/\",\"tags\":[],"
                + "\"location\":{\"city_name\":\"Paris\",\"country_code\":\"FR\",\"latitude\":48.85,\"longitude\":2.35}";
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withRequestBody(equalToJson("{" + details + ",\"token\":\"canary-join-key\"}")));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withRequestBody(equalToJson(
                                "{" + details + ",\"username\":\"admin\",\"password\":\"canary-password\"}")));
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "401, UNAUTHORIZED", "403, FORBIDDEN", "409, ALREADY_EXISTS", "404, NOT_FOUND"})
    void add_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(
                post(PATH).willReturn(json(status, "cannot connect with canary-pairing-token by canary-join-key")));

        PlatformRefusedException e = assertRefused(() -> jpds.add(DETAILS, TOKEN), expected, status);

        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(e).hasMessageContaining("cannot connect with ***");
        assertThat(e.getMessage()).doesNotContain("canary-pairing-token");
    }

    @Test
    @Tag("HYB-4.1")
    void aPairingToken_isSentOnce_thoughNoAnswerCame() {
        SERVER.stubFor(post(PATH).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        UnreachableException e = catchThrowableOfType(UnreachableException.class, () -> jpds.add(DETAILS, TOKEN));

        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, postRequestedFor(urlEqualTo(PATH)));
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void update_readsTheJpdAgain_sinceTheAnswerIsEmpty() {
        SERVER.stubFor(put(PATH + "/JPD-7").willReturn(aResponse().withStatus(204)));
        SERVER.stubFor(get(PATH + "/JPD-7").willReturn(json(200, sample("missioncontrol/jpd.json"))));

        assertThat(jpds.update("JPD-7", DETAILS)).isEqualTo(EDGE);
        SERVER.verify(
                1,
                putRequestedFor(urlEqualTo(PATH + "/JPD-7"))
                        .withRequestBody(equalToJson(sample("missioncontrol/jpd-update.json"))));

        assertThat(jpds.update("JPD-7", DETAILS, TOKEN)).isEqualTo(EDGE);
        SERVER.verify(
                1,
                putRequestedFor(urlEqualTo(PATH + "/JPD-7"))
                        .withRequestBody(equalToJson(sample("missioncontrol/jpd-add.json"))));
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "404, NOT_FOUND", "409, ALREADY_EXISTS", "401, UNAUTHORIZED", "403, FORBIDDEN"})
    void update_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(put(PATH + "/JPD-7").willReturn(json(status, "")));

        assertRefused(() -> jpds.update("JPD-7", DETAILS), expected, status);
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void update_withAPairingToken_isSentOnce_thoughNoAnswerCame() {
        SERVER.stubFor(put(PATH + "/JPD-7").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(catchThrowableOfType(UnreachableException.class, () -> jpds.update("JPD-7", DETAILS, TOKEN))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, putRequestedFor(urlEqualTo(PATH + "/JPD-7")));
    }

    @Test
    void delete_hasNoBody() {
        SERVER.stubFor(delete(PATH + "/JPD-7").willReturn(aResponse().withStatus(204)));

        jpds.delete("JPD-7");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/JPD-7")).withRequestBody(absent()));
    }

    @Test
    void delete_ofAnUnknownOne_isNotFound() {
        SERVER.stubFor(delete(PATH + "/JPD-9").willReturn(json(404, "")));

        assertRefused(() -> jpds.delete("JPD-9"), ErrorCode.NOT_FOUND, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edge.example",
                "ftp://edge.example/",
                "https:///path",
                "https://edge.example/?a=b",
                "https://edge.example/#x"
            })
    void details_refuseWhatIsNoAddress(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpdDetails.of("edge", URI.create(url), PARIS))
                .withMessageContaining("is no address of JPD 'edge'");
    }

    @Test
    void details_doNotRepeatCredentialsOfAUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpdDetails.of("edge", URI.create("https://a:canary@edge.example/"), PARIS))
                .withMessageContaining("credentials")
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "'', FR, 0, 0, city",
        "Paris, FRA, 0, 0, country code",
        "Paris, 1R, 0, 0, country code",
        "Paris, FR, 90.1, 0, latitude",
        "Paris, FR, NaN, 0, latitude",
        "Paris, FR, 0, -180.1, longitude"
    })
    @Tag("H23")
    void details_wantAllFourPartsOfTheLocation(
            String city, String country, double latitude, double longitude, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpdDetails.of(
                        "edge", URI.create("https://edge.example/"), new Location(city, country, latitude, longitude)))
                .withMessageContaining(named);
    }

    @Test
    void details_takeTheEdgesOfTheGlobe_andTheContextOfArtifactory6() {
        JpdDetails edge = JpdDetails.of(
                "edge", URI.create("http://host:8081/artifactory/"), new Location("Pole", "aq", -90, 180));

        assertThat(edge.tags()).isEmpty();
    }

    @Test
    void credentials_showNoSecret_andFoldByKind() {
        JpdCredentials login = new JpdCredentials.Login("admin", Secret.of("canary-password"));

        assertThat(List.of(TOKEN, KEY, login).toString()).doesNotContain("canary");
        assertThat(List.of(TOKEN, KEY, login))
                .extracting(given -> given.<String>fold(token -> "token", key -> "key", user -> user.username()))
                .containsExactly("token", "key", "admin");
    }

    private static PlatformRefusedException assertRefused(ThrowingCallable call, ErrorCode code, int status) {
        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, call);
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.status()).isEqualTo(status);
        return e;
    }
}
