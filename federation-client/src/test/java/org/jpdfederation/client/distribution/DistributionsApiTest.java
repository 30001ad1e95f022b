package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.distribution.DistributionRule;
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

@Tag("DIST-2")
class DistributionsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String DISTRIBUTE = "/distribution/api/v1/distribution/acme-suite/4.2.0";
    private static final String STATUS = "/distribution/api/v1/release_bundle/acme-suite/4.2.0/distribution";
    private static final long ID = 518_234_771_209_834_496L;
    private static final String TRACKER = STATUS + "/518234771209834496";
    private static final DistributionRule RULE = new DistributionRule("edge-*", "*", List.of("FR", "DE"));
    private static final String RULES =
            "\"distribution_rules\":[{\"site_name\":\"edge-*\",\"city_name\":\"*\",\"country_codes\":[\"FR\",\"DE\"]}]";
    private static final DistributionSite PARIS =
            new DistributionSite("jfrt@01hxedgeparis0000000000000", "edge-paris", "edge");
    private static final StartedDistribution STARTED = new StartedDistribution(OptionalLong.of(ID), List.of(PARIS));

    private FederationClient client;
    private DistributionsApi distributions;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        distributions = client.distribution().distributions();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    @Tag("DIST-2.1")
    void distribute_saysThatItIsNoDryRun(int status) {
        SERVER.stubFor(post(DISTRIBUTE).willReturn(json(status, sample("distribution/distribution-started.json"))));

        assertThat(distributions.distribute("acme-suite", "4.2.0", DistributionRequest.to(RULE)))
                .isEqualTo(STARTED);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(DISTRIBUTE))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(
                                "{\"dry_run\":false," + RULES + ",\"auto_create_missing_repositories\":false}")));
    }

    @Test
    @Tag("DIST-2.1")
    void aDryRun_saysThatItIs_andMayHaveNoTracker() {
        SERVER.stubFor(post(DISTRIBUTE).willReturn(json(200, "{\"sites\":[]}")));

        StartedDistribution found = distributions.dryRunDistribute(
                "acme-suite", "4.2.0", DistributionRequest.to(RULE).creatingMissingRepositories());

        assertThat(found).isEqualTo(new StartedDistribution(OptionalLong.empty(), List.of()));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(DISTRIBUTE))
                        .withRequestBody(equalToJson(
                                "{\"dry_run\":true," + RULES + ",\"auto_create_missing_repositories\":true}")));
    }

    @Test
    @Tag("DIST-0.4")
    void aTrackerId_isReadFromAText() {
        SERVER.stubFor(post(DISTRIBUTE).willReturn(json(202, "{\"id\":\"9007199254740993\"}")));

        assertThat(distributions
                        .distribute("acme-suite", "4.2.0", DistributionRequest.to(RULE))
                        .trackerId())
                .hasValue(9_007_199_254_740_993L);
    }

    @Test
    @Tag("DIST-8")
    void theVersionOfATracker_hasTwoNames() {
        SERVER.stubFor(get(TRACKER).willReturn(json(200, "{\"distribution_id\":1,\"version\":\"4.2.0\"}")));
        SERVER.stubFor(get(STATUS)
                .willReturn(json(
                        200, "[{\"distribution_id\":1,\"release_bundle_version\":\"4.2.0\",\"version\":\"other\"}]")));

        assertThat(distributions.get("acme-suite", "4.2.0", ID).version()).isEqualTo("4.2.0");
        assertThat(distributions.list("acme-suite", "4.2.0"))
                .extracting(Tracker::version)
                .containsExactly("4.2.0");
    }

    @Test
    @Tag("DIST-1.7")
    void distributeDynamic_sendsQueriesAndRules() {
        SERVER.stubFor(post("/distribution/api/v1/dynamic/distribute")
                .willReturn(json(202, sample("distribution/distribution-started.json"))));
        DynamicDistribution request = DynamicDistribution.of(
                        List.of(BundleQuery.of("items.find()").named("jars")), List.of(RULE))
                .withStoringRepository("release-bundles");

        assertThat(distributions.distributeDynamic(request)).isEqualTo(STARTED);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/distribution/api/v1/dynamic/distribute"))
                        .withRequestBody(
                                equalToJson("{\"storing_repository\":\"release-bundles\",\"spec\":{\"queries\":"
                                        + "[{\"query_name\":\"jars\",\"aql\":\"items.find()\"}]}," + RULES + "}")));
    }

    @ParameterizedTest
    @CsvSource({"KEEP, keep", "DELETE, delete"})
    @Tag("DIST-2.3")
    void deleteRemote_saysWhatBecomesOfTheVersion(OnSuccess onSuccess, String word) {
        SERVER.stubFor(
                post(DISTRIBUTE + "/delete").willReturn(json(202, sample("distribution/distribution-started.json"))));

        assertThat(distributions.deleteRemote("acme-suite", "4.2.0", List.of(RULE), onSuccess))
                .isEqualTo(STARTED);
        assertThat(distributions.dryRunDeleteRemote("acme-suite", "4.2.0", List.of(RULE), onSuccess))
                .isEqualTo(STARTED);

        for (boolean dryRun : new boolean[] {false, true}) {
            SERVER.verify(
                    1,
                    postRequestedFor(urlEqualTo(DISTRIBUTE + "/delete"))
                            .withRequestBody(equalToJson(
                                    "{\"dry_run\":" + dryRun + "," + RULES + ",\"on_success\":\"" + word + "\"}")));
        }
    }

    @Test
    void withoutRules_nothingIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DistributionRequest(List.of(), false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DynamicDistribution.of(List.of(BundleQuery.of("items.find()")), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> DynamicDistribution.of(List.of(), List.of(RULE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distributions.deleteRemote("a", "1", List.of(), OnSuccess.KEEP))
                .withMessage("a deletion from edges needs a rule; DistributionRule.all() chooses all edges");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    /** The tracker of {@code tracker.json}: two files under way in Paris, one error in Lyon. */
    private static Tracker tracker() {
        return new Tracker(
                ID,
                OptionalLong.of(3),
                DistributionType.DISTRIBUTE,
                "acme-suite",
                "4.2.0",
                DistributionStatus.IN_PROGRESS,
                "relmgr",
                "deployer",
                Optional.of(Instant.parse("2025-03-04T10:20:00Z")),
                Optional.empty(),
                Optional.empty(),
                List.of(RULE, DistributionRule.all()),
                List.of(
                        new SiteProgress(
                                PARIS, DistributionStatus.IN_PROGRESS, "", 12, 4_812_345_678L, 5, 1_203_086_419L, 0, 2),
                        new SiteProgress(
                                new DistributionSite("jfrt@01hxedgelyon00000000000000", "edge-lyon", "edge"),
                                DistributionStatus.FAILED,
                                "no such repository",
                                12,
                                0,
                                0,
                                0,
                                1,
                                0)));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "[,]"})
    @Tag("DIST-2.2")
    void tracker_isReadFromAnObject_andFromAListOfOne(String before, String after) {
        SERVER.stubFor(get(TRACKER).willReturn(json(200, before + sample("distribution/tracker.json") + after)));

        Tracker tracker = distributions.get("acme-suite", "4.2.0", ID);

        assertThat(tracker).isEqualTo(tracker());
        SERVER.verify(
                1, getRequestedFor(urlEqualTo(TRACKER)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    @Tag("DIST-2.2")
    void progress_isThePartOfTheBytes_andNoneOfNoBytes() {
        Tracker tracker = tracker();

        // 1 203 086 419 of 4 812 345 678 bytes, in Paris and of both sites
        assertThat(tracker.sites().get(0).progress().orElseThrow()).isBetween(0.2499, 0.2501);
        assertThat(tracker.sites().get(1).progress()).isEqualTo(OptionalDouble.empty());
        assertThat(tracker.progress().orElseThrow()).isBetween(0.2499, 0.2501);
    }

    @Test
    @Tag("DIST-2.2")
    void sites_haveTheNamesOfFiles() {
        SERVER.stubFor(get(TRACKER).willReturn(json(200, sample("distribution/tracker.json"))));

        assertThat(distributions.sites("acme-suite", "4.2.0", ID))
                .containsExactly(
                        new SiteFiles(
                                tracker().sites().get(0),
                                List.of(),
                                List.of("acme-maven-edge/a.jar", "acme-maven-edge/b,[\"].jar")),
                        new SiteFiles(tracker().sites().get(1), List.of("acme-maven-edge/c.jar: 404"), List.of()));
    }

    /** The trackers of {@code trackers.json}. */
    private static List<Tracker> trackers() {
        return List.of(
                new Tracker(
                        9_007_199_254_740_993L,
                        OptionalLong.of(1),
                        DistributionType.DISTRIBUTE,
                        "acme-suite",
                        "4.1.0",
                        DistributionStatus.COMPLETED,
                        "",
                        "",
                        Optional.of(Instant.parse("2025-03-01T10:20:00Z")),
                        Optional.of(Instant.parse("2025-03-01T10:20:04.500Z")),
                        Optional.of(Duration.ofMillis(4500)),
                        List.of(),
                        List.of()),
                new Tracker(
                        ID,
                        OptionalLong.empty(),
                        DistributionType.DELETE,
                        "acme-suite",
                        "4.2.0",
                        new DistributionStatus("SOMETHING_NEW"),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(new SiteProgress(
                                new DistributionSite("", "edge-paris", ""),
                                DistributionStatus.IN_PROGRESS,
                                "",
                                0,
                                0,
                                0,
                                0,
                                0,
                                3))));
    }

    @Test
    @Tag("DIST-2.2")
    void lists_mayBeTheOneTrackerThatTheyHave() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(json(200, "{\"distribution_id\":7}")));

        assertThat(distributions.list()).extracting(Tracker::id).containsExactly(7L);
        assertThat(distributions.list("acme-suite")).extracting(Tracker::id).containsExactly(7L);
        assertThat(distributions.list("acme-suite", "4.2.0"))
                .extracting(Tracker::id)
                .containsExactly(7L);
    }

    @Test
    @Tag("DIST-2.2")
    void lists_areReadFromAllThreePaths() {
        SERVER.stubFor(any(anyUrl()).willReturn(json(200, sample("distribution/trackers.json"))));

        assertThat(distributions.list()).isEqualTo(trackers());
        assertThat(distributions.list("acme-suite")).isEqualTo(trackers());
        assertThat(distributions.list("acme-suite", "4.2.0")).isEqualTo(trackers());

        SERVER.verify(1, getRequestedFor(urlEqualTo("/distribution/api/v1/release_bundle/distribution")));
        SERVER.verify(1, getRequestedFor(urlEqualTo("/distribution/api/v1/release_bundle/acme-suite/distribution")));
        SERVER.verify(1, getRequestedFor(urlEqualTo(STATUS)));
    }

    @Test
    @Tag("DIST-2.2")
    void theListOfAVersion_isEmptyWhenNeverDistributed_andTakesOneObject() {
        SERVER.stubFor(get(STATUS).willReturn(json(200, "[]")));
        assertThat(distributions.list("acme-suite", "4.2.0")).isEmpty();

        SERVER.stubFor(get(STATUS).willReturn(json(200, sample("distribution/tracker.json"))));
        assertThat(distributions.list("acme-suite", "4.2.0")).containsExactly(tracker());
    }

    @ParameterizedTest
    @CsvSource({
        "Not distributed, NOT_DISTRIBUTED, false",
        "In queue, IN_QUEUE, false",
        "IN_PROGRESS, IN_PROGRESS, false",
        "in progress, IN_PROGRESS, false",
        "Completed, COMPLETED, true",
        "COMPLETED, COMPLETED, true",
        "failed, FAILED, true",
        "Paused by moon, PAUSED_BY_MOON, false",
        "'', '', false"
    })
    @Tag("DIST-2.2")
    void aStatus_isReadInEitherSpelling_andAnUnknownOneIsKept(String written, String word, boolean ended) {
        SERVER.stubFor(get(TRACKER).willReturn(json(200, "{\"distribution_id\":1,\"status\":\"" + written + "\"}")));

        DistributionStatus status = distributions.get("acme-suite", "4.2.0", ID).status();

        assertThat(status).hasToString(word);
        assertThat(status.ended()).isEqualTo(ended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>login</html>",
                "",
                "[]",
                "[{\"distribution_id\":1},{\"distribution_id\":2}]",
                "{}",
                "{\"distribution_id\":null}",
                "{\"distribution_id\":\"one\"}",
                "{\"distribution_id\":9223372036854775808}",
                "{\"distribution_id\":1,\"start_time\":\"noon\"}",
                "{\"distribution_id\":1,\"sites\":[{\"files_in_progress\":[\"a\""
            })
    void aTrackerThatCannotBeRead_isAnError(String body) {
        SERVER.stubFor(get(TRACKER).willReturn(aResponse().withBody(body)));

        MalformedAnswerException e = catchThrowableOfType(
                MalformedAnswerException.class, () -> distributions.get("acme-suite", "4.2.0", ID));

        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void anEmptyAnswerToADistribution_isAnError_ofSomethingStarted() {
        SERVER.stubFor(post(DISTRIBUTE).willReturn(aResponse().withStatus(202)));

        MalformedAnswerException e = catchThrowableOfType(
                MalformedAnswerException.class,
                () -> distributions.distribute("acme-suite", "4.2.0", DistributionRequest.to(RULE)));

        assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void whatIsNotThere_isAnError() {
        SERVER.stubFor(any(anyUrl()).willReturn(json(404, "{\"status_code\":404,\"message\":\"none\"}")));

        for (Runnable call : List.<Runnable>of(
                () -> distributions.get("acme-suite", "4.2.0", ID),
                () -> distributions.sites("acme-suite", "4.2.0", ID).toList(),
                () -> distributions.list("acme-suite", "4.2.0"),
                () -> distributions.distribute("acme-suite", "4.2.0", DistributionRequest.to(RULE)))) {
            PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, call::run);
            assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        }
    }
}
