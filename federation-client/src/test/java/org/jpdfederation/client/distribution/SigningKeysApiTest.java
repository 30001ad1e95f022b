package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.Credentials;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.PropagationFailedException;
import org.jpdfederation.client.internal.Jpd;
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

@Tag("DIST-4")
class SigningKeysApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/distribution/api/v1/keys/gpg";
    private static final String PUBLIC =
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\nmQENBF\n-----END PGP PUBLIC KEY BLOCK-----\n";
    private static final Secret PRIVATE =
            Secret.of("-----BEGIN PGP PRIVATE KEY BLOCK-----\ncanary-private\n-----END PGP PRIVATE KEY BLOCK-----\n");
    private static final SigningKeyUpload UPLOAD = SigningKeyUpload.builder(
                    "train-key-2025", new SigningKeyMaterial.Pair(PUBLIC, PRIVATE))
            .passphrase(Secret.of("canary-passphrase"))
            .propagateToEdgeNodes()
            .setAsDefault()
            .build();
    private static final SigningKeyUpload VAULT = SigningKeyUpload.builder(
                    "train-key-2025",
                    new SigningKeyMaterial.Vault(
                            "acme-vault",
                            new SigningKeyMaterial.Entry("secret/gpg", "public"),
                            new SigningKeyMaterial.Entry("secret/gpg", "private")))
            .failOnPropagationFailure()
            .build();
    private static final String SUCCESS = "{\"report\":{\"message\":\"\",\"status\":\"SUCCESS\",\"details\":[]}}";

    private FederationClient client;
    private SigningKeysApi keys;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        keys = client.distribution().signingKeys();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void upload_sendsThePair_andTellsHowFarThePublicKeyCame(int status) {
        SERVER.stubFor(post(PATH).willReturn(json(status, sample("distribution/propagation-report.json"))));

        PropagationReport report = keys.upload(UPLOAD);

        assertThat(report.status()).isEqualTo(PropagationStatus.PARTIAL_SUCCESS);
        assertThat(report.deliveries())
                .extracting(PropagationReport.Delivery::name)
                .containsExactly("edge-paris", "edge-oslo");
        assertThat(catchThrowableOfType(PropagationFailedException.class, report::orThrow))
                .hasMessageStartingWith("jpd-2: upload signing key did not reach all JPDs: PARTIAL_SUCCESS;");
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(sample("distribution/signing-key-upload.json"))));
    }

    @Test
    void upload_sendsWhereTheKeysAreInAVault() {
        SERVER.stubFor(post(PATH)
                .willReturn(json(201, "{\"report\":{\"status\":\"PROPAGATION_NOT_REQUESTED\",\"message\":\"no\"}}")));

        assertThat(keys.upload(VAULT)).isEqualTo(new PropagationReport.NotRequested("no", List.of()));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withRequestBody(equalToJson(sample("distribution/signing-key-upload-vault.json"))));
    }

    @Test
    @Tag("DIST-0.2")
    void upload_takesUserAndPassword_inPlaceOfTheClientsToken() {
        SERVER.stubFor(post(PATH).willReturn(json(201, SUCCESS)));

        assertThat(keys.upload(UPLOAD, Credentials.basic("admin", Secret.of("canary-password")))
                        .succeeded())
                .isTrue();
        SERVER.verify(
                1, postRequestedFor(urlEqualTo(PATH)).withBasicAuth(new BasicCredentials("admin", "canary-password")));
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHORIZED", "403, FORBIDDEN"})
    @Tag("DIST-0.2")
    void upload_thatIsRefusedToAToken_tellsOfUserAndPassword(int status, ErrorCode expected) {
        SERVER.stubFor(post(PATH)
                .willReturn(json(status, "{\"status_code\":" + status + ",\"message\":\"no canary-passphrase\"}")));

        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, () -> keys.upload(UPLOAD));

        assertThat(e.code()).isEqualTo(expected);
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(e.serverWords()).isEqualTo("no ***");
        assertThat(e)
                .hasMessageContaining("upload(key, Credentials.basic(user, password))")
                .hasMessageContaining("Nothing was changed.");
        assertThat(e.getMessage()).doesNotContain("canary");
    }

    @Test
    @Tag("DIST-0.3")
    void upload_thatIsRefused_repeatsNoSecret_butBothPartsOfTheBody() {
        SERVER.stubFor(post(PATH)
                .willReturn(json(
                        400,
                        "{\"status_code\":400,\"message\":\"cannot unlock\",\"detail\":\"canary-passphrase does not"
                                + " fit -----BEGIN PGP PRIVATE KEY BLOCK-----\\ncanary-private\\n-----END PGP"
                                + " PRIVATE KEY BLOCK-----\\n\"}")));

        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, () -> keys.upload(UPLOAD));

        assertThat(e.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(e.serverWords()).isEqualTo("cannot unlock; *** does not fit ***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | APPLIED",
                "<html>sign in</html> | UNKNOWN",
                "{} | APPLIED",
                "{\"report\":null} | APPLIED",
                "{\"report\":{}} | APPLIED"
            })
    void upload_withoutAReport_isMalformed_andWasMade_unlessAPageMayBeAProxys(String body, Outcome expected) {
        SERVER.stubFor(post(PATH).willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> keys.upload(UPLOAD))
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    void theValues_areChecked_andTellNoSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKeyMaterial.Pair(PRIVATE.reveal(), PRIVATE))
                .withMessageNotContaining("canary")
                .withMessageContaining("--export");
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKeyUpload.builder(" ", UPLOAD.material()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKeyMaterial.Entry("", "k"));
        assertThat(UPLOAD + " " + UPLOAD.material()).doesNotContain("canary");
        assertThat(UPLOAD.material().<String>fold(pair -> "pair", vault -> "vault"))
                .isEqualTo("pair");
        assertThat(VAULT.material().<String>fold(pair -> "pair", vault -> "vault"))
                .isEqualTo("vault");
    }

    @Test
    @Tag("DIST-4.3")
    void propagate_namesTheDefaultKey_allKeys_orOne_andHasNoBody() {
        SERVER.stubFor(post(urlPathEqualTo(PATH + "/propagate")).willReturn(json(200, SUCCESS)));

        assertThat(List.of(keys.propagateDefault(), keys.propagateAll(), keys.propagate("a b&c")))
                .allMatch(PropagationReport::succeeded);

        for (String query : List.of("", "?all=true", "?alias=a%20b%26c")) {
            SERVER.verify(
                    1, postRequestedFor(urlEqualTo(PATH + "/propagate" + query)).withRequestBody(absent()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> keys.propagate(" "));
    }

    @Test
    @Tag("DIST-4.4")
    void list_readsAliasesAndFlags() {
        SERVER.stubFor(get(PATH + "/aliases")
                .willReturn(json(
                        200,
                        "[{\"alias\":\"default-gpg-key\",\"default\":true,\"passphrase\":false},"
                                + "{\"alias\":\"train-key-2025\",\"default\":false,\"passphrase\":true,\"new\":1}]")));

        assertThat(keys.list())
                .containsExactly(
                        new SigningKeySummary("default-gpg-key", true, false),
                        new SigningKeySummary("train-key-2025", false, true));
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(PATH + "/aliases"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    @Tag("DIST-4.4")
    void getAndFind_readAPublicKey() {
        SERVER.stubFor(get(PATH + "/a%2Fb").willReturn(json(200, "{\"alias\":\"a/b\",\"public_key\":\"PEM\"}")));
        SERVER.stubFor(get(PATH + "/none").willReturn(json(404, "{\"status_code\":404,\"message\":\"no key\"}")));

        assertThat(keys.get("a/b")).isEqualTo(new SigningKey("a/b", "PEM"));
        assertThat(keys.find("a/b")).contains(new SigningKey("a/b", "PEM"));
        assertThat(keys.find("none")).isEmpty();
        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> keys.get("none"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    @Tag("DIST-4.4")
    void defaultPublicKey_leavesTheAsterisksAlone() {
        SERVER.stubFor(get(PATH).willReturn(json(200, "{\"public_key\":\"PEM\",\"private_key\":\"****\"}")));

        assertThat(keys.defaultPublicKey()).contains("PEM");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    @Tag("DIST-4.4")
    void defaultPublicKey_isEmpty_whereTheServerSaysSo(int status) {
        SERVER.stubFor(get(PATH)
                .willReturn(json(
                        status,
                        "{\"status_code\":" + status + ",\"message\":\"No public GPG key exists in Distribution\"}")));

        assertThat(keys.defaultPublicKey()).isEqualTo(Optional.empty());
    }

    @Test
    @Tag("DIST-4.4")
    void defaultPublicKey_ofAJpdWithoutDistribution_isNotFound() {
        SERVER.stubFor(get(PATH).willReturn(json(404, "")));

        assertThat(catchThrowableOfType(PlatformRefusedException.class, keys::defaultPublicKey)
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    @Tag("DIST-4.4")
    void renameAndDelete_sendTheAlias(int status) {
        SERVER.stubFor(
                any(urlPathEqualTo(PATH + "/old%20one")).willReturn(aResponse().withStatus(status)));

        keys.rename("old one", "new one");
        keys.delete("old one");

        SERVER.verify(
                1,
                putRequestedFor(urlEqualTo(PATH + "/old%20one"))
                        .withRequestBody(equalToJson("{\"new_alias\":\"new one\"}")));
        SERVER.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/old%20one")).withRequestBody(absent()));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.rename("a", " "));
    }
}
