package org.jpdfederation.client.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.distribution.BundleProperty;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-3.2")
class ReleaseBundlesV2ApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/lifecycle/api/v2/release_bundle";
    private static final String SERVICE = "jfrt@01hxsource000000000000000";
    private static final Instant CREATED = Instant.parse("2026-05-31T08:15:00.250Z");

    private FederationClient client;
    private ReleaseBundlesV2Api bundles;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        bundles = client.lifecycle().releaseBundles();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STARTED | false",
                "PENDING | false",
                "PROCESSING | false",
                "COMPLETED | true",
                "FAILED | true",
                "REJECTED | true",
                "DELETING | true",
                "DRAFT | true",
                "SOMETHING_NEW | false"
            })
    void status_keepsTheWord_andAWordThatIsNotPublishedIsNoEnd(String word, boolean ended) {
        SERVER.stubFor(
                get(PATH + "/statuses/acme%20suite/5.0.0").willReturn(json(200, "{\"status\":\"" + word + "\"}")));

        StatusReport report = bundles.status("acme suite", "5.0.0");

        assertThat(report).isEqualTo(new StatusReport(new BundleStatus(word), List.of()));
        assertThat(report.status()).hasToString(word);
        assertThat(report.status().ended()).isEqualTo(ended);
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(PATH + "/statuses/acme%20suite/5.0.0"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Accept", containing("json")));
    }

    @Test
    void status_readsTheMessages_andDatesWithAnyZone() {
        SERVER.stubFor(get(PATH + "/statuses/acme-suite/5.0.0")
                .willReturn(json(200, sample("lifecycle/bundle-status-failed.json"))));

        assertThat(bundles.status("acme-suite", "5.0.0"))
                .isEqualTo(new StatusReport(
                        BundleStatus.FAILED,
                        List.of(
                                new StatusReport.Message(
                                        "", "Invalid AQL query for Release Bundle creation", Optional.empty()),
                                new StatusReport.Message(
                                        "artifactory",
                                        "no such repository",
                                        Optional.of(Instant.parse("2026-05-31T08:15:00Z"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sign in</html>", "", "{}", "{\"status\":\"\"}", "{\"status\":5}", "[]"})
    void status_thatCannotBeRead_isMalformed(String body) {
        SERVER.stubFor(get(PATH + "/statuses/acme-suite/5.0.0").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> bundles.status("acme-suite", "5.0.0"))
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    @Tag("DIST-3")
    void in_namesProjectAndRepository_inEachCall() {
        SERVER.stubFor(any(anyUrl()).willReturn(json(200, "{\"exists\":true,\"status\":\"COMPLETED\"}")));
        BundleScope both = new BundleScope(Optional.of("ac me"), Optional.of("acme-rb"));

        assertThat(bundles.in(BundleScope.project("acme")).exists("a", "1")).isTrue();
        bundles.in(BundleScope.repository("acme-rb")).status("a", "1");
        bundles.in(both).get("a", "1");
        bundles.in(both).delete("a", "1", Wait.UNTIL_DONE);
        bundles.in(both).addSources("a", "1", List.of(new BundleSource.Aql("items.find()")));
        bundles.in(both).finalizeDraft("a", "1", Wait.UNTIL_DONE);
        bundles.in(both).in(BundleScope.unnamed()).exists("a", "1");

        String query = "project=ac%20me&repository_key=acme-rb";
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH + "/existence/a/1?project=acme")));
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH + "/statuses/a/1?repository_key=acme-rb")));
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH + "/records/a/1?offset=0&limit=1&" + query)));
        SERVER.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/records/a/1?async=false&" + query)));
        SERVER.verify(1, patchRequestedFor(urlEqualTo(PATH + "?" + query)));
        SERVER.verify(1, postRequestedFor(urlEqualTo(PATH + "/a/1/finalize?async=false&" + query)));
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH + "/existence/a/1")));
    }

    @Test
    void aScopeWithABlankKey_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BundleScope.project(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> BundleScope.repository(""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exists_readsTheAnswer(boolean there) {
        SERVER.stubFor(get(PATH + "/existence/acme-suite/5.0.0").willReturn(json(200, "{\"exists\":" + there + "}")));

        assertThat(bundles.exists("acme-suite", "5.0.0")).isEqualTo(there);
        assertThat(client.async()
                        .lifecycle()
                        .releaseBundles()
                        .exists("acme-suite", "5.0.0")
                        .join())
                .isEqualTo(there);
    }

    @Test
    void exists_withoutTheAnswer_isMalformed() {
        SERVER.stubFor(get(PATH + "/existence/a/1").willReturn(json(200, "{}")));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> bundles.exists("a", "1"))
                        .field())
                .isEqualTo("exists");
    }

    @Test
    void details_readWhatStandsBesideTheFiles() {
        SERVER.stubFor(get(PATH + "/records/acme-suite/5.0.0?offset=0&limit=1")
                .willReturn(json(200, sample("lifecycle/bundle-details.json"))));

        assertThat(bundles.get("acme-suite", "5.0.0"))
                .isEqualTo(new BundleDetails(
                        SERVICE,
                        "relmgr",
                        Optional.of(Instant.parse("2026-05-31T08:15:00.359Z")),
                        OptionalLong.of(1780215300359L),
                        OptionalLong.of(3)));
    }

    @Test
    void artifacts_goOnToTheTotal_whichHasANameOfItsOwn() {
        String record = PATH + "/records/acme-suite/5.0.0";
        SERVER.stubFor(
                get(record + "?offset=0&limit=255").willReturn(json(200, sample("lifecycle/bundle-details.json"))));
        SERVER.stubFor(get(record + "?offset=2&limit=255")
                .willReturn(json(200, "{\"artifacts\":[{\"path\":\"last\"}],\"total_artifacts_count\":3}")));

        assertThat(bundles.artifacts("acme-suite", "5.0.0"))
                .containsExactly(
                        new BundleArtifactV2(
                                "org/acme/1.0/acme-1.0.jar",
                                "AA11",
                                "acme-maven",
                                "maven",
                                Optional.of("org:acme"),
                                Optional.of("1.0"),
                                OptionalLong.of(9_007_199_254_740_993L),
                                List.of(new BundleProperty("team", List.of("a", "b")))),
                        new BundleArtifactV2(
                                "readme.txt",
                                "bb22",
                                "acme-generic",
                                "generic",
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.of(470),
                                List.of(new BundleProperty("lang", List.of("en")))),
                        new BundleArtifactV2(
                                "last",
                                "",
                                "",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty(),
                                List.of()));
        SERVER.verify(2, getRequestedFor(urlPathEqualTo(record)));
    }

    @Test
    void artifacts_ofAServerThatKnowsNoPages_areReadOnce() {
        String three = "{\"artifacts\":[{\"path\":\"a\"},{\"path\":\"b\"},{\"path\":\"c\"}]}";
        SERVER.stubFor(get(urlPathEqualTo(PATH + "/records/acme-suite/5.0.0")).willReturn(json(200, three)));

        try (FederationClient small = Jpd.client(SERVER).pageSize(2).build()) {
            assertThat(small.lifecycle().releaseBundles().artifacts("acme-suite", "5.0.0"))
                    .extracting(BundleArtifactV2::path)
                    .containsExactly("a", "b", "c");
        }
    }

    @Test
    void versions_readEveryField_andAnyWord() {
        SERVER.stubFor(get(PATH + "/records/acme-suite?offset=0&limit=255")
                .willReturn(json(200, sample("lifecycle/bundle-versions.json"))));

        assertThat(bundles.versions("acme-suite"))
                .containsExactly(
                        new BundleVersion(
                                "acme-suite",
                                "5.0.0",
                                BundleStatus.COMPLETED,
                                "release-bundles-v2",
                                SERVICE,
                                "relmgr",
                                Optional.of(CREATED),
                                Optional.of("PRE_RELEASE"),
                                List.of(),
                                Optional.of(new BundleVersion.Permissions(true, false, true))),
                        new BundleVersion(
                                "acme-suite",
                                "4.9.0",
                                new BundleStatus("SOMETHING_NEW"),
                                "release-bundles-v2",
                                SERVICE,
                                "relmgr",
                                Optional.of(Instant.parse("2026-05-30T08:15:00.250Z")),
                                Optional.empty(),
                                List.of(new StatusReport.Message("", "odd", Optional.empty())),
                                Optional.empty()));
        SERVER.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void lists_sendTheirQuery() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{\"release_bundles\":[],\"total\":0}")));

        assertThat(bundles.in(BundleScope.project("p"))
                        .versions(
                                "acme",
                                ListQuery.all()
                                        .matching("5.*")
                                        .including("messages")
                                        .ascendingBy("created")))
                .isEmpty();
        assertThat(bundles.list(ListQuery.all().descendingBy("created"))).isEmpty();

        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(PATH
                        + "/records/acme?include=messages&filter_by=5.%2A&order_by=created&order_asc=true&project=p"
                        + "&offset=0&limit=255")));
        SERVER.verify(
                1, getRequestedFor(urlEqualTo(PATH + "/groups?order_by=created&order_asc=false&offset=0&limit=255")));
        assertThatIllegalArgumentException().isThrownBy(() -> ListQuery.all().matching(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> ListQuery.all().ascendingBy(""));
    }

    @Test
    void groups_readEveryField() {
        SERVER.stubFor(
                get(PATH + "/groups?offset=0&limit=255").willReturn(json(200, sample("lifecycle/bundle-groups.json"))));

        assertThat(bundles.list())
                .containsExactly(new BundleGroup(
                        "acme-suite",
                        "5.0.0",
                        12,
                        "acme-release-bundles-v2",
                        "acme",
                        "Acme",
                        SERVICE,
                        Optional.of(CREATED)));
    }

    @ParameterizedTest
    @CsvSource({"UNTIL_DONE, false, 204", "UNTIL_ACCEPTED, true, 200"})
    void delete_alwaysSaysWhetherItWaits(Wait wait, String async, int status) {
        SERVER.stubFor(delete(PATH + "/records/acme-suite/5.0.0?async=" + async)
                .willReturn(aResponse().withStatus(status)));

        bundles.delete("acme-suite", "5.0.0", wait);

        SERVER.verify(
                1,
                deleteRequestedFor(urlEqualTo(PATH + "/records/acme-suite/5.0.0?async=" + async))
                        .withoutHeader("X-JFrog-Signing-Key-Name"));
    }

    @Test
    void addSources_sendsThemAsAList_evenOne() {
        SERVER.stubFor(patch(urlEqualTo(PATH)).willReturn(json(200, "{}")));

        bundles.addSources(
                "acme-suite",
                "5.0.0",
                List.of(new BundleSource.Artifacts(List.of(BundleSource.Artifact.at("repo/a")))));

        SERVER.verify(
                1,
                patchRequestedFor(urlEqualTo(PATH))
                        .withRequestBody(equalToJson(
                                "{\"release_bundle_name\":\"acme-suite\",\"release_bundle_version\":\"5.0.0\","
                                        + "\"add_sources\":[{\"source_type\":\"artifacts\","
                                        + "\"artifacts\":[{\"path\":\"repo/a\"}]}]}")));
        assertThatIllegalArgumentException().isThrownBy(() -> bundles.addSources("a", "1", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"UNTIL_DONE, false", "UNTIL_ACCEPTED, true"})
    void finalizeDraft_signsWithTheKeyThatIsNamed_orSendsNoHeader(Wait wait, String async) {
        String path = PATH + "/acme-suite/5.0.0/finalize?async=" + async;
        SERVER.stubFor(post(path).willReturn(json(200, "{}")));

        bundles.finalizeDraft("acme-suite", "5.0.0", wait);
        bundles.finalizeDraft("acme-suite", "5.0.0", "train-key", wait);

        SERVER.verify(1, postRequestedFor(urlEqualTo(path)).withoutHeader("X-JFrog-Signing-Key-Name"));
        SERVER.verify(
                1, postRequestedFor(urlEqualTo(path)).withHeader("X-JFrog-Signing-Key-Name", equalTo("train-key")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundles.finalizeDraft("a", "1", "a\nb", wait))
                .withMessageContaining("X-JFrog-Signing-Key-Name");
    }
}
