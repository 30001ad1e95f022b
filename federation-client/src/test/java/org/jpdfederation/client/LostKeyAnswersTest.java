package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jpdfederation.client.artifactory.TrustedKeyResult;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SigningKeyMaterial;
import org.jpdfederation.client.distribution.SigningKeyUpload;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls for keys and imports whose answer was lost: what is looked for, and what is never sent twice. */
@Tag("C15")
class LostKeyAnswersTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String SIGNING = "/distribution/api/v1/keys/gpg";
    private static final String TRUSTED = "/artifactory/api/security/keys/trusted";
    private static final ResponseDefinitionBuilder LOST = aResponse().withFault(Fault.EMPTY_RESPONSE);
    private static final ResponseDefinitionBuilder NONE = json(404, "");
    private static final ResponseDefinitionBuilder THERE =
            json(200, "{\"alias\":\"k\",\"public_key\":\"\\r\\nPUBLIC\\r\\nKEY\\r\\n\"}");
    private static final ResponseDefinitionBuilder OTHER = json(200, "{\"alias\":\"k\",\"public_key\":\"OTHER\"}");
    private static final ResponseDefinitionBuilder REPORT =
            json(201, "{\"report\":{\"status\":\"SUCCESS\",\"message\":\"sent\"}}");
    private static final SigningKeyMaterial PAIR =
            new SigningKeyMaterial.Pair("PUBLIC\nKEY\n", Secret.of("canary-private"));
    private static final SigningKeyUpload UPLOAD =
            SigningKeyUpload.builder("k", PAIR).build();

    private final Rehearsal rehearsal = new Rehearsal();
    private FederationClient client;

    @BeforeEach
    void connect() {
        client = FederationClient.builder(JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                .token(Secret.of(Jpd.TOKEN))
                .allowPlaintext()
                .surroundings(rehearsal.longest())
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static void answers(
            Supplier<MappingBuilder> request, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        SERVER.stubFor(request.get()
                .inScenario("s")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("then"));
        SERVER.stubFor(request.get().inScenario("s").whenScenarioStateIs("then").willReturn(then));
    }

    private static FederationException failure(Runnable call) {
        return catchThrowableOfType(FederationException.class, call::run);
    }

    @Test
    @Tag("DIST-4.2")
    void anUpload_isSentAgain_whenNoKeyOfThatAliasIsThere() {
        answers(() -> post(SIGNING), LOST, REPORT);
        SERVER.stubFor(get(SIGNING + "/k").willReturn(NONE));

        assertThat(client.distribution().signingKeys().upload(UPLOAD))
                .isEqualTo(new PropagationReport.Propagated("sent", List.of()));
        SERVER.verify(2, postRequestedFor(urlEqualTo(SIGNING)));
    }

    @Test
    @Tag("DIST-4.2")
    void anUpload_thatArrived_isNotSentAgain() {
        SERVER.stubFor(post(SIGNING).willReturn(LOST));
        SERVER.stubFor(get(SIGNING + "/k").willReturn(THERE));

        assertThat(client.distribution().signingKeys().upload(UPLOAD))
                .isEqualTo(new PropagationReport.NotRequested("", List.of()));
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-4.3")
    void anUploadToEdges_thatArrived_isPropagatedAgain_forItsReport() {
        SERVER.stubFor(post(SIGNING).willReturn(LOST));
        SERVER.stubFor(get(SIGNING + "/k").willReturn(THERE));
        SERVER.stubFor(post(SIGNING + "/propagate?alias=k").willReturn(REPORT));
        SigningKeyUpload upload =
                SigningKeyUpload.builder("k", PAIR).propagateToEdgeNodes().build();

        assertThat(client.distribution()
                        .signingKeys()
                        .upload(upload, Credentials.basic("admin", Secret.of("pw")))
                        .message())
                .isEqualTo("sent");
        SERVER.verify(1, postRequestedFor(urlEqualTo(SIGNING)));
        SERVER.verify(3, anyRequestedFor(anyUrl()).withBasicAuth(new BasicCredentials("admin", "pw")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("DIST-4.2")
    void anUploadAsDefault_hasArrived_onlyIfItIsTheDefault(boolean isDefault) {
        SERVER.stubFor(post(SIGNING).willReturn(LOST));
        SERVER.stubFor(get(SIGNING + "/k").willReturn(THERE));
        SERVER.stubFor(get(SIGNING + "/aliases")
                .willReturn(json(200, "[{\"alias\":\"k\",\"default\":" + isDefault + ",\"passphrase\":true}]")));
        SigningKeyUpload upload =
                SigningKeyUpload.builder("k", PAIR).setAsDefault().build();

        if (isDefault) {
            assertThat(client.distribution().signingKeys().upload(upload).succeeded())
                    .isTrue();
        } else {
            assertThat(failure(() -> client.distribution().signingKeys().upload(upload))
                            .code())
                    .isEqualTo(ErrorCode.ALREADY_EXISTS);
        }
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-4.2")
    void anUpload_thatFindsAnotherKeyInItsPlace_alreadyExists() {
        SERVER.stubFor(post(SIGNING).willReturn(LOST));
        SERVER.stubFor(get(SIGNING + "/k").willReturn(OTHER));

        FederationException e =
                failure(() -> client.distribution().signingKeys().upload(UPLOAD));

        assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(e.getMessage()).doesNotContain("canary");
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-4.2")
    void anUploadFromAVault_isNotSentAgain_sinceKeysCannotBeCompared() {
        SERVER.stubFor(post(SIGNING).willReturn(LOST));
        SigningKeyMaterial.Entry entry = new SigningKeyMaterial.Entry("p", "k");
        SigningKeyUpload upload = SigningKeyUpload.builder("k", new SigningKeyMaterial.Vault("v", entry, entry))
                .build();

        assertThat(failure(() -> client.distribution().signingKeys().upload(upload))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-4.3")
    void aPropagation_leavesTheSame_andIsSentAgain() {
        answers(() -> post(SIGNING + "/propagate"), LOST, REPORT);

        assertThat(client.distribution().signingKeys().propagateDefault().succeeded())
                .isTrue();
        SERVER.verify(2, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"404, 200, 1", "200, 404, 2"})
    @Tag("DIST-4.4")
    void aRename_isDone_whenOnlyTheNewAliasIsThere_andSentAgain_whenOnlyTheOldIs(int old, int renamed, int sent) {
        answers(() -> put(SIGNING + "/old"), LOST, json(200, ""));
        SERVER.stubFor(get(SIGNING + "/old").willReturn(json(old, "{}")));
        SERVER.stubFor(get(SIGNING + "/new").willReturn(json(renamed, "{}")));

        assertThatCode(() -> client.distribution().signingKeys().rename("old", "new"))
                .doesNotThrowAnyException();
        SERVER.verify(sent, putRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-4.4")
    void aRename_toAnAliasThatIsTaken_alreadyExists() {
        SERVER.stubFor(put(SIGNING + "/old").willReturn(LOST));
        SERVER.stubFor(get(urlPathMatching(SIGNING + "/(old|new)")).willReturn(json(200, "{}")));

        assertThat(failure(() -> client.distribution().signingKeys().rename("old", "new"))
                        .code())
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
        SERVER.verify(1, putRequestedFor(anyUrl()));
    }

    private static ResponseDefinitionBuilder trusted(String key) {
        return json(200, "{\"keys\":[{\"kid\":\"8f\",\"alias\":\"k\",\"key\":\"" + key + "\"}]}");
    }

    @Test
    @Tag("DIST-5.1")
    void aTrustedKey_thatArrived_isNotSentAgain() {
        SERVER.stubFor(post(TRUSTED).willReturn(LOST));
        SERVER.stubFor(get(TRUSTED).willReturn(trusted("PUBLIC\\r\\nKEY")));

        TrustedKeyResult result = client.artifactory().trustedKeys().add("k", "PUBLIC\nKEY\n");

        assertThat(result).isInstanceOf(TrustedKeyResult.Added.class);
        assertThat(result.key().kid()).isEqualTo("8f");
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409})
    @Tag("DIST-8.4")
    void aTrustedKey_thatIsTakenAtTheSecondTry_wasAddedByTheFirst(int status) {
        SERVER.stubFor(post(TRUSTED)
                .inScenario("s")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json(503, ""))
                .willSetStateTo("then"));
        SERVER.stubFor(get(TRUSTED)
                .inScenario("s")
                .whenScenarioStateIs("then")
                .willReturn(json(200, "{\"keys\":[]}"))
                .willSetStateTo("seen"));
        SERVER.stubFor(post(TRUSTED)
                .inScenario("s")
                .whenScenarioStateIs("seen")
                .willReturn(json(status, "{\"errors\":[{\"message\":\"alias already exists\"}]}")));
        SERVER.stubFor(get(TRUSTED).inScenario("s").whenScenarioStateIs("seen").willReturn(trusted("PUBLIC\\nKEY")));

        assertThat(client.artifactory().trustedKeys().add("k", "PUBLIC\nKEY"))
                .isInstanceOf(TrustedKeyResult.Added.class);
        SERVER.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-5.1")
    void aTrustedKey_thatFindsAnotherInItsPlace_alreadyExists() {
        SERVER.stubFor(post(TRUSTED).willReturn(LOST));
        SERVER.stubFor(get(TRUSTED).willReturn(trusted("OTHER")));

        assertThat(failure(() -> client.artifactory().trustedKeys().add("k", "PUBLIC"))
                        .code())
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-2.5")
    void anImport_isSentOnce_andItsDryRunAgain(@TempDir Path folder) throws java.io.IOException {
        Path archive = Files.write(folder.resolve("a.zip"), new byte[] {1, 2, 3});
        SERVER.stubFor(post(urlEqualTo("/artifactory/api/release/import?dry_run=false"))
                .willReturn(LOST));
        answers(() -> post(urlEqualTo("/artifactory/api/release/import?dry_run=true")), LOST, json(202, ""));

        assertThat(failure(() -> client.artifactory().receivedBundles().importArchive(archive))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        client.artifactory().receivedBundles().dryRunImportArchive(archive);

        SERVER.verify(1, postRequestedFor(urlEqualTo("/artifactory/api/release/import?dry_run=false")));
        SERVER.verify(
                2,
                postRequestedFor(urlEqualTo("/artifactory/api/release/import?dry_run=true"))
                        .withRequestBody(binaryEqualTo(new byte[] {1, 2, 3})));
    }

    @Test
    @Tag("DIST-7.5")
    void stoppingAllTasks_isSentOnce() {
        SERVER.stubFor(get("/distribution/api/v1/maintenance/generate_token/stop_all")
                .willReturn(json(200, "{\"token\":\"t\"}")));
        SERVER.stubFor(post(anyUrl()).willReturn(LOST));

        assertThat(failure(() -> client.distribution().system().stopAllTasks()).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }
}
