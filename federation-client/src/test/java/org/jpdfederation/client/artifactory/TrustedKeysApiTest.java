package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.Optional;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
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

@Tag("DIST-5")
class TrustedKeysApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/artifactory/api/security/keys/trusted";
    private static final String PUBLIC =
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\nmQENBF\n-----END PGP PUBLIC KEY BLOCK-----\n";
    private static final String OTHER =
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\nother\n-----END PGP PUBLIC KEY BLOCK-----\n";

    /** The first key of {@code trusted-keys.json}, its dates worked out by hand. */
    private static final TrustedKey TRAIN = new TrustedKey(
            "8f3a1c",
            "train-key-2025",
            "5b:0a:17",
            Optional.of("-----BEGIN PGP PUBLIC KEY BLOCK-----\r\nmQENBF\r\n-----END PGP PUBLIC KEY BLOCK-----"),
            "Release <rel@acme.example>",
            Optional.of(Instant.parse("2025-01-10T08:00:00Z")),
            Optional.of(Instant.parse("2027-01-10T05:00:00Z")),
            "");

    private FederationClient client;
    private TrustedKeysApi keys;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        keys = client.artifactory().trustedKeys();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    @Tag("DIST-8.1")
    void add_sendsThePublicKey_underTheFieldOfTheDocuments(int status) {
        SERVER.stubFor(post(PATH)
                .willReturn(json(
                        status,
                        "{\"kid\":\"8f3a1c\",\"alias\":\"train-key-2025\",\"fingerprint\":\"5b:0a:17\",\"key\":\"PEM\","
                                + "\"issued_on\":\"2025-01-10T08:00:00.000Z\",\"issued_by\":\"Release\","
                                + "\"valid_until\":\"2027-01-10T08:00:00.000Z\"}")));

        TrustedKeyResult result = keys.add("train-key-2025", PUBLIC);

        assertThat(result)
                .isEqualTo(new TrustedKeyResult.Added(new TrustedKey(
                        "8f3a1c",
                        "train-key-2025",
                        "5b:0a:17",
                        Optional.of("PEM"),
                        "Release",
                        Optional.of(Instant.parse("2025-01-10T08:00:00Z")),
                        Optional.of(Instant.parse("2027-01-10T08:00:00Z")),
                        "")));
        assertThat(result.<String>fold(added -> "added", there -> "there")).isEqualTo("added");
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withRequestBody(equalToJson("{\"alias\":\"train-key-2025\",\"public_key\":\""
                                + PUBLIC.replace("\n", "\\n") + "\"}")));
    }

    @Test
    @Tag("DIST-8.3")
    void list_readsBothSpellingsOfTheDates() {
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("artifactory/trusted-keys.json"))));

        assertThat(keys.list())
                .containsExactly(
                        TRAIN,
                        new TrustedKey(
                                "9007199254740993",
                                "old",
                                "aa:bb",
                                Optional.empty(),
                                "Ada <ada@acme.example>",
                                Optional.of(Instant.parse("2025-01-10T08:00:00Z")), // in milliseconds
                                Optional.of(Instant.parse("2027-01-10T08:00:00Z")), // in seconds
                                "PGP"),
                        new TrustedKey(
                                "77",
                                "endless",
                                "",
                                Optional.empty(),
                                "",
                                Optional.of(Instant.parse("2025-01-10T08:00:00Z")), // as a text
                                Optional.empty(),
                                ""));
        assertThat(keys.find("old")).map(TrustedKey::kid).contains("9007199254740993");
        assertThat(keys.find("none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, alias already exists", "400, Alias Already Exists", "409, conflict"})
    @Tag("DIST-8.4")
    void add_ofTheSameKey_isAlreadyThere_whateverTheLineEnds(int status, String words) {
        SERVER.stubFor(post(PATH).willReturn(refusal(status, words)));
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("artifactory/trusted-keys.json"))));

        TrustedKeyResult result = keys.add("train-key-2025", PUBLIC);

        assertThat(result).isEqualTo(new TrustedKeyResult.AlreadyThere(TRAIN));
        assertThat(result.<String>fold(added -> "added", there -> "there")).isEqualTo("there");
    }

    @ParameterizedTest
    @CsvSource({"400, train-key-2025", "409, train-key-2025", "409, old", "409, none"})
    @Tag("DIST-8.4")
    void add_ofAnotherKeyUnderATakenAlias_orOneThatCannotBeCompared_alreadyExists(int status, String alias) {
        SERVER.stubFor(post(PATH).willReturn(refusal(status, "alias already exists")));
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("artifactory/trusted-keys.json"))));

        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, () -> keys.add(alias, OTHER));

        assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void add_ofAKeyThatCannotBeRead_isABadRequest_andNothingIsListed() {
        SERVER.stubFor(post(PATH).willReturn(refusal(400, "cannot parse public key")));

        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> keys.add("k", PUBLIC))
                        .code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void whereTheLicenceHasNoTrustedKeys_theMessageSaysThatItMayBeSo() {
        SERVER.stubFor(any(urlPathMatching(PATH + ".*")).willReturn(refusal(403, "no")));

        for (Runnable call : new Runnable[] {
            () -> keys.add("k", PUBLIC), () -> keys.list(), () -> keys.find("k"), () -> keys.delete("8f")
        }) {
            PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, call::run);
            assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(e).hasMessageContaining("the licence of this JPD has no trusted keys");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "{}", "{\"keys\":{}}", "{\"keys\":[{\"alias\":\"k\"}]}"})
    void list_ofWhatIsNoList_isMalformed(String body) {
        SERVER.stubFor(get(PATH).willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, keys::list))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "{}"})
    void add_withAnAnswerThatCannotBeRead_wasMade(String body) {
        SERVER.stubFor(post(PATH).willReturn(json(201, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> keys.add("k", PUBLIC))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void add_ofAPrivateKey_isRefusedHere_andNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.add("k", "-----BEGIN PGP PRIVATE KEY BLOCK-----\ncanary"))
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException().isThrownBy(() -> keys.add(" ", PUBLIC));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.add("k", " "));
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-5.3")
    void delete_takesTheId() {
        SERVER.stubFor(delete(PATH + "/8f3a1c").willReturn(aResponse().withStatus(204)));

        keys.delete("8f3a1c");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/8f3a1c")).withRequestBody(absent()));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder refusal(int status, String words) {
        return json(status, "{\"errors\":[{\"status\":" + status + ",\"message\":\"" + words + "\"}]}");
    }
}
