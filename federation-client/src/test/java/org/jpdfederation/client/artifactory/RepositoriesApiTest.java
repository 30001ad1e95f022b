package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.RetryPolicy;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ART-3")
class RepositoriesApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String ALL = "/artifactory/api/repositories";
    private static final String ONE = ALL + "/acme-local";
    private static final String BATCH = "/artifactory/api/v2/repositories/batch";
    private static final Repository REPOSITORY =
            Repository.builder("acme-local", RepositoryClass.LOCAL, "maven").build();
    private static final Repository OTHER =
            Repository.builder("acme-npm", RepositoryClass.LOCAL, "npm").build();
    private static final String REPOSITORY_JSON =
            "{\"key\":\"acme-local\",\"rclass\":\"local\",\"packageType\":\"maven\"}";
    private static final String OTHER_JSON = "{\"key\":\"acme-npm\",\"rclass\":\"local\",\"packageType\":\"npm\"}";

    private FederationClient client;
    private RepositoriesApi repositories;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        repositories = client.artifactory().repositories();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void list_hasTheClassInItsType_inAnyCase() {
        SERVER.stubFor(get(urlPathEqualTo(ALL)).willReturn(json(200, sample("artifactory/repositories.json"))));

        assertThat(repositories.list(RepositoryFilter.none()))
                .containsExactly(
                        new RepositorySummary(
                                "acme-local",
                                RepositoryClass.LOCAL,
                                "Maven",
                                Optional.of("d"),
                                Optional.of("https://home.example.org/artifactory/acme-local")),
                        new RepositorySummary(
                                "acme-new",
                                new RepositoryClass("tomorrow"),
                                "Generic",
                                Optional.empty(),
                                Optional.empty()));
        SERVER.verify(getRequestedFor(urlEqualTo(ALL)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    void list_isNarrowed() {
        SERVER.stubFor(get(urlPathEqualTo(ALL)).willReturn(json(200, "[]")));

        assertThat(repositories.list(RepositoryFilter.builder()
                        .type(RepositoryClass.FEDERATED)
                        .packageType("maven")
                        .projectKey("a&b")
                        .build()))
                .isEmpty();

        SERVER.verify(getRequestedFor(urlEqualTo(ALL + "?type=federated&packageType=maven&project=a%26b")));
    }

    @Test
    void get_hasTheClassInItsRclass() {
        SERVER.stubFor(get(ONE).willReturn(json(200, sample("artifactory/repository.json"))));

        Repository repository = repositories.get("acme-local");

        assertThat(repository.key()).isEqualTo("acme-local");
        assertThat(repository.type()).isEqualTo(RepositoryClass.LOCAL);
        assertThat(repository.packageType()).isEqualTo("maven");
        assertThat(repository.description()).contains("d");
        assertThat(repository.notes()).contains("n");
        assertThat(repository.includesPattern()).contains("**/*");
        assertThat(repository.excludesPattern()).contains("");
        assertThat(repository.repoLayoutRef()).contains("maven-2-default");
        assertThat(repository.projectKey()).contains("acme");
        assertThat(repository.environments()).contains(List.of("DEV", "PROD"));
        assertThat(repository.propertySets()).contains(List.of("artifactory"));
        assertThat(repository.xrayIndex()).contains(true);
        assertThat(repository.blackedOut()).contains(false);
        SERVER.verify(getRequestedFor(urlEqualTo(ONE)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void anUnknownKey_isFoundNot_alsoWhenAnOldVersionSays400(int status) {
        SERVER.stubFor(any(urlEqualTo(ONE)).willReturn(json(status, "")));

        assertThat(repositories.find("acme-local")).isEmpty();
        assertThat(repositories.exists("acme-local")).isFalse();
        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> repositories.get("acme-local"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void find_and_exists_ofAKnownKey() {
        SERVER.stubFor(get(ONE).willReturn(json(200, sample("artifactory/repository.json"))));
        SERVER.stubFor(head(urlEqualTo(ONE)).willReturn(aResponse().withStatus(200)));

        assertThat(repositories.find("acme-local")).map(Repository::key).contains("acme-local");
        assertThat(repositories.exists("acme-local")).isTrue();
        SERVER.verify(headRequestedFor(urlEqualTo(ONE)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    void create_sendsWhatIsSet() {
        SERVER.stubFor(put(ONE).willReturn(aResponse().withBody("Successfully created repository 'acme-local'\n")));

        repositories.create(Repository.builder("acme-local", RepositoryClass.REMOTE, "maven")
                .description("d")
                .notes("n")
                .includesPattern("**/*")
                .excludesPattern("")
                .repoLayoutRef("maven-2-default")
                .projectKey("acme")
                .environments(List.of("DEV"))
                .propertySets(List.of())
                .xrayIndex(true)
                .blackedOut(false)
                .further("url", Secret.of("\"https://repo.example.org\""))
                .further("limit", Secret.of("7"))
                .build());

        SERVER.verify(putRequestedFor(urlEqualTo(ONE))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                        {"key": "acme-local", "rclass": "remote", "packageType": "maven", "description": "d", "notes": "n",
                         "includesPattern": "**/*", "excludesPattern": "", "repoLayoutRef": "maven-2-default",
                         "projectKey": "acme", "environments": ["DEV"], "propertySets": [], "xrayIndex": true,
                         "blackedOut": false, "url": "https://repo.example.org", "limit": 7}
                        """)));
    }

    @Test
    void create_ofTheLeast() {
        SERVER.stubFor(put(ONE).willReturn(aResponse().withStatus(200)));

        repositories.create(REPOSITORY);

        SERVER.verify(putRequestedFor(urlEqualTo(ONE))
                .withRequestBody(
                        equalToJson("{\"key\":\"acme-local\",\"rclass\":\"local\",\"packageType\":\"maven\"}")));
    }

    @Test
    void furtherSettings_thatAreNoJson_areRefusedWithoutBeingRepeated() {
        Repository odd = Repository.builder("acme-local", RepositoryClass.REMOTE, "maven")
                .further("password", Secret.of("canary without quotes"))
                .build();

        assertThatThrownBy(() -> repositories.create(odd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'password'")
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThat(odd.toString() + odd.further()).doesNotContain("canary");
    }

    @Test
    void furtherSettings_areInNoMessage() {
        SERVER.stubFor(put(ONE).willReturn(json(400, "{\"errors\":[{\"message\":\"bad canary-password\"}]}")));
        Repository remote = Repository.builder("acme-local", RepositoryClass.REMOTE, "maven")
                .further("deep", Secret.of("{\"in\":[{\"password\":\"canary-password\"}]}"))
                .build();

        assertThatThrownBy(() -> repositories.create(remote))
                .hasMessageContaining("bad ***")
                .hasMessageNotContaining("canary-password");
    }

    @Test
    void update_postsTheDocument() {
        SERVER.stubFor(post(ONE).willReturn(aResponse().withBody("ok")));

        repositories.update(REPOSITORY);

        SERVER.verify(postRequestedFor(urlEqualTo(ONE))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withRequestBody(
                        equalToJson("{\"key\":\"acme-local\",\"rclass\":\"local\",\"packageType\":\"maven\"}")));
    }

    @Test
    void delete_takesATextForAnAnswer_butNoPage() {
        SERVER.stubFor(delete(ONE).willReturn(aResponse().withBody("Repository acme-local and all its content")));
        repositories.delete("acme-local");
        SERVER.verify(deleteRequestedFor(urlEqualTo(ONE)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));

        SERVER.stubFor(delete(ONE).willReturn(aResponse().withBody("<html>log in</html>")));
        assertThatThrownBy(() -> repositories.delete("acme-local")).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void aCreateWhoseAnswerWasLost_doesNotTakeARepositoryWithOtherSettings() {
        SERVER.stubFor(put(ONE).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        SERVER.stubFor(get(ONE).willReturn(json(200, sample("artifactory/repository.json"))));
        try (FederationClient patient =
                Jpd.client(SERVER).retry(RetryPolicy.defaults().withTries(2)).build()) {
            RepositoriesApi api = patient.artifactory().repositories();
            Repository.Builder asked = Repository.builder("acme-local", RepositoryClass.LOCAL, "Maven")
                    .description("d");

            api.create(asked.build());
            assertThatThrownBy(() -> api.create(Repository.builder("acme-local", RepositoryClass.LOCAL, "maven")
                            .description("another")
                            .build()))
                    .hasMessageContaining("is not what was asked for");
            assertThatThrownBy(() -> api.create(
                            asked.further("maxUniqueSnapshots", Secret.of("3")).build()))
                    .hasMessageContaining("may or may not be what was asked for");
        }
    }

    @Test
    @Tag("C15")
    void aCreateWhoseAnswerWasLost_looksBeforeItIsRepeated() {
        SERVER.stubFor(put(ONE).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        try (FederationClient patient =
                Jpd.client(SERVER).retry(RetryPolicy.defaults().withTries(2)).build()) {
            RepositoriesApi api = patient.artifactory().repositories();

            SERVER.stubFor(get(ONE).willReturn(json(200, sample("artifactory/repository.json"))));
            api.create(REPOSITORY);
            SERVER.verify(1, putRequestedFor(urlEqualTo(ONE)));

            SERVER.stubFor(get(ONE).willReturn(
                            json(200, "{\"key\":\"acme-local\",\"rclass\":\"local\",\"packageType\":\"npm\"}")));
            UnreachableException different =
                    catchThrowableOfType(UnreachableException.class, () -> api.create(REPOSITORY));
            assertThat(different.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
            assertThat(different.outcome()).isEqualTo(Outcome.UNKNOWN);

            SERVER.resetRequests();
            SERVER.stubFor(get(ONE).willReturn(json(404, "")));
            assertThatThrownBy(() -> api.create(REPOSITORY)).isInstanceOf(UnreachableException.class);
            SERVER.verify(2, putRequestedFor(urlEqualTo(ONE)));
        }
    }

    @Nested
    class Batch {

        @Test
        void findAll_leavesOutWhatThePlatformDoesNotKnow() {
            SERVER.stubFor(get(urlPathEqualTo(BATCH))
                    .willReturn(json(
                            200,
                            "{\"acme-npm\":" + OTHER_JSON + ",\"acme-local\":"
                                    + sample("artifactory/repository.json")
                                    + ",\"acme-gone\":null}")));

            SortedMap<String, Repository> found =
                    repositories.findAll(List.of("acme-npm", "acme-gone", "acme-local", "acme-npm", "acme-never"));

            assertThat(found.keySet()).containsExactly("acme-local", "acme-npm");
            assertThat(found.get("acme-local").repoLayoutRef()).contains("maven-2-default");
            assertThat(found.get("acme-npm").packageType()).isEqualTo("npm");
            SERVER.verify(
                    1,
                    getRequestedFor(urlEqualTo(BATCH + "?names=acme-gone%2Cacme-local%2Cacme-never%2Cacme-npm"))
                            .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
        }

        @Test
        void findAll_asksForAHundredNamesAtOnce_andForNoneWithoutACall() {
            assertThat(repositories.findAll(List.of())).isEmpty();
            assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();

            List<String> keys =
                    IntStream.range(0, 201).mapToObj(i -> "%03d".formatted(i)).toList();
            for (int begin : List.of(0, 100, 200)) {
                List<String> asked = keys.subList(begin, Math.min(201, begin + 100));
                String body = asked.stream()
                        .map(key -> "\"" + key + "\":{\"key\":\"" + key
                                + "\",\"rclass\":\"local\",\"packageType\":\"npm\"}")
                        .collect(Collectors.joining(",", "{", "}"));
                SERVER.stubFor(
                        get(BATCH + "?names=" + String.join("%2C", asked)).willReturn(json(200, body)));
            }

            assertThat(repositories.findAll(keys).keySet()).containsExactlyElementsOf(keys);

            repositories.findAll(keys.subList(0, 100));
            SERVER.verify(4, getRequestedFor(urlPathEqualTo(BATCH)));
        }

        @Test
        void findAll_refusesWhatItCannotRead() {
            for (String body : List.of(
                    "",
                    "<html>log in</html>",
                    "[]",
                    "{\"a\":{\"key\":\"a\"}}",
                    "{\"a\":" + OTHER_JSON + "}",
                    "{\"acme-npm\":" + OTHER_JSON + "}",
                    "{\"repositories\":[" + OTHER_JSON + "]}")) {
                SERVER.stubFor(get(urlPathEqualTo(BATCH)).willReturn(json(200, body)));
                assertThatThrownBy(() -> repositories.findAll(List.of("a")))
                        .isInstanceOf(MalformedAnswerException.class);
            }
            assertThatThrownBy(() -> repositories.findAll(List.of("a", " ")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void createAll_putsAList_andUpdateAll_postsOne() {
            SERVER.stubFor(put(BATCH).willReturn(aResponse().withStatus(201)));
            SERVER.stubFor(post(BATCH).willReturn(json(200, "{\"any\":\"words\"}")));

            repositories.createAll(List.of(REPOSITORY, OTHER));
            repositories.updateAll(List.of(OTHER, REPOSITORY));

            SERVER.verify(putRequestedFor(urlEqualTo(BATCH))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                    .withHeader("Content-Type", equalTo("application/json"))
                    .withRequestBody(equalToJson("[" + REPOSITORY_JSON + "," + OTHER_JSON + "]")));
            SERVER.verify(postRequestedFor(urlEqualTo(BATCH))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                    .withRequestBody(equalToJson("[" + OTHER_JSON + "," + REPOSITORY_JSON + "]")));
        }

        @Test
        void aPageForPeople_isNoAnswer_andNoRepositoryNoCall() {
            SERVER.stubFor(any(urlEqualTo(BATCH)).willReturn(aResponse().withBody("<html>log in</html>")));

            assertThat(catchThrowableOfType(
                                    MalformedAnswerException.class, () -> repositories.createAll(List.of(REPOSITORY)))
                            .outcome())
                    .isEqualTo(Outcome.UNKNOWN);
            assertThatThrownBy(() -> repositories.updateAll(List.of(REPOSITORY)))
                    .isInstanceOf(MalformedAnswerException.class);
            SERVER.resetRequests();
            assertThatThrownBy(() -> repositories.createAll(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at least one repository");
            assertThatThrownBy(() -> repositories.updateAll(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();
        }

        @Test
        void furtherSettings_ofEachRepository_areInNoMessage() {
            String words = "{\"errors\":[{\"message\":\"bad canary-one and canary-two\"}]}";
            SERVER.stubFor(any(urlEqualTo(BATCH)).willReturn(json(400, words)));
            List<Repository> remotes = Stream.of("one", "two")
                    .map(name -> Repository.builder(name, RepositoryClass.REMOTE, "npm")
                            .further("password", Secret.of("\"canary-" + name + "\""))
                            .build())
                    .toList();

            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> repositories.createAll(remotes), () -> repositories.updateAll(remotes))) {
                assertThatThrownBy(call)
                        .isInstanceOf(PlatformRefusedException.class)
                        .hasMessageContaining("bad *** and ***");
            }
        }

        /** What is there after a createAll whose answer was lost, both times, and what comes of it. */
        @ParameterizedTest
        @Tag("C15")
        @CsvSource(
                delimiter = '|',
                value = {
                    "both            | 1 | -                                     | -",
                    "none            | 2 | The change may have been made         | UNREACHABLE",
                    "one             | 1 | is not what was asked for             | ALREADY_EXISTS",
                    "one differs     | 1 | is not what was asked for             | ALREADY_EXISTS",
                    "unclear         | 1 | may or may not be what was asked for  | ALREADY_EXISTS",
                    "cannot be read  | 1 | The change may have been made         | UNREACHABLE",
                })
        void aCreateAllWhoseAnswerWasLost_looksForAll(String there, int sent, String message, String code) {
            SERVER.stubFor(put(BATCH).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            String first = "\"acme-local\":" + REPOSITORY_JSON;
            String second = "\"acme-npm\":" + OTHER_JSON;
            String found = switch (there) {
                case "none" -> "{}";
                case "one" -> "{" + second + "}";
                case "one differs" -> "{" + first + "," + second.replace("local", "virtual") + "}";
                case "cannot be read" -> "<html>log in</html>";
                default -> "{" + first + "," + second + "}";
            };
            SERVER.stubFor(get(BATCH + "?names=acme-local%2Cacme-npm").willReturn(json(200, found)));
            Repository hidden = Repository.builder("acme-npm", RepositoryClass.LOCAL, "npm")
                    .further("maxUniqueSnapshots", Secret.of("3"))
                    .build();
            List<Repository> asked = List.of(REPOSITORY, there.equals("unclear") ? hidden : OTHER);

            try (FederationClient patient = Jpd.client(SERVER)
                    .retry(RetryPolicy.defaults().withTries(2))
                    .build()) {
                RepositoriesApi api = patient.artifactory().repositories();
                if (there.equals("both")) {
                    api.createAll(asked);
                } else {
                    UnreachableException e =
                            catchThrowableOfType(UnreachableException.class, () -> api.createAll(asked));
                    assertThat(e).hasMessageContaining(message);
                    assertThat(e.code()).isEqualTo(ErrorCode.valueOf(code));
                    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                }
            }
            SERVER.verify(sent, putRequestedFor(urlEqualTo(BATCH)));
        }
    }
}
